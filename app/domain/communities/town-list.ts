import { compareNames, formatCountry } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { isFoundBy } from "#app/domain/people/fold.ts";
import { orderName, type TownNames } from "./town-names.ts";

/** The towns one of whose names has what was typed, however either is written; all where nothing was. */
export function townsFoundBy<T extends TownNames>(towns: readonly T[], typed: string): T[] {
  return towns.filter(
    ({ name, latinName, reading }) =>
      !typed || [name, latinName, reading ?? ""].some((one) => isFoundBy(typed, one)),
  );
}

/** A page of the towns in the order of `townsByCountry`, which begins anew with each country's name. */
export function townPageOf<T extends TownNames & { country: string }>(
  countries: readonly Country<T>[],
  page: number,
  size: number,
): Country<T>[] {
  const [from, to] = [(page - 1) * size, page * size];
  let before = 0;
  return countries.flatMap((country) => {
    const towns = country.towns.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += country.towns.length;
    return towns.length > 0 ? [{ ...country, towns }] : [];
  });
}

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
