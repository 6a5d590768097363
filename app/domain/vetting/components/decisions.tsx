import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { HostFilePage } from "../queries.server.ts";
import type { FileReply } from "./host-file-page.tsx";

type Props = { page: HostFilePage; reply: FileReply };

/** What was decided and by whom, and the next decision: a second person confirms it. */
export function Decisions({ page, reply }: Props) {
  const { t } = useTranslation("vetting");
  const isWaiting = page.decisions.some(({ is }) => is === "waits");
  return (
    <section className="stack--s" aria-labelledby="decisions">
      <h2 id="decisions">{t("decide.title")}</h2>
      <History page={page} />
      {isWaiting ? (
        <Form method="post">
          <Button variant="line" small name="intent" value="drop">
            {t("decide.drop")}
          </Button>
        </Form>
      ) : (
        <>
          {page.standing.until ? (
            <Approve page={page} reply={reply} />
          ) : (
            <p>{t("decide.notYet")}</p>
          )}
          <Deny intent="refuse" reply={reply} />
        </>
      )}
      <Deny intent="pause" reply={reply} />
    </section>
  );
}

function History({ page: { decisions } }: Pick<Props, "page">) {
  const { t } = useTranslation("vetting");
  const { day } = useFormats();
  if (decisions.length === 0) return null;
  return (
    <Lines>
      {decisions.map(({ id, verdict, until, by, on, second, is, reason }) => (
        <Line key={id} label={day(on)}>
          <b>{until ? t("verdict.approveUntil", { date: day(until) }) : t(`verdict.${verdict}`)}</b>
          <br />
          {is === "holds" && second
            ? t("decide.byTwo", { first: by, second })
            : t(`decide.${is}`, { name: by })}
          {reason ? (
            <>
              <br />
              <span className="as-written">{reason}</span>
            </>
          ) : null}
        </Line>
      ))}
    </Lines>
  );
}

function Approve({ page, reply }: Props) {
  const { t } = useTranslation("vetting");
  const { day } = useFormats();
  const { until } = page.standing;
  const [form, fields] = useForm<{ until: string }>({
    id: "approve",
    lastResult: reply?.intent === "approve" ? reply.result : undefined,
    defaultValue: { until: until ?? "" },
  });
  return (
    <>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.until}
          label={t("decide.until")}
          hint={until ? t("decide.untilHint", { date: day(until) }) : undefined}
          {...{ type: "date", width: "code", max: until ?? undefined }}
        />
        <Button name="intent" value="approve">
          {t("decide.approve")}
        </Button>
      </Form>
    </>
  );
}

function Deny({ intent, reply }: { intent: "refuse" | "pause"; reply: FileReply }) {
  const { t } = useTranslation("vetting");
  const isOwn = reply?.intent === intent;
  const [form, fields] = useForm<{ reason: string }>({
    id: intent,
    lastResult: isOwn ? reply.result : undefined,
  });
  return (
    <details open={isOwn}>
      <summary>{t(`decide.${intent}`)}</summary>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <p>{t(`decide.${intent}Text`)}</p>
        <TextAreaField field={fields.reason} label={t("decide.reason")} rows={3} />
        <Button variant="danger" name="intent" value={intent}>
          {t(`decide.${intent}`)}
        </Button>
      </Form>
    </details>
  );
}
