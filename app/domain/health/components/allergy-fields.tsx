import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { CheckboxField, SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { allergens, severities } from "../record.ts";
import { FoldedRow } from "./folded-row.tsx";
import { KeptRow } from "./kept-row.tsx";
import type { TypedAllergy } from "./typed-health.ts";

/** Allergies, coded so that a cook of another language reads them. */
export function AllergyFields({ rows }: { rows: FieldMetadata<TypedAllergy>[] }) {
  const { t } = useTranslation(["health", "people"]);
  return (
    <section className="stack--s" aria-labelledby="allergies">
      <h2 id="allergies">{t("people:field.allergies")}</h2>
      <p className="hint">{t("health:form.more")}</p>
      {rows.map((row, at) => (
        <AllergyRow key={row.key ?? at} row={row} number={at + 1} />
      ))}
    </section>
  );
}

function AllergyRow({ row, number }: { row: FieldMetadata<TypedAllergy>; number: number }) {
  const { t } = useTranslation(["health", "people"]);
  const { substance, detail, severity, action, hasPen } = row.getFieldset();
  const none = { value: "", label: t("health:form.none") };
  const legend = t("health:form.allergy", { number });
  return (
    <FoldedRow
      fields={[substance, detail, severity, action]}
      {...{ legend }}
      add={t("health:form.addAllergy")}
    >
      <KeptRow name={row.name} />
      <SelectField
        field={substance}
        label={t("people:field.allergySubstance")}
        options={[
          none,
          ...allergens.map((value) => ({ value, label: t(`health:allergen.${value}`) })),
        ]}
      />
      <TextField
        field={detail}
        label={t("health:form.detail")}
        hint={t("health:form.detailHint")}
      />
      <SelectField
        field={severity}
        label={t("people:field.allergySeverity")}
        options={[
          none,
          ...severities.map((value) => ({ value, label: t(`people:severity.${value}`) })),
        ]}
      />
      <TextAreaField field={action} label={t("health:form.action")} rows={2} />
      <CheckboxField field={hasPen} label={t("health:form.hasPen")} />
    </FoldedRow>
  );
}
