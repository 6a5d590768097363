import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./error-text.ts";

type Part = { id: string; name: string; initialValue?: unknown };

type Props = {
  legend: ReactNode;
  hint?: ReactNode;
  day: Part;
  month: Part;
  year: Part;
  errors?: string[];
  /** The browser fills in a reader's own birthday, and nothing else. */
  isBirthday?: boolean;
};

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** A day typed in three fields: nobody clicks a calendar back fourteen years. */
export function DateField({ legend, hint, day, month, year, errors, isBirthday = true }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [hintId, errorId] = [`${day.id}-hint`, `${day.id}-error`];
  const error = errorText(errors);
  const parts = [
    { ...day, label: t("date.day"), width: "input input--day", autoComplete: "bday-day" },
    { ...month, label: t("date.month"), width: "input input--day", autoComplete: "bday-month" },
    { ...year, label: t("date.year"), width: "input input--year", autoComplete: "bday-year" },
  ];
  return (
    <fieldset
      className={error ? "field has-error" : "field"}
      aria-describedby={[hint ? hintId : "", error ? errorId : ""].join(" ").trim() || undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={errorId}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <div className="date-in">
        {parts.map(({ id, name, label, width, autoComplete, initialValue }) => (
          <label key={id} htmlFor={id}>
            {label}
            <input
              id={id}
              name={name}
              className={width}
              inputMode="numeric"
              autoComplete={isBirthday ? autoComplete : "off"}
              aria-invalid={error ? true : undefined}
              defaultValue={textOf(initialValue)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
