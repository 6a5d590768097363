import { readFileSync } from "node:fs";

/** The five languages; app/i18n/languages.ts has them for the pages. */
export const languages = ["pl", "de", "fr", "en", "uk"] as const;
export type Language = (typeof languages)[number];

type Text = { title: string; text: string };
/** The texts of the answers that the server gives without the app. */
export type ServerTexts = Record<
  | "malformed"
  | "forged"
  | "method"
  | "tooLarge"
  | "tooLong"
  | "formKind"
  | "unavailable"
  | "failed",
  Text
> & { home: string };

/** Reads locales/<language>/server.json. */
export function readTexts(language: Language): ServerTexts {
  const file = new URL(`../../locales/${language}/server.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as ServerTexts;
}

/** The language of a path (`/uk/events`), else the first one the browser accepts, else English. */
export function languageOf(path: string, accepted: string | undefined): Language {
  const wanted = [
    path.split("/")[1] ?? "",
    ...(accepted ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase()),
  ];
  const known = (value: string) => languages.find((language) => language === value);
  return wanted.map(known).find((language) => language !== undefined) ?? "en";
}
