import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { Cancelling } from "../cancel-queries.server.ts";
import { deskPath } from "../desk-tabs.ts";
import { EventDeskHead } from "./event-desk-head.tsx";

type Props = { event: Cancelling; reply: DeskReply | undefined };

/** Says what cancelling an event does, and asks why. */
export function CancelPage({ event, reply }: Props) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const [form, { reason }] = useForm<{ reason: string }>({
    id: "cancel",
    lastResult: reply?.result,
  });
  const { head, language, told } = event;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="overview" />
      <section className="section stack--s">
        <h2>{t("cancel.title")}</h2>
        <RefusalNotice refusal={reply?.refusal} />
        <Notice tone="attention" title={t("cancel.what")}>
          <ul>
            <li>{head.isForEverybody ? t("cancel.page") : t("cancel.noPage")}</li>
            <li>{t("cancel.ends")}</li>
            {told > 0 ? <li>{t("cancel.mails", { count: told })}</li> : null}
            <li>{t("cancel.final")}</li>
          </ul>
        </Notice>
        <ErrorSummary form={form} fields={{ reason }} />
        <Form method="post" className="stack" {...getFormProps(form)} noValidate>
          <TextAreaField
            field={reason}
            label={t("cancel.reason")}
            hint={t("cancel.reasonHint", { language: formats.language(language) })}
            language={language}
          />
          <p className="bar">
            <Button variant="dangerMain">{t("cancel.submit")}</Button>
            <ButtonLink variant="line" to={deskPath(lang, head.slug)}>
              {t("cancel.back")}
            </ButtonLink>
          </p>
        </Form>
      </section>
    </div>
  );
}
