import { Form, Link, useParams } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { ToldAnswers } from "#app/domain/answers/components/told-answers.tsx";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { staffDone } from "../schema.ts";
import type { StaffRegistration } from "../staff-registration.server.ts";
import { InviteHousehold } from "./invite-household.tsx";

type Props = {
  registration: StaffRegistration;
  done: (typeof staffDone)[number] | null;
  reply: DeskReply | undefined;
};

/** One registration for organizers and the coordinator of its town. */
export function StaffRegistrationPage({ registration, done, reply }: Props) {
  const { t } = useTranslation(["roster", "registrations"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { name, event, town, kind, state, birthDate, age } = registration;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("one.back")}
          to={deskPath(isLanguage(lang) ? lang : "en", event.slug, "roster")}
          text={t("titleOf", { event: event.title })}
        />
        <h1>{formats.name(name)}</h1>
        <p>
          <StateBadge state={state}>{t(`registrations:state.${state}.badge`)}</StateBadge>
        </p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`one.done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <Missing registration={registration} />
      <Changed registration={registration} />
      <Lines>
        <Line label={t("people.town")}>{town}</Line>
        <Line label={t("people.as")}>{t(`registrations:kind.${kind}`)}</Line>
        <Line label={t("export.column.birthDate")}>{formats.day(birthDate)}</Line>
        <Line label={t("people.age")}>{formats.number(age)}</Line>
      </Lines>
      <Answers registration={registration} />
      <Guardians registration={registration} />
      {registration.mayInvite ? <InviteHousehold reply={reply} /> : null}
      {registration.guardians === null ? null : (
        <p>
          <Link to={`/${lang}/manage/registrations/${registration.id}/messages`}>
            {t("one.messages")}
          </Link>
        </p>
      )}
      <History registration={registration} />
      {registration.mayWithdraw ? <Withdraw registration={registration} /> : null}
    </div>
  );
}

type Own = { registration: StaffRegistration };

function Missing({ registration: { missing } }: Own) {
  const { t } = useTranslation("roster");
  if (missing === null) return null;
  const parts = [
    missing.answers > 0 ? t("one.missing.answers", { count: missing.answers }) : null,
    missing.consents > 0 ? t("one.missing.consents", { count: missing.consents }) : null,
    missing.health ? t("one.missing.health") : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <Notice tone="attention" title={t("one.missing.title")}>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the family answered anew, as far as the reader is told of it. */
function Changed({ registration: { changed, answers } }: Own) {
  const { t } = useTranslation("roster");
  const formats = useFormats();
  if (changed.length === 0) return null;
  const labelOf = (id: string) => answers.find((one) => one.id === id)?.label;
  return (
    <Notice tone="attention" title={t("one.changed.title")}>
      <ul>
        {changed.map(({ questionId, at }) => {
          const label = labelOf(questionId);
          return (
            <li key={questionId}>
              {label ? <span lang={label.language}>{label.value}</span> : t("one.changed.other")},{" "}
              {formats.day(at)}
            </li>
          );
        })}
      </ul>
      <Form method="post">
        <input type="hidden" name="upTo" value={changed.at(-1)?.at.toISOString()} />
        <Button variant="line" name="intent" value="see">
          {t("one.changed.see")}
        </Button>
      </Form>
    </Notice>
  );
}

function Answers({ registration: { id, answers } }: Own) {
  const { t } = useTranslation("roster");
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers" className="stack--s">
      <h2 id="answers">{t("one.answers")}</h2>
      <ToldAnswers registrationId={id} answers={answers} />
      <p className="hint">{t("one.answersHint")}</p>
    </section>
  );
}

function Guardians({ registration: { guardians, invited, emergency } }: Own) {
  const { t } = useTranslation("roster");
  const formats = useFormats();
  if (guardians === null) return null;
  return (
    <section aria-labelledby="guardians" className="stack--s">
      <h2 id="guardians">{t("one.guardians")}</h2>
      {guardians.length === 0 ? <p>{t("one.noGuardians")}</p> : null}
      {invited ? (
        <p>{t("one.invited", { email: invited.email, date: formats.day(invited.createdAt) })}</p>
      ) : null}
      {emergency ? <p>{t("one.reach", { name: emergency.name, phone: emergency.phone })}</p> : null}
      <ul className="stack--s">
        {guardians.map(({ name, email, language, mayPay }) => (
          <li key={email}>
            <b>{name ?? email}</b>
            <br />
            <a href={`mailto:${email}`}>{email}</a>
            <br />
            <span className="quiet">
              {t(mayPay ? "one.speaksAndPays" : "one.speaks", {
                language: formats.language(language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ registration: { history } }: Own) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  return (
    <section aria-labelledby="history" className="stack--s">
      <h2 id="history">{t("one.history")}</h2>
      <ol className="stack--s">
        {history.map(({ id, to, by, who, reason, at }) => (
          <li key={id}>
            <b>{t(`registrations:state.${to}.badge`)}</b>
            <br />
            <span className="quiet">
              {t("one.change", { date: formats.day(at), who: who ?? t(`one.by.${by}`) })}
            </span>
            {reason ? (
              <Fragment>
                <br />
                {t(`registrations:decline.${reason}`)}
              </Fragment>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Withdraw({ registration: { name, money } }: Own) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  const amount = (minor: number) => formats.money({ minor, currency: money?.currency ?? "EUR" });
  return (
    <details>
      <summary>{t("one.withdraw")}</summary>
      <Form method="post" className="stack--s">
        <p>{t("one.withdrawText")}</p>
        {money && money.price > 0 ? (
          <p>
            {money.kept === 0
              ? t("registrations:withdraw.free", { name: formats.name(name) })
              : t("registrations:withdraw.kept", {
                  name: formats.name(name),
                  kept: amount(money.kept),
                  price: amount(money.price),
                })}
          </p>
        ) : null}
        <p className="bar">
          <Button name="intent" value="withdraw" variant="dangerMain">
            {t("one.withdrawSubmit")}
          </Button>
        </p>
      </Form>
    </details>
  );
}
