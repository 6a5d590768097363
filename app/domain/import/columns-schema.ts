import { z } from "zod";
import { MOST_COLUMNS } from "./sheet.ts";

/** Which column a field is read of; nothing for what is not in the file. */
const column = z.number().int().min(0).max(MOST_COLUMNS).optional();

/** What a person says that columns mean: each field of one column of its own, and none of the needed left out. */
export function columnsSchema<Field extends string>(
  fields: readonly Field[],
  needed: readonly Field[],
) {
  const columns: Record<string, typeof column> = Object.fromEntries(
    fields.map((field) => [field, column]),
  );
  return z
    .object(columns)
    .prefault({})
    .superRefine((typed, context) => {
      const wrong = (field: Field, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      for (const field of needed)
        if (typed[field] === undefined) wrong(field, "validation.chooseColumn");
      for (const [at, field] of fields.entries()) {
        const isTaken = fields.slice(0, at).some((other) => typed[other] === typed[field]);
        if (typed[field] !== undefined && isTaken) wrong(field, "validation.columnTwice");
      }
    })
    .transform((typed): Partial<Record<Field, number>> => {
      const taken = fields.filter((field) => typed[field] !== undefined);
      return Object.fromEntries(taken.map((field) => [field, typed[field]])) as Partial<
        Record<Field, number>
      >;
    });
}
