import { Form, useParams } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { importPath } from "../import-path.ts";

type Props = { slug: string; isFirst: boolean; reply: DeskReply | undefined };

/** Takes a file, and offers an empty one with the right columns. */
export function UploadForm({ slug, isFirst, reply }: Props) {
  const { t } = useTranslation("import");
  const { lang = "en" } = useParams();
  const error = useErrorText()(reply?.result.error?.file ?? undefined);
  const at = importPath(lang, slug);
  return (
    <section className="section stack--s" aria-labelledby="upload">
      <h2 id="upload">{t(isFirst ? "upload.title" : "upload.another")}</h2>
      <Form method="post" action="?#upload" encType="multipart/form-data" className="stack">
        <div className={error ? "field has-error" : "field"}>
          <label htmlFor="file">{t("upload.file")}</label>
          <p className="hint" id="file-hint">
            {t("upload.hint")}
          </p>
          {error ? (
            <p className="error" id="file-error">
              <CircleAlert className="icon" aria-hidden="true" />
              {error}
            </p>
          ) : null}
          <input
            type="file"
            id="file"
            name="file"
            accept=".xlsx,.csv,.txt"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "file-hint file-error" : "file-hint"}
            className="input"
          />
        </div>
        <p className="bar">
          <Button variant={isFirst ? "main" : "line"} name="intent" value="upload">
            {t("upload.submit")}
          </Button>
        </p>
      </Form>
      <h3>{t("template.title")}</h3>
      <p className="quiet">{t("template.text")}</p>
      <p className="bar">
        <a className="jump" href={`${at}/template.xlsx`}>
          {t("template.xlsx")}
        </a>
        <a className="jump" href={`${at}/template.csv`}>
          {t("template.csv")}
        </a>
      </p>
    </section>
  );
}
