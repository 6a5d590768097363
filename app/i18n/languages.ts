/** The five languages, equal in rank; the order is that of the switch. */
export const languages = ["pl", "de", "fr", "en", "uk"] as const;

export type Language = (typeof languages)[number];

/** Each language's name in itself. */
export const languageNames: Record<Language, string> = {
  pl: "Polski",
  de: "Deutsch",
  fr: "Français",
  en: "English",
  uk: "Українська",
};

/** The language and region whose conventions for dates, numbers and sorting we follow. */
export const regions: Record<Language, string> = {
  pl: "pl-PL",
  de: "de-DE",
  fr: "fr-FR",
  en: "en-GB",
  uk: "uk-UA",
};

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
