import { stateOf, type TextState } from "./text-state.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

export type SavedText = {
  field: string;
  language: string;
  value: string;
  revision: number;
  sourceRevision: number | null;
  sourceValue: string | null;
};

/** A text and its translation as their desk shows them side by side. */
export type TranslationRow = {
  field: string;
  source: string;
  value: string;
  state: TextState;
  /** What became of the source since it was translated; null where nothing did, or it is not known. */
  changes: DiffPart[] | null;
  /** What a form builds on: any change of either text makes it another. */
  basis: string;
};

/** What readers meet first comes first. */
const first = ["title", "summary", "cancellation.reason"];
const rank = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length);

/** Every text of the source language beside its translation. */
export function translationRows(
  texts: readonly SavedText[],
  source: string,
  target: string,
): TranslationRow[] {
  return texts
    .filter(({ language }) => language === source)
    .sort((one, other) => rank(one.field) - rank(other.field) || (one.field < other.field ? -1 : 1))
    .map((original) => {
      const { field, value: written } = original;
      const translation =
        texts.find((text) => text.field === field && text.language === target) ?? null;
      const state = stateOf(original, translation);
      const before = state === "outOfDate" ? (translation?.sourceValue ?? null) : null;
      return {
        ...{ field, source: written, state, value: translation?.value ?? "" },
        changes: before === null ? null : wordDiff(before, written),
        basis: `${original.revision}.${translation?.revision ?? 0}`,
      };
    });
}

/** How far a language is: of so many texts, these have no translation, and these one that was outrun. */
export type Stand = { missing: number; outOfDate: number; total: number };

/** How far the language of some rows is. */
export function standOf(rows: readonly Pick<TranslationRow, "state">[]): Stand {
  const count = (state: TextState) => rows.filter((row) => row.state === state).length;
  return { missing: count("missing"), outOfDate: count("outOfDate"), total: rows.length };
}

/** Where the translator goes on after a text: the next that is not done, else the first; null when all are. */
export function nextField(
  rows: readonly Pick<TranslationRow, "field" | "state">[],
  after: string,
): string | null {
  const from = rows.findIndex(({ field }) => field === after);
  const open = rows.flatMap(({ field, state }, at) => (state === "done" ? [] : [{ field, at }]));
  return (open.find(({ at }) => at > from) ?? open[0])?.field ?? null;
}
