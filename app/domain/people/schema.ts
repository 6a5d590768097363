import { z } from "zod";
import { oneLine, version } from "#app/domain/form-fields.ts";
import { languages } from "#app/i18n/languages.ts";
import { dayOfParts, isBirthDate } from "./birth-date.ts";

const required = "validation.required";

/** Countries that the network's towns and their neighbours lie in. */
export const residences = [
  ...[
    "AT",
    "BE",
    "BG",
    "CH",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
    "GB",
    "GR",
    "HR",
    "HU",
    "IE",
  ],
  ...["IT", "LT", "LU", "LV", "MD", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR", "UA"],
] as const;

export const languageLevels = ["little", "good", "native"] as const;
export const guardianRelations = ["parent", "otherGuardian", "self"] as const;
export const roomingGroups = ["girls", "boys", "ask"] as const;

/** A name as machines read it in travel documents. */
export const passportName = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z' -]+$/, "validation.passportLetters")
  .max(39, "validation.tooLongPassport")
  .optional();

/** With the country's code: who reads it may call from any country. */
export const phone = z
  .string()
  .overwrite((typed) => typed.replaceAll(/[\s./()-]+/g, " ").trim())
  .regex(/^\+[1-9](?: ?\d){6,14}$/, "validation.phoneWithCode");

const part = z.string().trim().max(10, "validation.day").optional();
const level = z.enum(languageLevels).optional();

const fields = z.object({
  version: version.optional(),
  givenNames: oneLine,
  familyName: oneLine.optional(),
  passportGivenNames: passportName,
  passportFamilyName: passportName,
  birth: z.object({ day: part, month: part, year: part }).prefault({}),
  residence: z.enum(residences, "validation.choose"),
  relation: z.enum(guardianRelations, "validation.choose"),
  rooming: z.enum(roomingGroups, "validation.choose").optional(),
  speaks: z
    .object({ pl: level, de: level, fr: level, en: level, uk: level } satisfies Record<
      (typeof languages)[number],
      typeof level
    >)
    .prefault({}),
  emergencyName: oneLine.optional(),
  emergencyPhone: phone.optional(),
  isAnother: z.boolean().default(false),
});

/** The form of a person; `today` is the day by which nobody can be born later. */
export const personForm = (today: string) =>
  fields
    .superRefine(({ birth, emergencyName, emergencyPhone }, context) => {
      const wrong = (path: string[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      const { day, month, year } = birth;
      if (!day && !month && !year) wrong(["birth", "day"], required);
      else {
        const iso = birthOf(birth);
        if (!iso) wrong(["birth", "day"], "validation.day");
        else if (!isBirthDate(iso, today)) wrong(["birth", "day"], "validation.birthDate");
      }
      if (emergencyName && !emergencyPhone) wrong(["emergencyPhone"], required);
      if (emergencyPhone && !emergencyName) wrong(["emergencyName"], required);
    })
    .transform(({ birth, ...typed }) => ({ ...typed, birthDate: birthOf(birth) ?? "" }));

const birthOf = ({ day = "", month = "", year = "" }: z.output<typeof fields>["birth"]) =>
  dayOfParts(day, month, year);

export type PersonForm = z.output<ReturnType<typeof personForm>>;
