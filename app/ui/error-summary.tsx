import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./error-text.ts";

type Props = {
  // The shape of the form does not matter here: only its fields' errors are read.
  form: Pick<FormMetadata<Record<string, unknown>>, "errorId" | "status">;
  fields: Record<string, Pick<FieldMetadata, "id" | "errors"> & { label?: string }>;
};

/** What to put right, on top of the form, each line a link to its field. */
export function ErrorSummary({ form, fields }: Props) {
  const { t } = useTranslation("errors");
  const errorText = useErrorText();
  const wrong = Object.values(fields).filter(({ errors }) => errors?.length);
  if (wrong.length === 0) return null;
  return (
    <div className="summary-err" role="alert" id={form.errorId} tabIndex={-1}>
      <h2>{t("validation.summary", { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ id, errors }) => (
          <li key={id}>
            <a href={`#${id}`}>{errorText(errors)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
