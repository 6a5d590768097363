import { z } from "zod";
import { languages } from "#app/i18n/languages.ts";
import { roles } from "./actor.ts";
import { readCode } from "./sign-in-link.ts";

/** Messages are keys of locales/<lang>/errors.json, so the same schema serves every language. */
const required = "validation.required";

/**
 * One plain address, lower-case. Stricter than the standard: no quotes, comments, lists or control
 * characters, so that nothing in it can mean a second recipient.
 */
export const emailAddress = z
  .string({ error: required })
  .trim()
  .toLowerCase()
  .max(254, "validation.email")
  .regex(
    /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u,
    "validation.email",
  );

export const signInForm = z.object({ email: emailAddress });

export const codeForm = z.object({
  code: z
    .string({ error: required })
    .refine((typed) => readCode(typed) !== null, "validation.code"),
});

export const languageForm = z.object({
  language: z.enum(languages, "validation.choose"),
});

export const nameForm = z.object({
  name: z.string().trim().max(120, "validation.tooLongName").optional(),
});

/** Last day on which a role counts, as a native date field sends it; empty for no end. */
const lastDay = z.iso
  .date("validation.date")
  .transform((day) => new Date(`${day}T00:00:00Z`))
  .optional();

export const inviteForm = z.object({
  email: emailAddress,
  role: z.enum(roles, "validation.choose"),
  until: lastDay,
});

/** A row of a list that one button is about. */
export const rowForm = z.object({ id: z.uuid() });
