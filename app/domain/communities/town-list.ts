import { compareNames, formatCountry } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { orderName, type TownNames } from "./town-names.ts";

export type Country<T> = { code: string; name: string; towns: T[] };

/** Towns by country in the reader's order: countries with most towns first, then by name; towns by name. */
export function townsByCountry<T extends TownNames & { country: string }>(
  towns: readonly T[],
  language: Language,
): Country<T>[] {
  return [...new Set(towns.map(({ country }) => country))]
    .map((code) => ({
      code,
      name: formatCountry(language, code),
      towns: towns
        .filter(({ country }) => country === code)
        .sort((a, b) => compareNames(language, orderName(a, language), orderName(b, language))),
    }))
    .sort((a, b) => b.towns.length - a.towns.length || compareNames(language, a.name, b.name));
}
