import type { Language } from "#app/i18n/languages.ts";

/** What the form of a partnership's details sends. */
export type DetailsFields = {
  version: string;
  kind: string;
  origin: string;
  fields: string[];
  story: Record<Language, string>;
  stillRight: string[];
};

/** What the form of a step sends. */
export type StepFields = {
  version: string;
  id: string;
  kind: string;
  side: string;
  day: string;
  month: string;
  year: string;
  number: string;
  body: string;
};
