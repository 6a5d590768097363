import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import type { TypedOption } from "./typed-fees.ts";

type Row = FieldMetadata<TypedOption>;

/** What may be taken besides: its name, how many there are, and what it costs each town. */
export function OptionFields({ board, rows }: { board: FeesBoard; rows: Row[] }) {
  const { t } = useTranslation("fees");
  const formats = useFormats();
  return (
    <fieldset>
      <legend>{t("form.options")}</legend>
      <p className="hint">
        {t("form.optionsHint", { language: formats.language(board.language) })}
      </p>
      {rows.map((row, at) => (
        <OptionRow key={row.key} row={row} number={at + 1} board={board} />
      ))}
    </fieldset>
  );
}

function OptionRow({ row, number, board }: { row: Row; number: number; board: FeesBoard }) {
  const { t } = useTranslation("fees");
  const { row: mark, id, name, limit, prices } = row.getFieldset();
  const isUsed = Boolean(id.initialValue ?? name.initialValue ?? limit.initialValue);
  return (
    <details className="group" open={isUsed || hasErrors(row)}>
      <summary>{name.initialValue ?? t("form.optionNumber", { number })}</summary>
      <input type="hidden" name={mark.name} value={number} />
      <input type="hidden" name={id.name} defaultValue={id.initialValue} />
      <div className="places-grid">
        <TextField field={name} label={t("form.optionName")} autoComplete="off" />
        <TextField
          field={limit}
          label={t("form.optionLimit")}
          inputMode="numeric"
          autoComplete="off"
        />
        {prices.getFieldList().map((price, at) => {
          const town = board.towns[at];
          const { town: slug, minor } = price.getFieldset();
          if (!town) return null;
          return (
            <div key={price.key}>
              <input type="hidden" name={slug.name} value={town.slug} />
              <TextField
                field={minor}
                label={t("form.optionPrice", { town: town.name })}
                inputMode="decimal"
                autoComplete="off"
              />
            </div>
          );
        })}
      </div>
    </details>
  );
}

const hasErrors = ({ allErrors }: Row) => Object.keys(allErrors).length > 0;
