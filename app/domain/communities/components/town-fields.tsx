import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { type Language, languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { townColours } from "#app/ui/town-colours.ts";
import { contactLanguages } from "../contact.ts";
import { countries, timeZones } from "../town-choices.ts";

/** A town as its form shows it. */
export type TypedTown = {
  name: string;
  latinName: string;
  names: Record<Language, string>;
  country: string;
  coordinates: string;
  population: string;
  populationYear: string;
  colour: string;
  language: string;
  languages: string[];
  timeZone: string;
};

export type TownFieldset = Record<
  Exclude<keyof TypedTown, "names" | "languages">,
  FieldMetadata<string>
> & { names: FieldMetadata<Record<Language, string>>; languages: FieldMetadata<string[]> };

/** A town's name in each of the five languages. */
export const namesIn = (nameOf: (language: Language) => string): Record<Language, string> => {
  return {
    ...{ pl: nameOf("pl"), de: nameOf("de"), fr: nameOf("fr") },
    ...{ en: nameOf("en"), uk: nameOf("uk") },
  };
};

/** What each field of a town is called. */
export function useTownLabels() {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const readings = namesIn((one) => t("town.nameIn", { language: formats.language(one) }));
  return {
    readings,
    name: t("town.name"),
    latinName: t("town.latinName"),
    country: t("town.country"),
    coordinates: t("town.coordinates"),
    population: t("community.population"),
    populationYear: t("town.populationYear"),
    colour: t("town.colour"),
    language: t("town.language"),
    languages: t("town.languages"),
    timeZone: t("town.timeZone"),
  };
}

/** What a town is called, by itself and by others. */
export function TownNameFields({ fields }: { fields: TownFieldset }) {
  const { t } = useTranslation("manage");
  const labels = useTownLabels();
  const readings = fields.names.getFieldset();
  return (
    <>
      <TextField field={fields.name} label={labels.name} hint={t("town.nameHint")} />
      <TextField field={fields.latinName} label={labels.latinName} hint={t("town.latinHint")} />
      <details className="group" open={languages.some((one) => readings[one].errors?.length)}>
        <summary>{t("town.names")}</summary>
        <p className="hint">{t("town.namesHint")}</p>
        {languages.map((one) => (
          <TextField key={one} field={readings[one]} label={labels.readings[one]} />
        ))}
      </details>
    </>
  );
}

/** Where it lies, how many live there, what is spoken, and its colour on maps. */
export function TownPlaceFields({ fields }: { fields: TownFieldset }) {
  const { t } = useTranslation(["manage", "components"]);
  const formats = useFormats();
  const labels = useTownLabels();
  const named = (codes: readonly string[], nameOf: (code: string) => string) =>
    formats.sortByName(
      codes.map((value) => ({ value, label: nameOf(value) })),
      ({ label }) => label,
    );
  const spoken = named(contactLanguages, formats.language);
  return (
    <>
      <SelectField
        field={fields.country}
        label={labels.country}
        options={named(countries, formats.country)}
      />
      <TextField
        field={fields.coordinates}
        label={labels.coordinates}
        hint={t("manage:town.coordinatesHint")}
      />
      <TextField
        field={fields.population}
        label={labels.population}
        hint={t("manage:community.populationHint")}
        inputMode="numeric"
        width="code"
      />
      <TextField
        field={fields.populationYear}
        label={labels.populationYear}
        inputMode="numeric"
        width="code"
      />
      <SelectField field={fields.language} label={labels.language} options={spoken} />
      <CheckboxesField field={fields.languages} label={labels.languages} options={spoken} />
      <SelectField
        field={fields.timeZone}
        label={labels.timeZone}
        options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <SelectField
        field={fields.colour}
        label={labels.colour}
        hint={t("manage:town.colourHint")}
        options={townColours.map((value) => ({ value, label: t(`components:colour.${value}`) }))}
      />
    </>
  );
}
