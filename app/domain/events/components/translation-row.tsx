import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { TranslationRow } from "#app/domain/texts/translation-rows.ts";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";

const tones = { missing: "st-quiet", outOfDate: "st-att", done: "st-good" } as const;

type Props = {
  row: TranslationRow;
  at: number;
  source: string;
  target: string;
  label: string;
  names: { field: string; basis: string };
  basis: string;
  value: Pick<FieldMetadata, "name" | "errors" | "errorId" | "descriptionId"> & {
    initialValue?: unknown;
  };
};

/** The original at the left with its state and what changed in it, its translation at the right. */
export function TranslationRowFields(props: Props) {
  const { row, at, source, target, label, names, basis, value } = props;
  const { t } = useTranslation("manage");
  const { name, errors, errorId, descriptionId, initialValue } = value;
  return (
    <div className="translation">
      <div className="stack--s">
        <h2>{label}</h2>
        <p className={`state state--box ${tones[row.state]}`}>
          {t(`community.profileState.${row.state}`)}
        </p>
        <p lang={source}>{row.source}</p>
        {row.changes ? (
          <details>
            <summary>{t("translations.changes")}</summary>
            <p lang={source}>
              {row.changes.map(({ kind, text }, part) => {
                if (kind === "added") return <ins key={part}>{text}</ins>;
                return kind === "removed" ? <del key={part}>{text}</del> : text;
              })}
            </p>
          </details>
        ) : null}
      </div>
      <div className="stack--s">
        <input type="hidden" name={names.field} value={row.field} />
        <input type="hidden" name={names.basis} value={basis} />
        <TextAreaField
          field={{ id: `text-${String(at)}`, name, errors, errorId, descriptionId, initialValue }}
          label={t("translations.translation", { field: label })}
          rows={row.field.endsWith("title") ? 2 : 7}
          language={target}
        />
        <Button variant="line" name="intent" value={`row${String(at)}`}>
          {t("translations.saveNext")}
        </Button>
      </div>
    </div>
  );
}
