import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { ShownImport } from "../import-queries.server.ts";
import { FaultyRows } from "./faulty-rows.tsx";
import { OpenRows } from "./open-rows.tsx";

type Props = { found: Extract<ShownImport, { is: "preview" }>; slug: string };

/** What would become of each row: what is fine, what is to be decided, what is wrong. */
export function ImportPreview({ found, slug }: Props) {
  const { t } = useTranslation("import");
  const { counts, open } = found;
  return (
    <section className="section stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview.title")}</h2>
      <RowCounts counts={counts} />
      <Form method="post" className="stack">
        {open.length > 0 ? <OpenRows rows={open} total={counts.open} /> : null}
        {counts.good + open.length > 0 ? (
          <>
            <p>{t("accept.text")}</p>
            <p className="bar">
              <Button name="intent" value="accept">
                {open.length > 0 ? t("accept.decided") : t("accept.submit", { count: counts.good })}
              </Button>
              <Back />
            </p>
          </>
        ) : (
          <>
            <p>{t("accept.none")}</p>
            <p className="bar">
              <Back />
            </p>
          </>
        )}
      </Form>
      <FaultyRows found={found} slug={slug} />
    </section>
  );
}

function Back() {
  const { t } = useTranslation("import");
  return (
    <Button variant="quiet" name="intent" value="back">
      {t("back")}
    </Button>
  );
}

/** How many rows are of which sort. */
function RowCounts({ counts }: { counts: Props["found"]["counts"] }) {
  const { t } = useTranslation("import");
  const kinds = ["good", "open", "known", "faulty"] as const;
  return (
    <ul>
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>{t(`count.${kind}`, { count: counts[kind] })}</li>
        ))}
    </ul>
  );
}
