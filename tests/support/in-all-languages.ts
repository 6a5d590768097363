import { type Language, languages } from "#app/i18n/languages.ts";

/** Versions of ICU differ in which space they use. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

/** What each language makes of the same thing, with every kind of space as an ordinary one. */
export const inAll = (write: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, plain(write(language))]));
