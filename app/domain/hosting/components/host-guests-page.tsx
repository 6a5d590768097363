import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ToldAnswers } from "#app/domain/answers/components/told-answers.tsx";
import { HealthFacts } from "#app/domain/health/components/health-facts.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import type { HostGuest } from "../host-guests.server.ts";

type Props = {
  title: string;
  guests: readonly HostGuest[];
  done: "accept" | "decline" | null;
  reply: DeskReply | undefined;
};

/** Who comes to a family's home, with what is good to know before the first evening. */
export function HostGuestsPage({ title, guests, done, reply }: Props) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("guests.back")} to={`/${lang}/family`} text={t("guests.back")} />
        <h1>{title}</h1>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`guests.done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      {guests.length === 0 ? (
        <EmptyState title={t("guests.none.title")} text={t("guests.none.text")} />
      ) : (
        <>
          {guests.map((guest) => (
            <GuestCard key={guest.id} guest={guest} />
          ))}
          <p>
            <a href={`/${lang}/family/hosting/guests.pdf`}>{t("guests.pdf")}</a>
          </p>
        </>
      )}
    </div>
  );
}

function GuestCard({ guest }: { guest: HostGuest }) {
  const { t } = useTranslation(["hosting", "people"]);
  const { lang = "en" } = useParams();
  const { range, list, language, duration, day } = useFormats();
  const { wishes, health, emergency } = guest;
  const heading = `guest-${guest.id}`;
  return (
    <section className="stack--s" aria-labelledby={heading}>
      <h2 id={heading}>{guest.name}</h2>
      {guest.passport && guest.passport.toLowerCase() !== guest.name.toLowerCase() ? (
        <p className="quiet">{guest.passport}</p>
      ) : null}
      <p className="quiet">
        {guest.title} · {range(guest.from, guest.until)}
      </p>
      <Lines>
        <Line label={t("hosting:guests.age")}>{duration(guest.age, "year")}</Line>
        <Line label={t("hosting:guests.from")}>{guest.town}</Line>
        <Line label={t("hosting:card.languages")}>
          {list(
            guest.languages.map(
              (one) => `${language(one.language)} (${t(`people:level.${one.level}`)})`,
            ),
          )}
        </Line>
        {wishes && wishes.interests.length > 0 ? (
          <Line label={t("hosting:card.likes")}>
            {list(wishes.interests.map((one) => t(`hosting:interest.${one}`)))}
          </Line>
        ) : null}
        {wishes && wishes.diets.length > 0 ? (
          <Line label={t("hosting:guests.food")}>
            {list(wishes.diets.map((one) => t(`people:diet.${one}`)))}
          </Line>
        ) : null}
        {wishes?.about ? (
          <Line label={t("hosting:guests.about")}>
            <span
              className="as-written"
              lang={guest.writtenIn === lang ? undefined : guest.writtenIn}
            >
              {wishes.about}
            </span>
          </Line>
        ) : null}
        <Line label={t("hosting:guests.family")}>
          {guest.guardians.length > 0 ? list(guest.guardians) : t("hosting:guests.askDesk")}
        </Line>
        {emergency ? (
          <Line label={t("people:field.emergencyContact")}>
            {emergency.name},{" "}
            <a href={`tel:${emergency.phone.replaceAll(" ", "")}`}>{emergency.phone}</a>
          </Line>
        ) : null}
      </Lines>
      {guest.answers.length > 0 ? (
        <>
          <h3>{t("hosting:guests.answers")}</h3>
          <ToldAnswers registrationId={guest.registrationId} answers={guest.answers} />
        </>
      ) : null}
      {health ? (
        <>
          <h3>{t("hosting:guests.health")}</h3>
          <p className="hint">{t("hosting:guests.healthHint")}</p>
          <HealthFacts record={health.record} language={health.language} isBrief />
        </>
      ) : null}
      <Answer guest={guest} />
      <p className="quiet small">{t("hosting:guests.until", { date: day(guest.cardUntil) })}</p>
    </section>
  );
}

function Answer({ guest }: { guest: HostGuest }) {
  const { t } = useTranslation(["hosting", "common"]);
  return (
    <>
      {guest.isAccepted ? (
        <Notice tone="good" title={t("guests.accepted")} />
      ) : (
        <Form method="post">
          <input type="hidden" name="id" value={guest.id} />
          <Button
            name="intent"
            value="accept"
            aria-label={t("common:actionOf", { action: t("guests.accept"), name: guest.name })}
          >
            {t("guests.accept")}
          </Button>
        </Form>
      )}
      <details>
        <summary>{t("guests.cannot")}</summary>
        <Form method="post" className="stack--s">
          <p>{t("guests.cannotText")}</p>
          <input type="hidden" name="id" value={guest.id} />
          <Button
            variant="danger"
            name="intent"
            value="decline"
            aria-label={t("common:actionOf", { action: t("guests.decline"), name: guest.name })}
          >
            {t("guests.decline")}
          </Button>
        </Form>
      </details>
    </>
  );
}
