import { isLanguage, type Language } from "./languages.ts";

/** Any origin: it only serves to take apart what the reader's browser sent. */
const OWN = "https://own.invalid";

/**
 * The path of a page in another language, with its query. Always one of our own pages: what is not
 * below a language of ours, or names another host, becomes the home page.
 */
export function samePage(path: string, language: Language): string {
  return `/${language}${belowLanguage(path)}`;
}

/** The path of a page in every language; see `samePage`. */
export function samePages(path: string): (language: Language) => string {
  const below = belowLanguage(path);
  return (language) => `/${language}${below}`;
}

/** What follows the language in one of our own paths, with the query; else nothing. */
function belowLanguage(path: string): string {
  if (!URL.canParse(path, OWN)) return "";
  const { origin, pathname, search } = new URL(path, OWN);
  const [, first, ...rest] = pathname.split("/");
  if (origin !== OWN || !isLanguage(first)) return "";
  return ["", ...rest].join("/") + search;
}
