import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";

type Props = {
  fileId: string;
  /** The title in the reader's language, by which she knows which file this is about. */
  shown: string;
  /** The title as it was written. */
  written: string;
  source: string;
  /** What came back of this form; nothing where another one was sent. */
  reply: DeskReply | undefined;
};

/** The title of a file in the language that its event was written in, to be worded anew. */
export function AttachmentTitleForm({ fileId, shown, written, source, reply }: Props) {
  const { t } = useTranslation("attachments");
  const formats = useFormats();
  const [form, { title }] = useForm<{ title: string }>({
    id: `retitle-${fileId}`,
    lastResult: reply?.result,
    defaultValue: { title: written },
  });
  return (
    <details open={reply !== undefined}>
      <summary aria-label={t("retitleOf", { title: shown })}>{t("retitle")}</summary>
      <ErrorSummary form={form} fields={{ title }} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <input type="hidden" name="fileId" value={fileId} />
        <TextField
          field={title}
          label={t("title")}
          hint={t("retitleHint", { language: formats.language(source) })}
          lang={source}
        />
        <Button small name="intent" value="retitle">
          {t("retitleSubmit")}
        </Button>
      </Form>
    </details>
  );
}
