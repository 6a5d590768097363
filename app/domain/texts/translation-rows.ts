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

/** Names before what is said of them. */
const isName = (field: string) => /\.(?:title|label|name)$/.test(field);

/**
 * Where a field stands among those that readers meet: `things` (`programme.<id>`) in the order given, what is not
 * among them by its name, and of each thing its name first.
 */
function readingOrder(things: readonly string[]) {
  const places = new Map(things.map((thing, at) => [thing, at]));
  return (field: string) => {
    const thing = thingOf(field);
    const rank = first.includes(field)
      ? first.indexOf(field) - first.length
      : (places.get(thing) ?? things.length);
    return { rank, name: `${thing} ${isName(field) ? "0" : "1"} ${field}` };
  };
}

const thingOf = (field: string) => field.split(".").slice(0, 2).join(".");

/** Every text of the source language beside its translation, as readers meet them. */
export function translationRows(
  texts: readonly SavedText[],
  { source, target, things = [] }: { source: string; target: string; things?: readonly string[] },
): TranslationRow[] {
  const placeOf = readingOrder(things);
  const translations = inLanguage(texts, target);
  return texts
    .filter(({ language }) => language === source)
    .map((original) => ({ original, place: placeOf(original.field) }))
    .sort(({ place: one }, { place: other }) =>
      one.rank === other.rank ? (one.name < other.name ? -1 : 1) : one.rank - other.rank,
    )
    .map(({ original }) => rowOf(original, translations.get(original.field) ?? null));
}

function rowOf(original: SavedText, translation: SavedText | null): TranslationRow {
  const { field, value: source } = original;
  const state = stateOf(original, translation);
  const before = state === "outOfDate" ? (translation?.sourceValue ?? null) : null;
  return {
    ...{ field, source, state, value: translation?.value ?? "" },
    changes: before === null ? null : wordDiff(before, source),
    basis: `${original.revision}.${translation?.revision ?? 0}`,
  };
}

/** How far a language is: of so many texts, these have no translation, and these one that was outrun. */
export type Stand = { missing: number; outOfDate: number; total: number };

/** How far the language of some rows is. */
export function standOf(rows: readonly Pick<TranslationRow, "state">[]): Stand {
  const count = (state: TextState) => rows.filter((row) => row.state === state).length;
  return { missing: count("missing"), outOfDate: count("outOfDate"), total: rows.length };
}

/** How far one of a set's languages is. */
export function standIn(
  texts: readonly SavedText[],
  { source, target }: { source: string; target: string },
): Stand {
  const translations = inLanguage(texts, target);
  const originals = texts.filter(({ language }) => language === source);
  return standOf(
    originals.map((one) => ({ state: stateOf(one, translations.get(one.field) ?? null) })),
  );
}

/** The texts of one language by their fields. */
const inLanguage = (texts: readonly SavedText[], wanted: string) =>
  new Map(texts.filter(({ language }) => language === wanted).map((text) => [text.field, text]));

/** Where the translator goes on after a text: the next that is not done, else the first; null when all are. */
export function nextField(
  rows: readonly Pick<TranslationRow, "field" | "state">[],
  after: string,
): string | null {
  const from = rows.findIndex(({ field }) => field === after);
  const open = rows.flatMap(({ field, state }, at) => (state === "done" ? [] : [{ field, at }]));
  return (open.find(({ at }) => at > from) ?? open[0])?.field ?? null;
}
