/** Names of people, languages and countries, lists of them, and their order. Never inflected. */
import { type Language, regions } from "./languages.ts";
import { remembered } from "./remembered.ts";

/** A person's name; either part may be empty (some people have one name only). */
export type PersonName = { givenNames: string; familyName: string };

const listFormat = remembered(
  (language: Language, type: "conjunction" | "disjunction") =>
    new Intl.ListFormat(regions[language], { type }),
);

const displayNames = remembered(
  (language: Language, type: "language" | "region" | "currency") =>
    new Intl.DisplayNames(regions[language], { type }),
);

const collator = remembered(
  (language: Language) => new Intl.Collator(regions[language], { numeric: true }),
);

/** A, B and C (or, with `or`, A, B or C). */
export function formatList(
  language: Language,
  values: readonly string[],
  joined: "and" | "or" = "and",
): string {
  return listFormat(language, joined === "and" ? "conjunction" : "disjunction").format(values);
}

/** A language's name in the reader's language, nominative: French, for `fr`. */
export function formatLanguage(language: Language, code: string): string {
  return displayNames(language, "language").of(code) ?? code;
}

/** A country's name in the reader's language, nominative: Poland, for `PL`. */
export function formatCountry(language: Language, code: string): string {
  return displayNames(language, "region").of(code) ?? code;
}

/** A currency's name in the reader's language, nominative: Polish zloty, for `PLN`. */
export function formatCurrency(language: Language, code: string): string {
  return displayNames(language, "currency").of(code) ?? code;
}

/** A name as in a letter, given names first. */
export function formatName({ givenNames, familyName }: PersonName): string {
  return [givenNames, familyName].filter(Boolean).join(" ");
}

/** A name as in a list, family name first, by the custom of the reader's language. */
export function formatListedName(
  language: Language,
  { givenNames, familyName }: PersonName,
): string {
  const family = language === "fr" ? familyName.toLocaleUpperCase("fr") : familyName;
  const joint = language === "en" || language === "de" ? ", " : " ";
  return [family, givenNames].filter(Boolean).join(joint);
}

/** Orders names as the reader's language does: ł after l in Polish, Cyrillic first in Ukrainian. */
export function compareNames(language: Language, a: string, b: string): number {
  return collator(language).compare(a, b);
}

/** A copy in the reader's order; equal names keep the order they came in. */
export function sortByName<T>(
  language: Language,
  items: readonly T[],
  nameOf: (item: T) => string,
): T[] {
  return [...items].sort((a, b) => compareNames(language, nameOf(a), nameOf(b)));
}
