import type { FieldMetadata } from "@conform-to/react";
import type { HealthToFill } from "../family-queries.server.ts";

export type TypedAllergy = {
  substance: string;
  detail: string;
  severity: string;
  action: string;
  hasPen: string;
};

export type TypedMedicine = { name: string; dose: string; times: string; giver: string };

/** The form's fields as they are typed. */
export type TypedHealth = {
  allergies: TypedAllergy[];
  medicines: TypedMedicine[];
  diets: string[];
  dietNote: string;
  needs: string;
  conditions: string;
  swims: string;
  notes: string;
  hasCard: string;
  cardUntil: { day: string; month: string; year: string };
  keep: string;
  agreed: string;
};

const tick = (is: boolean) => (is ? "on" : "");

const noAllergy = { substance: "", detail: "", severity: "", action: "", hasPen: "" };
const noMedicine = { name: "", dose: "", times: "", giver: "" };

/** What is known already, with empty rows for what is new. A yes is given anew each time. */
export function typedOf({ record, keeps }: HealthToFill): TypedHealth {
  const [year = "", month = "", day = ""] = record?.medical.cardUntil?.split("-") ?? [];
  return {
    allergies: [
      ...(record?.allergies.map((one) => ({ ...one, hasPen: tick(one.hasPen) })) ?? []),
      noAllergy,
      noAllergy,
    ],
    medicines: [
      ...(record?.medicines.map((one) => ({ ...one, giver: one.giver ?? "" })) ?? []),
      noMedicine,
      noMedicine,
    ],
    ...{ diets: record?.diet.needs ?? [], dietNote: record?.diet.note ?? "" },
    ...{ needs: record?.support.needs ?? "", conditions: record?.support.conditions ?? "" },
    ...{ swims: record?.support.swims ?? "", notes: record?.medical.notes ?? "" },
    hasCard: tick(record?.medical.hasCard ?? false),
    cardUntil: { day, month, year },
    ...{ keep: tick(keeps), agreed: "" },
  };
}

type Fields = { [Name in keyof TypedHealth]: FieldMetadata<TypedHealth[Name]> };
type Summed = Record<string, Pick<FieldMetadata, "id" | "errors">>;

/** Every field that can be wrong, in the order of the form. They answer when asked by name, and are lost when spread. */
export function summaryOf(fields: Fields): Summed {
  const rows = [
    ...fields.allergies.getFieldList().map((row) => {
      const { substance, detail, severity, action } = row.getFieldset();
      return [substance, detail, severity, action];
    }),
    ...fields.medicines.getFieldList().map((row) => {
      const { name, dose, times, giver } = row.getFieldset();
      return [name, dose, times, giver];
    }),
  ];
  const { diets, dietNote, needs, conditions, swims, notes, cardUntil, agreed } = fields;
  const { day } = cardUntil.getFieldset();
  const listed = rows.flat().map((field) => [field.name, field] as const);
  return {
    ...Object.fromEntries(listed),
    ...{ diets, dietNote, needs, conditions, swims, notes, day, agreed },
  };
}
