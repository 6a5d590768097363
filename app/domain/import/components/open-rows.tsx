import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { RadioField } from "#app/ui/fields.tsx";
import type { ShownImport } from "../import-queries.server.ts";

type Row = Extract<ShownImport, { is: "preview" }>["open"][number];

/** Rows that may be of somebody who is known, or of the same person as another row: a person decides. */
export function OpenRows({ rows, total }: { rows: readonly Row[]; total: number }) {
  const { t } = useTranslation("import");
  return (
    <div className="stack--s">
      <h3>{t("open.title")}</h3>
      <p>{t("open.text")}</p>
      {rows.map((row) => (
        <div className="card" key={row.at}>
          <OpenRow row={row} />
        </div>
      ))}
      {total > rows.length ? <p>{t("open.more", { count: total - rows.length })}</p> : null}
    </div>
  );
}

function OpenRow({ row }: { row: Row }) {
  const { t } = useTranslation("import");
  const formats = useFormats();
  const { at, like, isKnown } = row;
  const id = `choice-${at}`;
  const field = {
    ...{ id, name: `choice.r${at}`, errors: undefined, initialValue: "leaveOut" },
    ...{ errorId: `${id}-error`, descriptionId: `${id}-hint` },
  };
  const likeness = { name: like.name, date: formats.day(like.birthDate) };
  const choices = isKnown
    ? (["leaveOut", "same", "another"] as const)
    : (["leaveOut", "another"] as const);
  return (
    <RadioField
      field={field}
      label={t("open.row", {
        row: at,
        name: formats.name(row),
        date: formats.day(row.birthDate),
      })}
      hint={
        isKnown
          ? t("open.likeKnown", likeness)
          : t("open.likeRow", { ...likeness, row: like.row ?? 0 })
      }
      options={choices.map((value) => ({ value, label: t(`choice.${value}`) }))}
    />
  );
}
