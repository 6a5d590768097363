import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

/** A statement as the bank gives it out. */
export function UploadForm({ reply }: { reply: DeskReply | undefined }) {
  const { t } = useTranslation("payments");
  const [form, fields] = useForm<{ file: string }>({ id: "upload", lastResult: reply?.result });
  const { id, name, errorId, descriptionId, errors } = fields.file;
  const error = useErrorText()(errors);
  return (
    <section aria-labelledby="upload-title" className="stack--s">
      <h2 id="upload-title">{t("statements.upload")}</h2>
      <RefusalNotice refusal={reply?.refusal} />
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack--s"
        {...getFormProps(form)}
        noValidate
      >
        <div className={error ? "field has-error" : "field"}>
          <label htmlFor={id}>{t("statements.file")}</label>
          <p className="hint" id={descriptionId}>
            {t("statements.fileHint")}
          </p>
          {error ? (
            <p className="error" id={errorId}>
              <CircleAlert className="icon" aria-hidden="true" />
              {error}
            </p>
          ) : null}
          <input
            type="file"
            id={id}
            name={name}
            className="input"
            accept=".xml,.sta,.mt940,.940,.csv,.txt"
            aria-invalid={error ? true : undefined}
            aria-describedby={[descriptionId, error ? errorId : ""].filter(Boolean).join(" ")}
          />
        </div>
        <p className="bar">
          <Button name="intent" value="upload">
            {t("statements.submit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}
