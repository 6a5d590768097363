import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";
import { suggestPassportSpelling } from "../passport-spelling.ts";

type Names = "givenNames" | "familyName" | "passportGivenNames" | "passportFamilyName";

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** The name as it is written at home, and as the travel document has it; a spelling is suggested once it is known. */
export function NameFields({ fields }: { fields: Record<Names, FieldMetadata<string>> }) {
  const { t } = useTranslation("people");
  const { givenNames, familyName, passportGivenNames, passportFamilyName } = fields;
  const written = [givenNames, familyName].map(({ initialValue }) => textOf(initialValue));
  const name = suggestPassportSpelling(written.join(" "));
  const hint = t("field.passportNameHint");
  return (
    <>
      <TextField
        field={givenNames}
        label={t("field.givenNames")}
        hint={t("field.nameHint")}
        autoComplete="off"
      />
      <TextField
        field={familyName}
        label={t("field.familyName")}
        hint={t("field.familyNameHint")}
        autoComplete="off"
      />
      <fieldset className="field stack--s">
        <legend>{t("field.passportName")}</legend>
        <p className="hint">{name ? `${hint} ${t("field.passportSuggestion", { name })}` : hint}</p>
        <TextField field={passportGivenNames} label={t("field.givenNames")} autoComplete="off" />
        <TextField field={passportFamilyName} label={t("field.familyName")} autoComplete="off" />
      </fieldset>
    </>
  );
}
