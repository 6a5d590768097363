import { z } from "zod";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { type ImportField, importFields, neededFields } from "./columns.ts";
import { columnsSchema } from "./columns-schema.ts";
import { choices } from "./finding.ts";
import { encodings } from "./sheet.ts";

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
    column: columnsSchema<ImportField>(importFields, neededFields),
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
