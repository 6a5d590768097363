import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { type Language, languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { SelectField } from "#app/ui/fields.tsx";
import { languageLevels } from "../schema.ts";

type Props = { speaks: FieldMetadata<Record<Language, string>> };

/** How well somebody speaks each language of the network. */
export function SpokenLanguages({ speaks }: Props) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const each = speaks.getFieldset();
  const options = [
    { value: "", label: t("level.none") },
    ...languageLevels.map((value) => ({ value, label: t(`level.${value}`) })),
  ];
  return (
    <fieldset className="field stack--s">
      <legend>{t("field.languages")}</legend>
      {languages.map((language) => (
        <SelectField
          key={language}
          field={each[language]}
          label={formats.language(language)}
          options={options}
        />
      ))}
    </fieldset>
  );
}
