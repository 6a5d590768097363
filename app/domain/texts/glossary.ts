import { foldedText } from "#app/domain/people/fold.ts";
import type { Language } from "#app/i18n/languages.ts";

/** A word of the network in all languages, each as `what is shown = form, stem|`. */
export type Entry = Record<Language, string>;

/** A word of the source text with its own in the target language. */
export type Term = { source: string; target: string };

/** Longest ending that a stem may take: `obozowi`, not `obozowisko`. */
const LONGEST_ENDING = 4;

/** Words without accents and letter case; French and English ones that an apostrophe joins are two. */
function wordsOf(text: string, language: Language): string[] {
  const parted =
    language === "fr" || language === "en" ? text.replace(/['\u2018\u2019\u02bc]/gu, " ") : text;
  return foldedText(parted).split(" ").filter(Boolean);
}

type Form = { word: string; isStem: boolean };

/** A word of the glossary in one language: how it is shown, and the rows of words by which it is found. */
type Word = { shown: string; rows: Form[][] };

/** A row of a word, `at` its place in the glossary. */
type Row = { at: number; row: Form[] };

/** The glossary in one language: its words in its own order, and their rows by how they begin. */
export type Words = { shown: string[]; rowsBy: Map<string, Row[]> };

/** So many letters tell rows well apart, and no stem is shorter. */
const beginningOf = (word = "") => word.slice(0, 2);

/** The glossary's words in one language, made ready to be found. */
export function wordsIn(glossary: readonly Entry[], language: Language): Words {
  const words = glossary.map((entry) => wordOf(entry, language));
  const rows = words.flatMap((word, at) => word.rows.map((row): Row => ({ at, row })));
  const rowsBy = Map.groupBy(rows, ({ row }) => beginningOf(row[0]?.word));
  return { shown: words.map(({ shown }) => shown), rowsBy };
}

function wordOf(entry: Entry, language: Language): Word {
  const [shown = "", forms = shown] = entry[language].split(" = ");
  const rows = forms.split(", ").map((form) =>
    form.split(/[\s-]+/).flatMap((part) => {
      const words = wordsOf(part, language);
      const isStem = (at: number) => part.endsWith("|") && at === words.length - 1;
      return words.map((word, at) => ({ word, isStem: isStem(at) }));
    }),
  );
  return { shown, rows };
}

const fits = ({ word, isStem }: Form, said = "") =>
  isStem ? said.startsWith(word) && said.length - word.length <= LONGEST_ENDING : said === word;

/** Where in a text a word was found. */
type Found = { term: Term; from: number; to: number };

const isWithin = (one: Found, other: Found) =>
  other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;

/**
 * Words of the glossary that a text uses, in the order of the text, whatever their ending. A word that is part of a
 * longer one found in the same place ("Termin" in "termin zgłoszeń") is told by the longer alone.
 */
export function termsIn(
  text: string,
  language: Language,
  { source, target }: { source: Words; target: Words },
): Term[] {
  const said = wordsOf(text, language);
  const found = said.flatMap((begin, from): Found[] =>
    (source.rowsBy.get(beginningOf(begin)) ?? []).flatMap(({ at, row }) => {
      if (!row.every((form, next) => fits(form, said[from + next]))) return [];
      const term = { source: source.shown[at] ?? "", target: target.shown[at] ?? "" };
      return [{ term, from, to: from + row.length }];
    }),
  );
  const whole = found.filter((one) => !found.some((other) => isWithin(one, other)));
  return [...new Map(whole.map(({ term }) => [term.source, term])).values()];
}
