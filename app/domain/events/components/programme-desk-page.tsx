import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { DeskEntry, ProgrammeDesk } from "../programme-queries.server.ts";
import type { programmeDeeds } from "../programme-schema.ts";
import { EventDeskHead } from "./event-desk-head.tsx";
import { ProgrammeForm, type ProgrammeReply } from "./programme-form.tsx";

type Props = {
  desk: ProgrammeDesk;
  done: (typeof programmeDeeds)[number] | null;
  chosen: DeskEntry | null;
  day: string | null;
  reply: ProgrammeReply | undefined;
};

/** The programme of an event for who writes it: day by day, with a form for an entry and one to copy a day. */
export function ProgrammeDeskPage({ desk, done, chosen, day, reply }: Props) {
  const { t } = useTranslation("programme");
  const { days, entries } = desk;
  const isCopying = reply?.intent === "copyDay";
  const outside = entries.filter((entry) => !days.includes(entry.day));
  return (
    <div className="wrap">
      <EventDeskHead head={desk.head} here="programme">
        <p className="lead">{t("intro")}</p>
      </EventDeskHead>
      <div className="section stack--s">
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {entries.length === 0 ? <EmptyState title={t("emptyTitle")} text={t("emptyText")} /> : null}
        {days.map((one) => (
          <DeskDay key={one} day={one} entries={entries} desk={desk} />
        ))}
      </div>
      {outside.length > 0 ? (
        <section className="section stack--s">
          <Notice tone="attention" title={t("outside")}>
            <p>{t("outsideWhat")}</p>
          </Notice>
          {[...new Set(outside.map((entry) => entry.day))].map((one) => (
            <DeskDay key={one} day={one} entries={outside} desk={desk} />
          ))}
        </section>
      ) : null}
      <ProgrammeForm
        key={chosen?.id ?? "new"}
        {...{ desk, chosen, day }}
        reply={isCopying ? undefined : reply}
      />
      {entries.length > 0 && days.length > 1 ? (
        <CopyDay desk={desk} reply={isCopying ? reply : undefined} />
      ) : null}
    </div>
  );
}

type DayProps = { day: string; entries: readonly DeskEntry[]; desk: ProgrammeDesk };

/** What happens on a day, each entry a link to its form; nothing of a day without entries. */
function DeskDay({ day, entries, desk }: DayProps) {
  const formats = useFormats();
  const own = entries.filter((entry) => entry.day === day);
  if (own.length === 0) return null;
  return (
    <section className="stack--s" aria-labelledby={`day-${day}`}>
      <h2 className="small" id={`day-${day}`}>
        {formats.day(day, "weekday")}
      </h2>
      <ol className="history">
        {own.map((entry) => (
          <li key={entry.id}>
            <p className="history__date">
              {[entry.startsAt, entry.endsAt].filter(Boolean).join("–")}
            </p>
            <p>
              <a href={`?entry=${entry.id}#entry`} lang={desk.source}>
                {entry.title}
              </a>
              <small className="quiet">
                {[
                  entry.placeName,
                  formats.list(entry.languages.map(formats.language)),
                  desk.towns.find(({ id }) => id === entry.communityId)?.name,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Puts all of one day on another. */
function CopyDay({ desk, reply }: { desk: ProgrammeDesk; reply: ProgrammeReply | undefined }) {
  const { t } = useTranslation("programme");
  const formats = useFormats();
  const [form, { from, to }] = useForm<{ from: string; to: string }>({
    id: "copy-day",
    lastResult: reply?.result,
  });
  const filled = desk.days.filter((day) => desk.entries.some((entry) => entry.day === day));
  const options = (days: readonly string[]) =>
    days.map((day) => ({ value: day, label: formats.day(day, "weekday") }));
  return (
    <section className="section stack--s" id="copy">
      <h2>{t("copyDay")}</h2>
      <p>{t("copyDayWhat")}</p>
      <ErrorSummary form={form} fields={{ from, to }} />
      <Form method="post" action="?#copy" className="stack" {...getFormProps(form)} noValidate>
        <SelectField field={from} label={t("from")} options={options(filled)} />
        <SelectField field={to} label={t("to")} options={options(desk.days)} />
        <Button name="intent" value="copyDay">
          {t("copySubmit")}
        </Button>
      </Form>
    </section>
  );
}
