import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { AttachmentsDesk } from "../attachment-queries.server.ts";
import type { attachmentDeeds } from "../attachment-schema.ts";
import { AttachmentTitleForm } from "./attachment-title-form.tsx";
import { AttachmentLink } from "./event-attachments.tsx";
import { EventDeskHead } from "./event-desk-head.tsx";

type Props = {
  desk: AttachmentsDesk;
  done: (typeof attachmentDeeds)[number] | null;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** Refusals that are about the file itself: they stand at its field. */
const ofFile = ["attachmentTooLarge", "fileWrongKind"];

/** The files of an event for who writes it: what is there, and a form for one more. */
export function AttachmentsPage({ desk, done, reply }: Props) {
  const { t } = useTranslation("attachments");
  const { lang = "en" } = useParams();
  const { head, attachments } = desk;
  const retitled = reply?.intent === "retitle" ? reply.result.initialValue?.fileId : undefined;
  const isOfFile = ofFile.includes(reply?.refusal?.code ?? "");
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="attachments">
        <p className="lead">{t("intro")}</p>
      </EventDeskHead>
      <div className="section stack--s">
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        {isOfFile ? null : <RefusalNotice refusal={reply?.refusal} />}
        {attachments.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        ) : null}
        <ul className="rows">
          {attachments.map((attachment) => (
            <li key={attachment.fileId}>
              <Form method="post" className="bar">
                <span>
                  <AttachmentLink attachment={attachment} language={lang} />
                </span>
                <input type="hidden" name="fileId" value={attachment.fileId} />
                <Button
                  variant="quiet"
                  small
                  name="intent"
                  value="remove"
                  aria-label={t("removeOf", { title: attachment.title })}
                >
                  {t("remove")}
                </Button>
              </Form>
              <AttachmentTitleForm
                fileId={attachment.fileId}
                shown={attachment.title}
                written={attachment.written}
                source={desk.source}
                reply={retitled === attachment.fileId ? reply : undefined}
              />
            </li>
          ))}
        </ul>
      </div>
      <AddAttachment
        desk={desk}
        reply={reply?.intent === "add" ? reply : undefined}
        refused={isOfFile}
      />
    </div>
  );
}

type AddProps = { desk: AttachmentsDesk; reply: DeskReply | undefined; refused: boolean };

/** One more file; what is wrong with it stands at its field. */
function AddAttachment({ desk, reply, refused }: AddProps) {
  const { t } = useTranslation("attachments");
  const formats = useFormats();
  const [form, fields] = useForm<{ file: string; title: string; language: string }>({
    id: "add",
    lastResult: reply?.result,
    defaultValue: { title: "", language: desk.source },
  });
  const { title, language } = fields;
  const code = reply?.refusal?.code;
  const errors = refused && code ? [code] : fields.file.errors;
  const { id, name, errorId, descriptionId } = fields.file;
  const file = { id, name, errorId, descriptionId, errors };
  return (
    <section id="one-more" className="section stack--s">
      <h2>{t("add")}</h2>
      <ErrorSummary form={form} fields={{ file, title, language }} />
      <Form
        method="post"
        action="?#one-more"
        encType="multipart/form-data"
        className="stack"
        {...getFormProps(form)}
        noValidate
      >
        <FileField field={file} />
        <TextField
          field={title}
          label={t("title")}
          hint={t("titleHint", { language: formats.language(desk.source) })}
          lang={desk.source}
        />
        <SelectField
          field={language}
          label={t("language")}
          options={[
            ...languages.map((one) => ({ value: one, label: formats.language(one) })),
            { value: "", label: t("noLanguage") },
          ]}
        />
        <Button variant="main" name="intent" value="add">
          {t("addSubmit")}
        </Button>
      </Form>
    </section>
  );
}

type FieldProps = {
  field: { id: string; name: string; errorId: string; descriptionId: string; errors?: string[] };
};

function FileField({ field }: FieldProps) {
  const { t } = useTranslation("attachments");
  const error = useErrorText()(field.errors);
  const notes = [field.descriptionId, error ? field.errorId : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "field has-error" : "field"}>
      <label htmlFor={field.id}>{t("file")}</label>
      <p className="hint" id={field.descriptionId}>
        {t("fileHint")}
      </p>
      {error ? (
        <p className="error" id={field.errorId}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <input
        type="file"
        id={field.id}
        name={field.name}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-invalid={error ? true : undefined}
        aria-describedby={notes}
        className="input"
      />
    </div>
  );
}
