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

/** A name or the like: no line breaks, no NUL, which the database could not hold. */
export const oneLine = z
  .string({ error: "validation.required" })
  .overwrite((typed) => typed.replaceAll(/\p{Cc}/gu, " "))
  .trim()
  .max(120, "validation.tooLongName");

/** How often the thing was changed when the form was filled from it. */
export const version = z.number().int().min(0);

/** What looks like markup would be shown as it was typed. */
const isPlain = (typed: string) => !/<[/!]?[a-z][^<]*>/i.test(typed);

/** One line that readers see, without markup. */
export const plainLine = oneLine.refine(isPlain, "validation.markup");

/** A text of paragraphs, without markup too. */
export const plainText = z
  .string({ error: "validation.required" })
  .overwrite((typed) => typed.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, " "))
  .trim()
  .max(4_000, "validation.tooLongText")
  .refine(isPlain, "validation.markup");
