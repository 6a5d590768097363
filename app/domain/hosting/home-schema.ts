import { z } from "zod";
import { plainLine, plainText, version } from "#app/domain/form-fields.ts";
import { diets } from "#app/domain/health/record.ts";
import { languageLevels, phone } from "#app/domain/people/schema.ts";
import { languages } from "#app/i18n/languages.ts";
import { interests, MOST_BEDS, MOST_MEMBERS, MOST_ROOMS, pets, sexes } from "./home.ts";

/** From this age on somebody counts as an adult of the home. */
const OF_AGE = 18;

const level = z.enum(languageLevels).optional();
const text = plainText.max(1_000, "validation.tooLongAnswer").optional();
const whole = (typed: string) => /^\d{1,4}$/.test(typed);

const member = z.object({
  id: z.uuid().optional(),
  name: plainLine.optional(),
  birthYear: z.string().trim().max(10, "validation.birthYear").optional(),
  sex: z.enum(sexes, "validation.choose").optional(),
});

const room = z.object({
  beds: z.string().trim().refine(whole, "validation.beds").optional(),
});

const fields = z.object({
  version,
  town: z.string("validation.choose").min(1, "validation.choose").max(80),
  address: plainLine,
  phone: phone,
  members: z.array(member.prefault({})).max(MOST_MEMBERS).default([]),
  rooms: z.array(room.prefault({})).max(MOST_ROOMS).default([]),
  speaks: z
    .object({ pl: level, de: level, fr: level, en: level, uk: level } satisfies Record<
      (typeof languages)[number],
      typeof level
    >)
    .prefault({}),
  pets: z.array(z.enum(pets)).max(pets.length).default([]),
  smoking: z.boolean().default(false),
  accessible: z.boolean().default(false),
  diets: z.array(z.enum(diets)).max(diets.length).default([]),
  interests: z.array(z.enum(interests)).max(interests.length).default([]),
  about: text,
  motive: text,
});

type Fields = z.output<typeof fields>;

/** The form of a home in this year; whoever is named needs a year of birth, and a home an adult and a bed. */
export const homeForm = (year: number) =>
  fields
    .superRefine(({ members, rooms }, context) => {
      const wrong = (path: (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      for (const [at, { name, birthYear, sex }] of members.entries()) {
        if (!name && (birthYear || sex)) wrong(["members", at, "name"], "validation.required");
        if (!name) continue;
        if (!isBirthYear(birthYear, year))
          wrong(["members", at, "birthYear"], "validation.birthYear");
        if (!sex) wrong(["members", at, "sex"], "validation.choose");
      }
      const hasAdult = members.some(({ name, birthYear }) => name && isAdult(birthYear, year));
      if (!hasAdult) wrong(["members", 0, "name"], "validation.adultMissing");
      const beds = rooms.map((one) => Number(one.beds ?? 0));
      for (const [at, one] of beds.entries())
        if (one > MOST_BEDS) wrong(["rooms", at, "beds"], "validation.beds");
      if (beds.every((one) => one === 0)) wrong(["rooms", 0, "beds"], "validation.bedMissing");
    })
    .transform((typed) => ({
      version: typed.version,
      town: typed.town,
      home: homeOf(typed, year),
    }));

export type HomeForm = z.output<ReturnType<typeof homeForm>>;

/** A home as it was typed; whoever is new in it has no id yet. */
export type TypedHome = ReturnType<typeof homeOf>;

const isBirthYear = (typed: string | undefined, year: number) =>
  typed !== undefined && whole(typed) && Number(typed) >= year - 120 && Number(typed) <= year;

const isAdult = (typed: string | undefined, year: number) =>
  isBirthYear(typed, year) && year - Number(typed) >= OF_AGE;

function homeOf(
  { members, rooms, speaks, about = "", motive = "", ...typed }: Fields,
  year: number,
) {
  return {
    ...{ address: typed.address, phone: typed.phone, about, motive },
    members: members.flatMap(({ id, name, birthYear, sex }) =>
      name && sex
        ? [
            {
              ...{ id: id ?? null, name, birthYear: Number(birthYear), sex },
              relation: isAdult(birthYear, year) ? ("adult" as const) : ("child" as const),
            },
          ]
        : [],
    ),
    languages: languages.flatMap((language) => {
      const spoken = speaks[language];
      return spoken ? [{ language, level: spoken }] : [];
    }),
    rooms: rooms.flatMap(({ beds }) => (Number(beds ?? 0) > 0 ? [{ beds: Number(beds) }] : [])),
    ...{ pets: typed.pets, smoking: typed.smoking, accessible: typed.accessible },
    ...{ diets: typed.diets, interests: typed.interests },
  };
}
