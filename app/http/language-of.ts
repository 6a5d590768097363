import { isLanguage, type Language } from "#app/i18n/languages.ts";

/** The language of a page's address; the layout above has refused every other. */
export function languageOf({ lang }: { lang?: string }): Language {
  return isLanguage(lang) ? lang : "en";
}
