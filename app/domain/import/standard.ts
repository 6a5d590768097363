import { z } from "zod";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { importFields, type Mapping } from "./columns.ts";
import { MOST_COLUMNS } from "./sheet.ts";

/** What a row means that says neither town nor kind. */
export const standardSchema = z.object({
  town: z.string().nullable().default(null),
  kind: z.enum(participantKinds).nullable().default(null),
});

export type Standard = z.output<typeof standardSchema>;

/** A mapping as it is stored. */
export const mappingSchema: z.ZodType<Mapping> = z.partialRecord(
  z.enum(importFields),
  z.number().int().min(0).max(MOST_COLUMNS),
);
