import { z } from "zod";
import { emailAddress, oneLine, plainText, version } from "#app/domain/form-fields.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { LARGEST_FILE } from "#app/domain/files/file-kind.ts";
import { translationForm } from "#app/domain/texts/translation-schema.ts";
import { contactLanguages, contactTasks, MOST_CONTACTS } from "./contact.ts";
import { isIban, plainIban } from "./iban.ts";
import { currencies } from "./town-choices.ts";
import { townForm } from "./town-form.ts";

/** Messages are keys of locales/<lang>/errors.json, so the same schema serves every language. */
const required = "validation.required";

const details = z
  .object({
    intent: z.literal("details"),
    version,
    currency: z.enum(currencies, "validation.choose"),
    bankHolder: oneLine.optional(),
    iban: z.string().transform(plainIban).refine(isIban, "validation.iban").optional(),
  })
  .superRefine(({ bankHolder, iban }, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: "custom", path: [path], message: required });
    if (bankHolder && !iban) missing("iban");
    if (iban && !bankHolder) missing("bankHolder");
  });

/** With the country's code: who reads it may call from any country. */
const phone = z
  .string()
  .overwrite((typed) => typed.replaceAll(/[\s./()-]+/g, " ").trim())
  .regex(/^\+[1-9](?: ?\d){6,14}$/, "validation.phoneWithCode");

/** Somebody who may be asked, as a row of a form has her. */
const person = z.object({
  name: oneLine.optional(),
  email: emailAddress.optional(),
  phone: phone.optional(),
  languages: z.array(z.enum(contactLanguages)).max(contactLanguages.length),
  remove: z.boolean().optional(),
});

type TypedContact = z.output<typeof person>;

function refuseIncomplete(typed: TypedContact, context: z.RefinementCtx): void {
  if (typed.remove || isBlank(typed)) return;
  const missing = (path: string, message = required) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (!typed.name) missing("name");
  if (!typed.email && !typed.phone) missing("email");
  if (typed.languages.length === 0) missing("languages", "validation.chooseAtLeastOne");
}

/** The row for one more, which nobody filled in. */
const isBlank = ({ name, email, phone: number, languages }: TypedContact) =>
  !name && !email && !number && languages.length === 0;

/** Those who stay: no blank row, and nobody who was taken off. */
const staying = <Row extends TypedContact>(rows: readonly Row[]) =>
  rows.flatMap(({ remove, name, email = null, phone: number = null, ...row }) =>
    remove || !name ? [] : [{ name, email, phone: number, ...row }],
  );

const contacts = z.object({
  intent: z.literal("contacts"),
  version,
  contacts: z
    .array(
      person
        .extend({ task: z.enum(contactTasks, "validation.choose") })
        .superRefine(refuseIncomplete),
    )
    .max(MOST_CONTACTS + 1)
    .transform(staying),
});

/** Those who answer questions about an event. */
export const eventContactsForm = z.object({
  version,
  contacts: z
    .array(person.superRefine(refuseIncomplete))
    .max(MOST_CONTACTS + 1)
    .transform(staying)
    .default([]),
});

export type EventContactsForm = z.output<typeof eventContactsForm>;

const text = plainText.optional();

/** A text in each of the five languages; none of them has to be there. */
const inLanguages = z
  .object({ pl: text, de: text, fr: text, en: text, uk: text } satisfies Record<Language, unknown>)
  .default({});

const profile = z.object({
  intent: z.literal("profile"),
  /** What the form was filled from. */
  basis: z.string().max(100).default(""),
  profile: inLanguages,
  /** Translations that need no change although their source was changed. */
  stillRight: z.array(z.enum(languages)).default([]),
});

/** The forms of a community's desk, told apart by their button. */
export const communityForm = (year: number) =>
  z.discriminatedUnion("intent", [profile, details, contacts, townForm(year)]);

export type CommunityForm = z.output<ReturnType<typeof communityForm>>;
export type DetailsForm = z.output<typeof details>;
export type ProfileForm = z.output<typeof profile>;
export type ContactsForm = z.output<typeof contacts>;

/** The forms of a page of pictures; each tells what its picture shows at least in the town's own language. */
export function picturesForm(source: Language) {
  const alt = inLanguages.superRefine((typed, context) => {
    if (!typed[source]) context.addIssue({ code: "custom", path: [source], message: required });
  });
  return z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("add"),
      file: z
        .instanceof(File, { error: "validation.file" })
        .refine(({ size }) => size > 0, "validation.file")
        .refine(({ size }) => size <= LARGEST_FILE, "validation.fileTooLarge"),
      alt,
    }),
    z.object({
      intent: z.literal("describe"),
      fileId: z.uuid(),
      /** What the form was filled from. */
      basis: z.string().max(100).default(""),
      alt,
    }),
    z.object({ intent: z.enum(["earlier", "later"]), fileId: z.uuid() }),
    z.object({ intent: z.literal("remove"), fileId: z.uuid() }),
  ]);
}

export type PicturesForm = z.output<ReturnType<typeof picturesForm>>;

/** The forms of a town's translations; `of` is the partnership whose texts they are, else they are its own. */
export const townTranslationForm = translationForm.extend({ of: z.string().max(120).default("") });
