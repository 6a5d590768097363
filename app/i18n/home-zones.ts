import type { Language } from "./languages.ts";

/** The clock of the country whose language it is: for moments that belong to the reader, not to a place. */
export const homeZones: Record<Language, string> = {
  pl: "Europe/Warsaw",
  de: "Europe/Berlin",
  fr: "Europe/Paris",
  en: "Europe/London",
  uk: "Europe/Kyiv",
};
