import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "../button.tsx";
import { DateField } from "../date-field.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { CheckboxField, RadioField, SelectField, TextField } from "../fields.tsx";
import { Specimen } from "./specimen.tsx";

/** A field as a form would know it. */
const fieldOf = (name: string, initialValue?: string, errors?: string[]) => ({
  id: name,
  name,
  errors,
  errorId: `${name}-error`,
  descriptionId: `${name}-hint`,
  initialValue,
});

/** Buttons in every state, and where the keyboard is. */
export function ButtonSpecimens() {
  const { t } = useTranslation(["components", "common"]);
  return (
    <>
      <Specimen title={t("heading.buttons")}>
        <div className="bar">
          <Button type="button">{t("common:action.registerChild")}</Button>
          <Button type="button" variant="line">
            {t("common:action.addToCalendar")}
          </Button>
          <ButtonLink to="." variant="quiet">
            {t("common:action.back")}
          </ButtonLink>
        </div>
        <div className="bar">
          <button type="button" className="btn btn--main is-hover">
            {t("button.hover")}
          </button>
          <button type="button" className="btn btn--main is-focus">
            {t("button.focus")}
          </button>
          <Button type="button" disabled>
            {t("button.notYet")}
          </Button>
        </div>
        <div className="bar">
          <Button type="button" variant="danger">
            {t("common:action.withdraw")}
          </Button>
          <Button type="button" variant="line" small>
            {t("button.small")}
          </Button>
        </div>
      </Specimen>
      <Specimen title={t("heading.focus")}>
        <div className="bar bar--wide">
          <a href="#focus" className="is-focus">
            {t("focus.link")}
          </a>
          <a href="#focus" className="chip is-focus">
            {t("focus.chip")}
          </a>
        </div>
        <div className="field">
          <label htmlFor="focused">{t("focus.field")}</label>
          <input id="focused" className="input is-focus input--code" defaultValue="Kowalska" />
        </div>
      </Specimen>
    </>
  );
}

/** Fields empty, filled, chosen and to be put right. */
export function FieldSpecimens() {
  const { t } = useTranslation(["components", "errors"]);
  const towns = ["Swarzędz", "Ronnenberg", "Duclair", "Кам’янець-Подільський"];
  return (
    <>
      <Specimen title={t("heading.fields")}>
        <TextField
          field={fieldOf("family-name", "Łukasik")}
          label={t("field.familyName")}
          hint={t("field.familyNameHint")}
        />
        <SelectField
          field={fieldOf("town")}
          label={t("field.town")}
          options={towns.map((town) => ({ value: town, label: town }))}
        />
        <DateField
          legend={t("field.birthDate")}
          hint={t("field.birthDateHint")}
          day={fieldOf("day")}
          month={fieldOf("month")}
          year={fieldOf("year")}
        />
      </Specimen>
      <ErrorSpecimen />
    </>
  );
}

function ErrorSpecimen() {
  const { t } = useTranslation("components");
  const phone = fieldOf("phone", "512 345 678", ["validation.required"]);
  const room = fieldOf("room-choice", undefined, ["validation.choose"]);
  return (
    <Specimen title={t("heading.errors")}>
      <ErrorSummary form={{ errorId: "summary" }} fields={{ phone, room }} />
      <TextField field={phone} label={t("field.phone")} hint={t("field.phoneHint")} type="tel" />
      <RadioField
        field={room}
        label={t("choice.swim")}
        options={[
          { value: "no", label: t("choice.no") },
          { value: "little", label: t("choice.little") },
        ]}
        row
      />
    </Specimen>
  );
}

/** One of few, yes or nothing. */
export function ChoiceSpecimen() {
  const { t } = useTranslation("components");
  return (
    <Specimen title={t("heading.choices")}>
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
    </Specimen>
  );
}

/** The amount and the day that the samples speak of. */
export function useSample() {
  const formats = useFormats();
  return {
    amount: formats.money({ minor: 8000, currency: "EUR" }),
    date: formats.day("2027-03-12", "dayMonth"),
  };
}
