import { useTranslation } from "react-i18next";
import { DateField } from "../date-field.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { CheckboxField, RadioField, SelectField, TextField } from "../fields.tsx";
import { Specimen } from "./specimen.tsx";

/** What a form library would say of a field. */
const fieldOf = (id: string, initialValue?: string, errors?: string[]) => ({
  id,
  name: id,
  errors,
  errorId: `${id}-error`,
  descriptionId: `${id}-description`,
  initialValue,
});

const email = fieldOf("email", "anna.nowak@", ["validation.email"]);
const group = fieldOf("group", undefined, ["validation.choose"]);
const form = { errorId: "specimen-errors", status: "error" } as const;
const dateParts = ["day", "month", "year"].map((part) => fieldOf(`birth-${part}`));

/** Text, a list, a date in three fields; and what is wrong with an answer. */
export function FieldSpecimens() {
  const { t } = useTranslation(["components", "errors"]);
  const [day = fieldOf("d"), month = fieldOf("m"), year = fieldOf("y")] = dateParts;
  return (
    <>
      <Specimen title={t("section.fields")}>
        <form className="stack">
          <TextField
            field={fieldOf("family-name", "Łukasik")}
            label={t("field.name")}
            hint={t("field.nameHint")}
          />
          <SelectField
            field={fieldOf("town", "swarzedz")}
            label={t("field.town")}
            options={[
              { value: "swarzedz", label: "Swarzędz" },
              { value: "ronnenberg", label: "Ronnenberg" },
            ]}
          />
          <DateField
            legend={t("field.birth")}
            hint={t("field.birthHint")}
            day={day}
            month={month}
            year={year}
          />
        </form>
      </Specimen>
      <Specimen title={t("section.errors")}>
        <form className="stack" noValidate>
          <ErrorSummary form={form} fields={{ email, group }} />
          <TextField
            field={email}
            label={t("field.email")}
            hint={t("field.emailHint")}
            type="email"
          />
          <RadioField
            field={group}
            label={t("choice.swim")}
            row
            options={[
              { value: "no", label: t("choice.no") },
              { value: "little", label: t("choice.little") },
            ]}
          />
        </form>
      </Specimen>
    </>
  );
}

/** One of few, and yes or nothing. */
export function ChoiceSpecimens() {
  const { t } = useTranslation("components");
  return (
    <Specimen title={t("section.choices")}>
      <form className="stack">
        <RadioField
          field={fieldOf("swim", "well")}
          label={t("choice.swim")}
          options={[
            { value: "no", label: t("choice.no") },
            { value: "little", label: t("choice.little") },
            { value: "well", label: t("choice.well"), hint: t("choice.wellHint") },
          ]}
        />
        <CheckboxField field={fieldOf("photos", "on")} label={t("choice.photos")} />
      </form>
    </Specimen>
  );
}
