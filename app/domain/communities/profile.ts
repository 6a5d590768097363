import { stateOf, type TextState } from "#app/domain/texts/text-state.ts";
import { type Language, languages } from "#app/i18n/languages.ts";

/** The field of a community's texts that says who its people are. */
export const PROFILE = "profile";

/** One language of a profile as it is saved. */
export type ProfileText = {
  language: string;
  value: string;
  revision: number;
  sourceRevision: number | null;
};

/** What a form of all languages builds on: any change of any of them makes it another. */
export function basisOf(texts: readonly ProfileText[]): string {
  return texts
    .map(({ language, revision }) => `${language}${revision}`)
    .sort()
    .join(" ");
}

/** A language of a profile on its desk; the source language has no state. */
export type ProfileRow = { language: Language; value: string; state: TextState | null };

/** All five languages, the source first. */
export function profileRows(source: string, texts: readonly ProfileText[]): ProfileRow[] {
  const of = (language: string) => texts.find((text) => text.language === language) ?? null;
  const original = of(source);
  const row = (language: Language): ProfileRow => {
    const text = of(language);
    const state = language === source || !original ? null : stateOf(original, text);
    return { language, value: text?.value ?? "", state };
  };
  const isLater = (language: Language) => Number(language !== source);
  return [...languages].sort((one, other) => isLater(one) - isLater(other)).map(row);
}

/** A text's paragraphs, which an empty line parts. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
