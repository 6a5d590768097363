import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { anchorOf } from "../desk-address.ts";
import type { DeskRow } from "../texts-desk.server.ts";

const tones = { missing: "st-quiet", outOfDate: "st-att", done: "st-good" } as const;

/** A field of the form as it was filled: by now, or by the reader before something was wrong with it. */
export type FilledText = { value: string; basis: string; errors: string[] | undefined };

type Props = {
  row: DeskRow;
  at: number;
  source: string;
  target: string;
  label: string;
  filled: FilledText;
};

/** The original at the left with its state and what changed in it, its translation at the right. */
export function TranslationRowFields({ row, at, source, target, label, filled }: Props) {
  const { t } = useTranslation("manage");
  const [id, name] = [anchorOf(row.field), `texts[${String(at)}]`];
  const errorId = `${id}-error`;
  const field = { id, name: `${name}.value`, errors: filled.errors, errorId, descriptionId: "" };
  return (
    <div className="translation">
      <div className="stack--s">
        <h2>{label}</h2>
        <p className={`state state--box ${tones[row.state]}`}>
          {t(`community.profileState.${row.state}`)}
        </p>
        <p lang={source}>{row.source}</p>
        <Changes changes={row.changes} source={source} />
        <Terms terms={row.terms} source={source} target={target} />
      </div>
      <div className="stack--s">
        <input type="hidden" name={`${name}.field`} value={row.field} />
        <input type="hidden" name={`${name}.basis`} value={filled.basis} />
        <TextAreaField
          field={{ ...field, initialValue: filled.value }}
          label={t("translations.translation", { field: label })}
          rows={row.field.endsWith("title") || row.source.length < 80 ? 2 : 7}
          language={target}
        />
        <Button variant="line" name="intent" value={`row${String(at)}`}>
          {t("translations.saveNext")}
        </Button>
      </div>
    </div>
  );
}

/** What became of the original, word for word. */
function Changes({ changes, source }: { changes: DeskRow["changes"]; source: string }) {
  const { t } = useTranslation("manage");
  if (!changes) return null;
  return (
    <details open>
      <summary>{t("translations.changes")}</summary>
      <p lang={source}>
        {changes.map(({ kind, text }, part) => {
          if (kind === "added") return <ins key={part}>{text}</ins>;
          return kind === "removed" ? <del key={part}>{text}</del> : text;
        })}
      </p>
    </details>
  );
}

type TermsProps = Pick<DeskRow, "terms"> & { source: string; target: string };

/** The glossary's words for what the original speaks of. */
function Terms({ terms, source, target }: TermsProps) {
  const { t } = useTranslation("manage");
  if (terms.length === 0) return null;
  return (
    <div className="terms">
      <h3>{t("translations.glossary")}</h3>
      <dl>
        {terms.map((term) => (
          <div key={term.source}>
            <dt lang={source}>{term.source}</dt>
            <dd lang={target}>{term.target}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
