import { data } from "@remix-run/node";
import { isLanguage, type Language } from "#app/i18n/languages.ts";

/** The language in a page's address; 404 for what is none. */
export function pageLanguage(params: { lang?: string }): Language {
  if (!isLanguage(params.lang)) throw data(null, { status: 404 });
  return params.lang;
}
