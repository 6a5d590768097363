import { useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { CheckInPage as Page } from "../queries.server.ts";
import type { attendanceDeeds } from "../schema.ts";
import { attendanceKinds } from "../standing.ts";
import { PersonNotes } from "./person-notes.tsx";
import { MissingPeople, NotedPeople } from "./noted-people.tsx";

type Props = {
  page: Page;
  done: (typeof attendanceDeeds)[number] | null;
  /** Of the forms of this page: sent twice they are one note. */
  formKey: string;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** Who has come, is there today, got onto the bus or left; everything works without script, on a phone. */
export function CheckInPage({ page, done, formKey, reply }: Props) {
  const { t } = useTranslation("attendance");
  const { lang = "en" } = useParams();
  const { head, asked, person, count, noted } = page;
  const at = deskPath(lang, head.slug, "checkIn");
  const [form] = useForm({ id: "attendance", lastResult: reply?.result });
  const hasNoBus = asked.kind === "boarded" && asked.groupId === null;
  const query = new URLSearchParams({
    kind: asked.kind,
    ...(asked.day === null ? {} : { day: asked.day }),
    ...(asked.groupId === null ? {} : { group: asked.groupId }),
  }).toString();
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="checkIn" />
      <div className="section stack">
        <Tabs
          label={t("what")}
          tabs={attendanceKinds.map((kind) => ({
            to: `${at}?kind=${kind}`,
            label: t(`kind.${kind}`),
            isHere: kind === asked.kind,
          }))}
        />
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        {hasNoBus ? (
          <p>{t("noBus")}</p>
        ) : (
          <>
            <Search page={page} at={at} />
            {count > 0 ? (
              <Progress
                label={t(`kind.${asked.kind}`)}
                done={noted}
                total={count}
                figures={t("figures", { part: noted, all: count })}
                note=""
              />
            ) : null}
            {person ? <PersonNotes {...{ person, page, formKey, at, query }} /> : null}
            <MissingPeople {...{ page, formKey, at, query }} />
            <NotedPeople {...{ page, formKey, at, query }} />
          </>
        )}
      </div>
    </div>
  );
}

const fieldNamed = (name: string, initialValue: string) => ({
  ...{ id: `check-in-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `check-in-${name}-error`, descriptionId: `check-in-${name}-hint` },
});

/** Narrows the list by name or by the code of a badge, and chooses the day or the bus. */
function Search({ page, at }: { page: Page; at: string }) {
  const { t } = useTranslation("attendance");
  const { day } = useFormats();
  const { asked, days, buses, name } = page;
  return (
    <Form method="get" action={at} className="roster-search" autoComplete="off">
      <input type="hidden" name="kind" value={asked.kind} />
      <TextField field={fieldNamed("name", name)} label={t("search")} />
      {asked.kind === "present" ? (
        <SelectField
          field={fieldNamed("day", asked.day ?? "")}
          label={t("day")}
          options={days.map((value) => ({ value, label: day(value) }))}
        />
      ) : null}
      {asked.kind === "boarded" ? (
        <SelectField
          field={fieldNamed("group", asked.groupId ?? "")}
          label={t("bus")}
          options={buses.map(({ id, name: label }) => ({ value: id, label }))}
        />
      ) : null}
      <p className="bar">
        <Button variant="line">{t("show")}</Button>
      </p>
    </Form>
  );
}
