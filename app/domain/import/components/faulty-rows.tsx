import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import { importPath } from "../import-path.ts";
import type { ShownImport } from "../import-queries.server.ts";

type Found = Extract<ShownImport, { is: "preview" | "done" }>;

/** Rows that are not taken over, each with all its reasons, and the same as a file. */
export function FaultyRows({ found, slug }: { found: Found; slug: string }) {
  const { t } = useTranslation("import");
  const { lang = "en" } = useParams();
  const { faulty, counts, page, pages } = found;
  if (counts.faulty === 0) return null;
  const at = importPath(lang, slug);
  return (
    <div className="stack--s">
      <h3 id="faulty">{t("faulty.title")}</h3>
      <p>{t("faulty.text")}</p>
      <p className="bar">
        <a className="jump" href={`${at}/faulty.xlsx`}>
          {t("template.xlsx")}
        </a>
        <a className="jump" href={`${at}/faulty.csv`}>
          {t("template.csv")}
        </a>
      </p>
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t("faulty.row")}</th>
            <th scope="col">{t("faulty.name")}</th>
            <th scope="col">{t("faulty.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {faulty.map((row) => (
            <tr key={row.at}>
              <th scope="row">
                <span className="cell-label">{t("faulty.row")}</span>
                {row.at}
              </th>
              <td>{row.name}</td>
              <td>
                {row.faults.map(({ code, value = "" }) => (
                  <p key={code}>{t(`finding.${code}`, { value })}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PagesNav page={page} pages={pages} addressOf={(other) => `?page=${other}#faulty`} />
    </div>
  );
}
