import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";
import type { RegistrationAnswers } from "../registration-answers.server.ts";
import { GivenAnswers } from "./given-answers.tsx";
import { OfferForm } from "./offer-form.tsx";
import { RegistrationHealth } from "./registration-health.tsx";
import { RegistrationWhere } from "./registration-card.tsx";
import { RegistrationTimeline } from "./registration-timeline.tsx";
import { StateText } from "./state-text.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

/** What has just been done on the page. */
export const deeds = ["sent", "accepted", "declined", "withdrawn", "answered"] as const;

export type Deed = (typeof deeds)[number];

type Props = {
  own: ShownRegistration;
  others: readonly ShownRegistration[];
  answers: RegistrationAnswers;
  done: Deed | null;
  reply: DeskReply | undefined;
};

/** One registration: how it stands, what can be done, and who else of the family comes. */
export function RegistrationView({ own, others, answers, done, reply }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const party = [own, ...others].filter((one) => one.partyId === own.partyId);
  const offered = party.filter(({ state }) => state === "offered");
  const withdrawable = [own, ...others].filter((one) => one.isLiving && one.mayAnswer);
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("family.now")} to={`/${lang}/family`} text={t("family.title")} />
        <h1>{t("page.title", { name: formats.name(own), event: own.title })}</h1>
        <RegistrationWhere registration={own} />
      </div>
      {done ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <section className="stack--s">
        <p>
          <StateBadge state={own.state}>{t(`state.${own.state}.badge`)}</StateBadge>
        </p>
        <StateText registration={own} />
      </section>
      {own.state === "offered" && own.mayAnswer ? (
        <OfferForm names={formats.list(offered.map((one) => formats.name(one)))} />
      ) : null}
      <RegistrationTimeline registration={own} />
      <HostFamily registration={own} />
      <Payments registration={own} />
      <Consents registration={own} />
      <GivenAnswers answers={answers} open={own.openAnswers} />
      <RegistrationHealth registration={own} />
      <Others others={others} />
      <History registration={own} />
      {own.isLiving && withdrawable.length > 0 ? (
        <WithdrawForm registrations={withdrawable} reply={reply} />
      ) : null}
      <p>
        <Link to={`/${lang}/family/registrations/${own.id}/messages`}>{t("page.messages")}</Link>
      </p>
      <p>
        <Link to={`/${lang}/events/${own.slug}`}>{t("page.event")}</Link>
      </p>
    </div>
  );
}

/** The way to the family that receives somebody. */
function HostFamily({ registration: { id, hostFamily } }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  if (!hostFamily) return null;
  return (
    <section aria-labelledby="host-family" className="stack--s">
      <h2 id="host-family">{t("timeline.hostFamily")}</h2>
      <p>
        <Link to={`/${lang}/family/registrations/${id}/host-family`}>
          {t(hostFamily.publishedAt ? "hostFamily.see" : "hostFamily.later")}
        </Link>
      </p>
      <p>
        <Link to={`/${lang}/family/registrations/${id}/wishes`}>{t("hostFamily.wishes")}</Link>
      </p>
    </section>
  );
}

/** The way to what is to be paid, and was. */
function Payments({ registration: { order, mayPay } }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  if (!order || !mayPay) return null;
  const { id, next, currency } = order;
  return (
    <section aria-labelledby="payments" className="stack--s">
      <h2 id="payments">{t("payments.title")}</h2>
      <p>
        <Link to={`/${lang}/family/orders/${id}`}>
          {next
            ? t("todo.pay", { amount: formats.money({ ...next, currency }) })
            : t("payments.see")}
        </Link>
      </p>
    </section>
  );
}

/** What is still to be agreed to, by whom, and the way to all permissions. */
function Consents({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const { id, openConsents, othersConsents: count, hasConsents } = registration;
  if (!hasConsents) return null;
  return (
    <section aria-labelledby="consents" className="stack--s">
      <h2 id="consents">{t("consents.title")}</h2>
      {count > 0 ? <p>{t("consents.othersMissing", { count })}</p> : null}
      <p>
        <Link to={`/${lang}/family/registrations/${id}/consents`}>
          {openConsents > 0 ? t("todo.consents") : t("consents.see")}
        </Link>
      </p>
    </section>
  );
}

function Others({ others }: { others: readonly ShownRegistration[] }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others" className="stack--s">
      <h2 id="others">{t("page.others")}</h2>
      <ul className="stack--s">
        {others.map((one) => (
          <li key={one.id} className="person__head">
            <Link to={`/${lang}/family/registrations/${one.id}`}>{formats.name(one)}</Link>
            <StateBadge state={one.state} plain>
              {t(`state.${one.state}.badge`)}
            </StateBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const { changes, town } = registration;
  return (
    <details>
      <summary>{t("page.history")}</summary>
      <ol className="stack--s">
        {changes.map(({ to, at }, nth) => (
          <li key={nth}>
            <StateBadge state={to} plain>
              {t(`state.${to}.badge`)}
            </StateBadge>{" "}
            <span className="quiet">{formats.instant(at, { timeZone: town.timeZone })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
