import { z } from "zod";
import { plainText } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";

const LONGEST_TITLE = 120;

const text = z
  .object({
    field: z.string().max(120),
    basis: z.string().max(30),
    value: plainText.default(""),
  })
  .superRefine(({ field, value }, context) => {
    if (!field.endsWith("title") || value.length <= LONGEST_TITLE) return;
    context.addIssue({ code: "custom", path: ["value"], message: "validation.tooLongName" });
  });

/** The forms of an event's translations: save all, save a row and go on, show a language or hide it. */
export const translationForm = z.object({
  intent: z.string().regex(/^(?:all|show|hide|row\d{1,2})$/),
  to: z.enum(languages),
  texts: z.array(text).max(100).default([]),
});

export type TranslationForm = z.output<typeof translationForm>;
