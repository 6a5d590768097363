/** Kinds of field that forms of several nouns have. Messages are keys of locales/<lang>/errors.json. */
import { z } from "zod";
import { isEmailAddress } from "#app/platform/email-address.ts";

/** One plain address, lower-case; what else could be read as one is refused. */
export const emailAddress = z
  .string({ error: "validation.required" })
  .trim()
  .toLowerCase()
  .normalize("NFC")
  .refine(isEmailAddress, "validation.email");

/** Every sign that ends a line or is none, such as NUL: no subject, drawing or calendar could hold it. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const asWritten = (line: string) => line.replaceAll(UNFIT, " ");

/** A text as one line: what would end it is a space. */
export const asOneLine = (typed: string): string => asWritten(typed).trim();

/** A name or the like. */
export const oneLine = z
  .string({ error: "validation.required" })
  .overwrite(asOneLine)
  .min(1, "validation.required")
  .max(120, "validation.tooLongName");

/** How often the thing was changed when the form was filled from it. */
export const version = z.number().int().min(0);

/** A day, `2027-07-04`. The calendar of the database has no year 0, and nobody means one so long ago. */
export const isoDate = z.iso
  .date("validation.day")
  .refine((typed) => /^(?:19|20|21)/.test(typed), "validation.day");

/** What looks like markup would be shown as it was typed. */
const isPlain = (typed: string) => !/<[/!]?[a-z][^<]*>/i.test(typed);

/** One line that readers see, without markup. */
export const plainLine = oneLine.refine(isPlain, "validation.markup");

/** A text of paragraphs, without markup too. */
export const plainText = z
  .string({ error: "validation.required" })
  .overwrite((typed) =>
    typed
      .split(/\r\n?|\n/)
      .map(asWritten)
      .join("\n")
      .trim(),
  )
  .max(4_000, "validation.tooLongText")
  .refine(isPlain, "validation.markup");
