import type { Language } from "#app/i18n/languages.ts";

/** What a town is called: as its people write it, in Latin letters, and by the reader where she has her own word. */
export type TownNames = { name: string; latinName: string; reading: string | null };

const isCyrillic = (name: string) => /\p{Script=Cyrillic}/u.test(name);

/** True when the reader's script is another than the name's; every reader of a language with Cyrillic reads Latin too. */
function isForeignScript(name: string, language: Language): boolean {
  return isCyrillic(name) && language !== "uk";
}

/** The name that stands alone, on the map and in a sentence: the town's own, unless the reader could not read it. */
export function shownName(town: TownNames, language: Language): string {
  return isForeignScript(town.name, language) ? (town.reading ?? town.latinName) : town.name;
}

/** What stands beside the town's own name where there is room; null when it would say the same again. */
export function readingBeside(town: TownNames, language: Language): string | null {
  const reading = isForeignScript(town.name, language)
    ? (town.reading ?? town.latinName)
    : town.reading;
  return reading === town.name ? null : reading;
}

/** The name a list is ordered by: what the reader says aloud. */
export function orderName(town: TownNames, language: Language): string {
  return readingBeside(town, language) ?? town.name;
}
