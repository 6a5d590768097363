import type { FieldMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useErrorText } from "./error-text.ts";

type Props = {
  field: Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
    initialValue?: unknown;
  };
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  /** Of what is written in it, where that is not the page's. */
  language?: string;
};

/** Several lines of text: label above hint above error above the field. */
export function TextAreaField({ field, label, hint, rows = 6, language }: Props) {
  const error = useErrorText()(field.errors);
  const notes = [hint ? field.descriptionId : "", error ? field.errorId : ""].filter(Boolean);
  return (
    <div className={error ? "field has-error" : "field"}>
      <label htmlFor={field.id}>{label}</label>
      {hint ? (
        <p className="hint" id={field.descriptionId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={field.errorId}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <textarea
        aria-invalid={error ? true : undefined}
        aria-describedby={notes.join(" ") || undefined}
        id={field.id}
        name={field.name}
        rows={rows}
        lang={language}
        defaultValue={typeof field.initialValue === "string" ? field.initialValue : undefined}
        className="input"
      />
    </div>
  );
}
