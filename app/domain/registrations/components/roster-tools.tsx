import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { questionColumn, rosterColumns, usualColumns } from "../roster-columns.ts";
import type { Roster } from "../roster-queries.server.ts";

/** What leads from the list into spreadsheets and back: the import, and the list as a file with columns to choose. */
export function RosterTools({ list }: { list: Roster }) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const { head, filter, total } = list;
  const desk = deskPath(lang, head.slug);
  const field = {
    ...{ id: "export-column", name: "column", errors: undefined },
    ...{ errorId: "export-column-error", descriptionId: "export-column-hint" },
    initialValue: [...usualColumns],
  };
  const empty = {
    ...{ id: "export-empty", name: "empty", errors: undefined, initialValue: "0" },
    ...{ errorId: "export-empty-error", descriptionId: "export-empty-hint" },
  };
  return (
    <div className="stack--s">
      <p className="bar">
        <a className="jump" href={`${desk}/enter`}>
          {t("enter.link")}
        </a>
        <a className="jump" href={`${desk}/held-places`}>
          {t("held.link")}
        </a>
        <a className="jump" href={`${desk}/import`}>
          {t("import")}
        </a>
      </p>
      {total > 0 ? (
        <details>
          <summary>{t("export.title")}</summary>
          <form method="get" action={`${desk}/roster/list.xlsx`} className="stack--s">
            {Object.entries(filter).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <CheckboxesField
              field={field}
              label={t("export.columns")}
              hint={t("export.hint")}
              options={[
                ...rosterColumns.map((value) => ({ value, label: t(`export.column.${value}`) })),
                ...list.questions.map(({ id, label }) => ({
                  value: questionColumn(id),
                  label: label.value,
                })),
              ]}
            />
            <TextField
              field={empty}
              label={t("export.empty")}
              hint={t("export.emptyHint")}
              type="number"
              inputMode="numeric"
              width="code"
            />
            <p className="bar">
              <Button variant="line">{t("export.xlsx")}</Button>
              <Button variant="line" formAction={`${desk}/roster/list.csv`}>
                {t("export.csv")}
              </Button>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  );
}
