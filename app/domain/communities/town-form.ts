import { z } from "zod";
import { coordinatesOf, isOnEarth } from "./coordinates.ts";
import { plainLine, version } from "#app/domain/form-fields.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { contactLanguages } from "./contact.ts";
import { colours, countries, currencies, timeZones } from "./town-choices.ts";

const readings = z
  .object({
    ...{ pl: plainLine.optional(), de: plainLine.optional(), fr: plainLine.optional() },
    ...{ en: plainLine.optional(), uk: plainLine.optional() },
  } satisfies Record<Language, unknown>)
  .default({});

const isLatin = (name: string) => /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\d]+$/u.test(name);

const facts = {
  name: plainLine,
  latinName: plainLine.refine(isLatin, "validation.latinName"),
  names: readings,
  country: z.enum(countries, "validation.choose"),
  coordinates: z
    .string()
    .trim()
    .max(80, "validation.coordinates")
    .refine(isOnEarth, "validation.coordinates")
    .optional(),
  population: z
    .number("validation.number")
    .int("validation.number")
    .min(1, "validation.number")
    .max(50_000_000, "validation.number")
    .optional(),
  populationYear: z
    .number("validation.yearOfCount")
    .int("validation.yearOfCount")
    .min(1_800, "validation.yearOfCount")
    .optional(),
  colour: z.enum(colours, "validation.choose"),
  language: z.enum(contactLanguages, "validation.choose"),
  languages: z.array(z.enum(contactLanguages)).max(contactLanguages.length).default([]),
  timeZone: z.enum(timeZones, "validation.choose"),
};

type Counted = { population?: number; populationYear?: number };

/** A count is of a year that has begun, and a year is that of a count. */
const isCounted = (year: number) => (typed: Counted, context: z.RefinementCtx) => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (typed.populationYear && !typed.population) wrong("population", "validation.required");
  if ((typed.populationYear ?? 0) > year) wrong("populationYear", "validation.yearOfCount");
};

/** What a town is, as the form of its desk sends it; `year` is the one that it is. */
export const townForm = (year: number) =>
  z.object({ intent: z.literal("town"), version, ...facts }).superRefine(isCounted(year));

/** The same of a town that joins the network, with how it is paid and which of the five languages it writes in first. */
export const newTownForm = (year: number) =>
  z
    .object({
      ...facts,
      currency: z.enum(currencies, "validation.choose"),
      source: z.enum(languages, "validation.choose"),
    })
    .superRefine(isCounted(year));

export type TownForm = z.output<ReturnType<typeof townForm>>;
export type NewTownForm = z.output<ReturnType<typeof newTownForm>>;

/** What the columns of a community's row say. */
export function columnsOf(typed: Omit<TownForm, "intent" | "version" | "names">) {
  const { coordinates, language, languages: also, population = null, ...plain } = typed;
  const place = coordinates === undefined ? null : coordinatesOf(coordinates);
  return {
    ...{ name: plain.name, latinName: plain.latinName, country: plain.country },
    ...{ colour: plain.colour, timeZone: plain.timeZone, population },
    populationYear: plain.populationYear ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    languages: [language, ...also.filter((other) => other !== language)],
  };
}

/** What a town's address says: its name in plain Latin letters. */
export function slugOfTown(latinName: string): string {
  const plain = latinName
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđ]/g, (letter) => ({ ł: "l", ø: "o", đ: "d" })[letter] ?? "")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe");
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 60) || "town"
  );
}
