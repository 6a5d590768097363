import { z } from "zod";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { type ImportField, importFields, type Mapping, neededFields } from "./columns.ts";
import { choices } from "./finding.ts";
import { encodings, MOST_COLUMNS } from "./sheet.ts";

/** Which column a field is read of; nothing for what is not in the file. */
const column = z.number().int().min(0).max(MOST_COLUMNS).optional();

const columns = z
  .object(
    Object.fromEntries(importFields.map((field) => [field, column])) as Record<
      ImportField,
      typeof column
    >,
  )
  .prefault({})
  .superRefine((typed, context) => {
    const wrong = (field: ImportField, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    for (const field of neededFields)
      if (typed[field] === undefined) wrong(field, "validation.chooseColumn");
    for (const [at, field] of importFields.entries()) {
      const isTaken = importFields.slice(0, at).some((other) => typed[other] === typed[field]);
      if (typed[field] !== undefined && isTaken) wrong(field, "validation.columnTwice");
    }
  })
  .transform((typed): Mapping => typed);

/** More decisions than anybody makes on one page. */
export const MOST_CHOICES = 200;

/** What is sent from the page of an import. `choice.r12` is what was decided of row 12. */
export const importForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("upload"),
    file: z
      .instanceof(File, { error: "validation.file" })
      .refine(({ size, name }) => size > 0 || name !== "", "validation.file"),
  }),
  z.object({ intent: z.literal("reread"), encoding: z.enum(encodings) }),
  z.object({
    intent: z.literal("map"),
    column: columns,
    town: z.string().max(80).optional(),
    kind: z.enum(participantKinds).optional(),
  }),
  z.object({
    intent: z.literal("accept"),
    choice: z
      .record(z.string().regex(/^r\d{1,6}$/), z.enum(choices))
      .default({})
      .transform((typed) =>
        Object.fromEntries(Object.entries(typed).map(([row, one]) => [row.slice(1), one])),
      ),
  }),
  z.object({ intent: z.literal("back") }),
  z.object({ intent: z.literal("discard") }),
]);
