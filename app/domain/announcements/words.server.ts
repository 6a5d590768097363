import { type Language, languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { placeholders, type PlaceholderWords } from "./placeholders.ts";

/** What the placeholders are called in a language. */
export const wordsIn = (language: Language): PlaceholderWords => {
  const t = translator(language, "announcements");
  return Object.fromEntries(
    placeholders.map((one) => [one, t(`placeholder.${one}`)]),
  ) as PlaceholderWords;
};

/** The same in all languages. */
export const allWords = () =>
  Object.fromEntries(languages.map((language) => [language, wordsIn(language)])) as Record<
    Language,
    PlaceholderWords
  >;
