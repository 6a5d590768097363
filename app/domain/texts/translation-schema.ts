import { z } from "zod";
import { asOneLine, plainText } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";

const LONGEST_TITLE = 120;

/** What is one line in the language it was written in is one in all: mails and calendars carry it. */
const isLine = (field: string) => /title$|\.name$|\.label$|\.option\./.test(field);

/** A programme of two weeks has some hundred entries of two texts. */
const MOST_TEXTS = 600;

const text = z
  .object({
    field: z.string().max(120),
    basis: z.string().max(30),
    value: plainText.default(""),
  })
  .superRefine(({ field, value }, context) => {
    if (!isLine(field) || value.length <= LONGEST_TITLE) return;
    context.addIssue({ code: "custom", path: ["value"], message: "validation.tooLongName" });
  })
  .transform((typed) =>
    isLine(typed.field) ? { ...typed, value: asOneLine(typed.value) } : typed,
  );

/** The forms of a translation desk: save all, save a row and go on, show a language or hide it. */
export const translationForm = z.object({
  intent: z.string().regex(/^(?:all|show|hide|row\d{1,3})$/),
  to: z.enum(languages),
  /** Which texts the desk shows. */
  show: z.enum(["all", "waiting"]).default("all"),
  texts: z.array(text).max(MOST_TEXTS).default([]),
});

export type TranslationForm = z.output<typeof translationForm>;

/** The text whose row was saved; null when all were. */
export function confirmedField({ intent, texts }: TranslationForm): string | null {
  return intent.startsWith("row") ? (texts[Number(intent.slice(3))]?.field ?? null) : null;
}
