import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownImport } from "../import-queries.server.ts";
import { FaultyRows } from "./faulty-rows.tsx";

type Done = Extract<ShownImport, { is: "done" }>;

const told = ["alreadyRegistered", "registrationClosed"] as const;

const outcomeOf = (code: string) => told.find((one) => one === code) ?? "other";

/** What came of an import: who is registered, and which rows were left out and why. */
export function ImportDone({ found, slug }: { found: Done; slug: string }) {
  const { t } = useTranslation("import");
  const { lang = "en" } = useParams();
  const { registered, failed } = found;
  return (
    <section className="section stack">
      <Notice tone="good" title={t("done.title", { count: registered })}>
        <p>
          <a className="jump" href={deskPath(lang, slug, "roster")}>
            {t("done.roster")}
          </a>
        </p>
      </Notice>
      {failed.length > 0 ? (
        <Notice tone="attention" title={t("done.failed")}>
          <ul>
            {failed.map(({ at, code }) => (
              <li key={at}>
                {t("faulty.row")} {at}. {t(`outcome.${outcomeOf(code)}`)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FaultyRows found={found} slug={slug} />
    </section>
  );
}
