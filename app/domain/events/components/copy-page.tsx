import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { EventOverview } from "../desk-queries.server.ts";
import { weeksLater } from "../copy-dates.ts";
import { EventDeskHead } from "./event-desk-head.tsx";

type Props = { event: EventOverview; weeks: number; reply: DeskReply | undefined };

/** Asks how many weeks later the same is to be held again. */
export function CopyPage({ event, weeks, reply }: Props) {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const [form, fields] = useForm<{ weeks: string }>({
    id: "copy",
    lastResult: reply?.result,
    defaultValue: { weeks: String(weeks) },
  });
  const { head, startsOn, endsOn } = event;
  const range = formats.range(weeksLater(startsOn, weeks), weeksLater(endsOn, weeks));
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="overview" />
      <section className="section stack--s">
        <h2>{t("event.copy")}</h2>
        <p>{t("event.copyWhat")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} fields={{ weeks: fields.weeks }} />
        <Form method="post" className="stack" {...getFormProps(form)} noValidate>
          <TextField
            field={fields.weeks}
            label={t("event.copyWeeks")}
            hint={t("event.copyHint", { weeks, range })}
            inputMode="numeric"
            width="code"
          />
          <Button variant="main">{t("event.copy")}</Button>
        </Form>
      </section>
    </div>
  );
}
