import type { FieldMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { useErrorText } from "#app/ui/error-text.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { TypedOption } from "./typed-question.ts";

type Props = {
  field: Pick<FieldMetadata, "id" | "errors" | "errorId">;
  rows: FieldMetadata<TypedOption>[];
  source: string;
};

/** The answers to choose from, each with its words in the language that the question is written in. */
export function AnswerRows({ field, rows, source }: Props) {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  const error = useErrorText()(field.errors);
  return (
    <fieldset id={field.id} className={error ? "field has-error" : "field"}>
      <legend>{t("field.answers")}</legend>
      <p className="hint">{t("hint.answers", { language: formats.language(source) })}</p>
      {error ? (
        <p className="error" id={field.errorId}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <div className="places-grid">
        {rows.map((one, at) => {
          const { row, code, label } = one.getFieldset();
          return (
            <div key={one.key}>
              <input type="hidden" name={row.name} value={at + 1} />
              <input type="hidden" name={code.name} defaultValue={code.initialValue} />
              <TextField
                field={label}
                label={t("field.answer", { number: at + 1 })}
                lang={source}
                autoComplete="off"
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
