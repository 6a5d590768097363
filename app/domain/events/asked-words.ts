import { searchForms } from "#app/domain/people/fold.ts";

const MOST_WORDS = 6;

/**
 * What was typed into a search as queries of PostgreSQL (tsquery), one for each word: a text fits a word
 * when one of its own words begins with one of the word's forms.
 */
export function askedWords(typed: string): string[] {
  return typed
    .split(/\s+/)
    .map(searchForms)
    .filter((forms) => forms.length > 0)
    .slice(0, MOST_WORDS)
    .map((forms) => forms.map(beginsWith).join(" | "));
}

/** All the words that were typed as one query: a name fits when it has every one of them. */
export function askedName(typed: string): string {
  return askedWords(typed)
    .map((word) => `(${word})`)
    .join(" & ");
}

/** A form has several parts where the word had a hyphen; they are letters and figures only. */
const beginsWith = (form: string) => {
  const parts = form.split(" ").map((part) => `'${part}':*`);
  return `(${parts.join(" & ")})`;
};
