import type { FieldMetadata } from "@conform-to/react";
import { CircleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useErrorText } from "./error-text.ts";

type Meta = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue?: unknown;
};

type Own = { field: Meta; label: ReactNode; hint?: ReactNode };

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

const describedBy = ({ errors, errorId, descriptionId }: Meta, hint: ReactNode) =>
  [hint ? descriptionId : "", errors?.length ? errorId : ""].filter(Boolean).join(" ") || undefined;

/** What a control says of itself to a screen reader, beside its name. */
const ariaOf = (field: Meta, hint: ReactNode) => ({
  "aria-invalid": field.errors?.length ? true : undefined,
  "aria-describedby": describedBy(field, hint),
});

const classOf = (field: Meta) => (field.errors?.length ? "field has-error" : "field");

/** Hint and error, between the label and the control. */
function Notes({ field, hint }: Pick<Own, "field" | "hint">) {
  const errorText = useErrorText();
  const error = errorText(field.errors);
  return (
    <>
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
    </>
  );
}

type TextProps = Own & Omit<ComponentProps<"input">, "className"> & { width?: "full" | "code" };

/** One line of text: label above hint above error above the field. */
export function TextField({ field, label, hint, width = "full", ...native }: TextProps) {
  return (
    <div className={classOf(field)}>
      <label htmlFor={field.id}>{label}</label>
      <Notes field={field} hint={hint} />
      <input
        type="text"
        {...native}
        {...ariaOf(field, hint)}
        id={field.id}
        name={field.name}
        defaultValue={native.defaultValue ?? textOf(field.initialValue)}
        className={width === "code" ? "input input--code" : "input"}
      />
    </div>
  );
}

export type Option = { value: string; label: string; hint?: string };

/** Options of one kind, under a word of their own. */
export type OptionGroup = { label: string; options: Option[] };

type SelectProps = Own &
  Omit<ComponentProps<"select">, "className"> & { options: (Option | OptionGroup)[] };

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** One of many, where a list of rows would be too long. */
export function SelectField({ field, label, hint, options, ...native }: SelectProps) {
  return (
    <div className={classOf(field)}>
      <label htmlFor={field.id}>{label}</label>
      <Notes field={field} hint={hint} />
      <select
        {...native}
        {...ariaOf(field, hint)}
        id={field.id}
        name={field.name}
        defaultValue={native.defaultValue ?? textOf(field.initialValue)}
        className="input"
      >
        {options.map((one) =>
          "options" in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(one)
          ),
        )}
      </select>
    </div>
  );
}

type RadioProps = Own & { options: Option[]; row?: boolean };

/** One of few: whole-width rows. */
export function RadioField({ field, label, hint, options, row }: RadioProps) {
  return (
    <fieldset className={classOf(field)} aria-describedby={describedBy(field, hint)}>
      <legend>{label}</legend>
      <Notes field={field} hint={hint} />
      <div className={row ? "choice choice--row" : "choice"}>
        {options.map((option, at) => (
          <label key={option.value}>
            <input
              type="radio"
              // The summary of errors leads to the first.
              id={at === 0 ? field.id : undefined}
              name={field.name}
              value={option.value}
              defaultChecked={textOf(field.initialValue) === option.value}
            />
            <span>
              {option.label}
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or nothing. Conform reads a ticked box as "on". */
export function CheckboxField({ field, label, hint }: Own) {
  return (
    <div className={classOf(field)}>
      <Notes field={field} hint={undefined} />
      <div className="choice">
        <label>
          <input
            type="checkbox"
            {...ariaOf(field, undefined)}
            id={field.id}
            name={field.name}
            defaultChecked={textOf(field.initialValue) === "on"}
          />
          <span>
            {label}
            {hint ? <small>{hint}</small> : null}
          </span>
        </label>
      </div>
    </div>
  );
}
