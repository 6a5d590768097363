import type { FieldMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useErrorText } from "./error-text.ts";
import type { Option } from "./fields.tsx";

type Props = {
  field: Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
    initialValue?: unknown;
  };
  label: ReactNode;
  hint?: ReactNode;
  options: Option[];
};

/** Several of several, in as many columns as there is room for. */
export function CheckboxesField({ field, label, hint, options }: Props) {
  const error = useErrorText()(field.errors);
  const chosen: unknown[] = [field.initialValue].flat();
  const notes = [hint ? field.descriptionId : "", error ? field.errorId : ""].filter(Boolean);
  return (
    <fieldset
      className={error ? "field has-error" : "field"}
      aria-describedby={notes.join(" ") || undefined}
    >
      <legend>{label}</legend>
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
      <div className="choice choice--tight">
        {options.map(({ value, label: text }, at) => (
          <label key={value}>
            <input
              type="checkbox"
              // The summary of errors leads to the first.
              id={at === 0 ? field.id : undefined}
              name={field.name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
