/** Where a translation stands to the text it was made from. */
export type TextState = "missing" | "outOfDate" | "done";

/** How often the source text has changed; and which of its revisions a translation was made from. */
export type Source = { revision: number };
export type Translation = { sourceRevision: number | null };

/** A translation is out of date once its source has changed since; what was never written is missing. */
export function stateOf(source: Source, translation: Translation | null): TextState {
  if (!translation) return "missing";
  return translation.sourceRevision === source.revision ? "done" : "outOfDate";
}
