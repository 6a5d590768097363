import { type Language, languages } from "#app/i18n/languages.ts";

/** A thing of each language in the order of the languages: what a form keeps by language knows no list of it. */
export function eachLanguage<Thing>(of: Readonly<Record<Language, Thing>>): Record<string, Thing> {
  return Object.fromEntries(languages.map((language) => [language, of[language]]));
}
