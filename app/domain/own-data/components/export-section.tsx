import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnExport } from "../export-queries.server.ts";

/** The copy of a family's data: asked for, being made, or ready to be taken. */
export function ExportSection({ copy }: { copy: OwnExport }) {
  const { t } = useTranslation("ownData");
  return (
    <section aria-labelledby="copy" className="stack--s">
      <h2 id="copy">{t("export.title")}</h2>
      <p>{t("export.text")}</p>
      <p className="hint">{t("export.others")}</p>
      {copy ? <Standing copy={copy} /> : null}
      {copy && !copy.isReady ? null : (
        <Form method="post">
          <Button name="intent" value="export" variant={copy ? "line" : "main"}>
            {copy ? t("export.again") : t("export.ask")}
          </Button>
        </Form>
      )}
    </section>
  );
}

function Standing({ copy }: { copy: NonNullable<OwnExport> }) {
  const { t } = useTranslation("ownData");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  if (!copy.isReady)
    return (
      <Notice title={t("export.waiting")}>
        <p>{t("export.waitingText")}</p>
      </Notice>
    );
  return (
    <Notice tone="good" title={t("export.ready")}>
      <p>{t("export.until", { date: formats.day(copy.until) })}</p>
      <p className="bar">
        {(["pdf", "json"] as const).map((format) => (
          <ButtonLink
            key={format}
            to={`/${lang}/family/privacy/data/${format}`}
            variant={format === "pdf" ? "main" : "line"}
            reloadDocument
          >
            {t(`export.${format}`)}
          </ButtonLink>
        ))}
      </p>
    </Notice>
  );
}
