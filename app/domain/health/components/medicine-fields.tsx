import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { givers } from "../record.ts";
import { FoldedRow } from "./folded-row.tsx";
import { KeptRow } from "./kept-row.tsx";
import type { TypedMedicine } from "./typed-health.ts";

/** Medicines that somebody takes with her. */
export function MedicineFields({ rows }: { rows: FieldMetadata<TypedMedicine>[] }) {
  const { t } = useTranslation(["health", "people"]);
  return (
    <section className="stack--s" aria-labelledby="medicines">
      <h2 id="medicines">{t("people:field.medication")}</h2>
      <p className="hint">{t("people:field.medicationHint")}</p>
      {rows.map((row, at) => (
        <MedicineRow key={row.key ?? at} row={row} number={at + 1} />
      ))}
    </section>
  );
}

function MedicineRow({ row, number }: { row: FieldMetadata<TypedMedicine>; number: number }) {
  const { t } = useTranslation("health");
  const { name, dose, times, giver } = row.getFieldset();
  const notSaid = { value: "", label: t("form.notSaid") };
  const legend = t("form.medicine", { number });
  return (
    <FoldedRow fields={[name, dose, times, giver]} {...{ legend }} add={t("form.addMedicine")}>
      <KeptRow name={row.name} />
      <TextField field={name} label={t("form.medicineName")} />
      <TextField field={dose} label={t("form.dose")} />
      <TextField field={times} label={t("form.times")} />
      <SelectField
        field={giver}
        label={t("form.giver")}
        options={[notSaid, ...givers.map((value) => ({ value, label: t(`giver.${value}`) }))]}
      />
    </FoldedRow>
  );
}
