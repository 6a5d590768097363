import { LARGEST_FILE } from "#app/domain/files/file-kind.ts";
import { z } from "zod";
import { plainLine } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";

/** What can be done to an event's files; the notice after it says what was. */
export const attachmentDeeds = ["add", "retitle", "remove"] as const;

/** The forms of an event's files. */
export const attachmentForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    file: z
      .instanceof(File, { error: "validation.file" })
      .refine(({ size }) => size > 0, "validation.file")
      .refine(({ size }) => size <= LARGEST_FILE, "validation.fileTooLarge"),
    title: plainLine,
    /** What it is written in; nothing for what is in no language. */
    language: z.enum(languages).optional(),
  }),
  z.object({ intent: z.literal("retitle"), fileId: z.guid(), title: plainLine }),
  z.object({ intent: z.literal("remove"), fileId: z.guid() }),
]);

export type AttachmentForm = z.output<typeof attachmentForm>;
