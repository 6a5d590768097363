import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { EventOverview } from "../desk-queries.server.ts";
import { deskPath } from "../desk-tabs.ts";
import type { DeskDeed } from "../desk-schema.ts";
import { EventDetails } from "./event-details.tsx";
import { EventTies } from "./event-ties.tsx";
import { EventDeskHead } from "./event-desk-head.tsx";
import { canBeCancelled } from "../lifecycle.ts";
import { ForWhom } from "./event-words.tsx";

type Props = {
  event: EventOverview;
  done: DeskDeed | null;
  refusal: Parameters<typeof RefusalNotice>[0]["refusal"];
};

/** How an event stands: what comes next in its life, what is missing for it, and its facts. */
export function EventOverviewPage({ event, done, refusal }: Props) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap">
      <EventDeskHead head={event.head} here="overview" />
      <div className="section stack--s">
        {done && !refusal ? <Notice tone="good" title={t(`event.done.${done}`)} /> : null}
        <RefusalNotice refusal={refusal} />
        <WhatFollows event={event} />
      </div>
      <Facts event={event} />
      <EventDetails event={event} details={event.details} />
      <EventTies ties={event.details.ties} language={lang} />
    </div>
  );
}

/** The one step that is next, or what stands in its way. */
function WhatFollows({ event }: { event: EventOverview }) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const { head, gaps, next } = event;
  return (
    <>
      <h2>{t("event.next")}</h2>
      <p>
        {head.state === "cancelled" && !head.isForEverybody
          ? t("cancel.neverShown")
          : t(`event.state.${head.state}`)}
      </p>
      {gaps.length > 0 ? (
        <Notice tone="attention" title={t("event.missing")}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t(`event.gap.${gap}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {next?.isOpen ? (
        <Form method="post">
          <Button name="intent" value={next.step}>
            {t(`event.step.${next.step}`)}
          </Button>
        </Form>
      ) : null}
      <p className="bar">
        <ButtonLink variant="line" to={`${deskPath(lang, head.slug)}/copy`}>
          {t("event.copy")}
        </ButtonLink>
        {canBeCancelled(head.state) ? (
          <ButtonLink variant="danger" to={`${deskPath(lang, head.slug)}/cancel`}>
            {t("cancel.link")}
          </ButtonLink>
        ) : null}
      </p>
    </>
  );
}

function Facts({ event }: { event: EventOverview }) {
  const { t } = useTranslation(["manage", "events"]);
  const formats = useFormats();
  const { startsOn, endsOn, registrationOpens, registrationCloses, timeZone } = event;
  const registration =
    registrationOpens && registrationCloses
      ? [registrationOpens, registrationCloses].map((at) => formats.dayAt(at, timeZone)).join(" – ")
      : t("events:registration.invitation");
  const facts = [
    [t("events:list.kind"), t(`events:kind.${event.kind}`)],
    [t("manage:event.days"), formats.range(startsOn, endsOn)],
    [t("manage:event.host"), event.host],
    [t("manage:event.guests"), formats.list(event.guests.accepted)],
    [t("manage:event.invited"), formats.list(event.guests.invited)],
    [t("manage:event.declined"), formats.list(event.guests.declined)],
    [
      t("manage:event.ages"),
      event.minimumAge === null ? "" : <ForWhom key="ages" event={{ ...event, guests: [] }} />,
    ],
    [t("events:page.registration"), registration],
    [t("manage:cancel.day"), event.cancelledAt ? formats.dayAt(event.cancelledAt, timeZone) : ""],
    [
      t("manage:cancel.why"),
      event.reason ? (
        <span key="why" lang={event.language}>
          {event.reason}
        </span>
      ) : (
        ""
      ),
    ],
    [t("manage:event.language"), formats.language(event.language)],
    [t("manage:event.published"), formats.list(event.published.map(formats.language))],
  ] as const;
  return (
    <section className="section stack--s">
      <h2>{t("manage:event.facts")}</h2>
      <dl className="known">
        {facts
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
