import { isLanguage, type Language } from "#app/i18n/languages.ts";
import { type FieldName, namesOf } from "./field-names.ts";
import glossary from "./glossary.json" with { type: "json" };
import { type Term, termsIn, type Words, wordsIn } from "./glossary.ts";
import {
  type SavedText,
  type Stand,
  standIn,
  standOf,
  type TranslationRow,
  translationRows,
} from "./translation-rows.ts";

/** What a desk or an act about translations reads of a set of texts. */
export const setFields = {
  language: true,
  publications: { select: { language: true } },
  texts: {
    select: {
      ...{ field: true, language: true, value: true, revision: true },
      ...{ sourceRevision: true, sourceValue: true },
    },
  },
} as const;

/** A set of texts as `setFields` reads it. */
type TextSetRow = {
  language: string;
  publications: { language: string }[];
  texts: SavedText[];
};

/** A text beside its translation, with its name and the words of the glossary that it uses. */
export type DeskRow = TranslationRow & { name: FieldName; terms: Term[] };

/** A language to translate into: how far it is, and whether readers see it. */
export type DeskTarget = Stand & { language: Language; isShown: boolean };

/** What somebody asks to see: in which language, and whether all texts or only those that wait. */
export type AskedDesk = { language: string; to: string | null; show: string | null };

/**
 * A set of texts beside its translations into one of the languages in which somebody may write it; null without any.
 * `things` are those of the set that have an order of their own (`programme.<id>`).
 */
export function textsDesk(
  { things = [], ...set }: TextSetRow & { things?: readonly string[] },
  targets: readonly Language[],
  asked: AskedDesk,
) {
  const { language: source, texts, publications } = set;
  const wanted = [asked.to, asked.language].flatMap((one) => targets.filter((may) => may === one));
  const target = wanted[0] ?? targets[0];
  if (!target) return null;
  const isShown = (one: string) => publications.some(({ language }) => language === one);
  const rows = translationRows(texts, { source, target, things });
  const names = namesOf(rows.map(({ field }) => field));
  const findTerms = termFinder(source, target);
  return {
    ...{ source, target, isShown: isShown(target), onlyWaiting: asked.show === "waiting" },
    stand: standOf(rows),
    rows: rows.map((row): DeskRow => {
      const name = names.get(row.field) ?? { kind: "other", number: 1, of: 0 };
      return { ...row, name, terms: findTerms(row.source) };
    }),
    targets: targets.map((language): DeskTarget => {
      return {
        language,
        isShown: isShown(language),
        ...standIn(texts, { source, target: language }),
      };
    }),
  };
}

export type TextsDesk = NonNullable<ReturnType<typeof textsDesk>>;

/** Finds the glossary's words in texts of one language, with those of another. */
function termFinder(source: string, target: Language): (text: string) => Term[] {
  if (!isLanguage(source)) return () => [];
  const words = { source: glossaryIn(source), target: glossaryIn(target) };
  return (text) => termsIn(text, source, words);
}

const glossaries = new Map<Language, Words>();

/** The glossary's words in one language, folded once: that takes longer than a page may. */
function glossaryIn(language: Language): Words {
  const words = glossaries.get(language) ?? wordsIn(Object.values(glossary), language);
  glossaries.set(language, words);
  return words;
}
