import type { Context } from "#app/domain/context.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import { type FieldName, namesOf } from "./field-names.ts";
import glossary from "./glossary.json" with { type: "json" };
import { type Term, termsIn, type Words, wordsIn } from "./glossary.ts";
import { standsOfSets } from "./stands.server.ts";
import {
  type SavedText,
  type Stand,
  type TranslationRow,
  translationRows,
} from "./translation-rows.ts";

/** What an act about translations reads of a set of texts. */
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

/** A text beside its translation, with its name and the words of the glossary that it uses. */
export type DeskRow = TranslationRow & { name: FieldName; terms: readonly Term[] };

/** A language to translate into: how far it is, and whether readers see it. */
export type DeskTarget = Stand & { language: Language; isShown: boolean };

/** What somebody asks to see: in which language, and whether all texts or only those that wait. */
export type AskedDesk = { language: string; to: string | null; show: string | null };

/** What somebody asks to see, and may: `things` are those of the set that have an order of their own (`programme.<id>`). */
type Desk = AskedDesk & { targets: readonly Language[]; things?: readonly string[] };

/** A set of texts beside its translations into one of the languages in which somebody may write it; null without any. */
export async function textsDesk(
  { db }: Context,
  set: { id: string; language: string },
  { targets, things = [], ...asked }: Desk,
) {
  const { id, language: source } = set;
  const wanted = [asked.to, asked.language].flatMap((one) => targets.filter((may) => may === one));
  const target = wanted[0] ?? targets[0];
  if (!target) return null;
  const [texts, publications, standIn] = await Promise.all([
    textsIn(db, id, [source, target]),
    db.textPublication.findMany({ where: { setId: id }, select: { language: true } }),
    standsOfSets(db, [{ id }]),
  ]);
  const isShown = (one: string) => publications.some(({ language }) => language === one);
  const rows = translationRows(texts, { source, target, things });
  const names = namesOf(rows.map(({ field }) => field));
  const findTerms = termFinder(source, target);
  return {
    ...{ source, target, isShown: isShown(target), onlyWaiting: asked.show === "waiting" },
    stand: standIn(id, target),
    rows: rows.map((row): DeskRow => {
      const name = names.get(row.field) ?? { kind: "other", number: 1, of: 0 };
      return { ...row, name, terms: findTerms(row.source) };
    }),
    targets: targets.map((language): DeskTarget => {
      return { language, isShown: isShown(language), ...standIn(id, language) };
    }),
  };
}

/** A set's texts in some languages, in one value: a set has hundreds, and a row of its own for each costs more. */
async function textsIn(db: Db, setId: string, wanted: readonly string[]): Promise<SavedText[]> {
  const [row] = await db.$queryRaw<{ texts: SavedText[] | null }[]>`
    select json_agg(json_build_object('field', field, 'language', language, 'value', value,
      'revision', revision, 'sourceRevision', source_revision, 'sourceValue', source_value)) as texts
    from texts where set_id = ${setId}::uuid and language = any(${wanted})`;
  return row?.texts ?? [];
}

export type TextsDesk = NonNullable<Awaited<ReturnType<typeof textsDesk>>>;

/** Finds the glossary's words in texts of one language, with those of another. */
function termFinder(source: string, target: Language): (text: string) => readonly Term[] {
  if (!isLanguage(source)) return () => [];
  const words = { source: glossaryIn(source), target: glossaryIn(target) };
  return (text) => {
    const key = `${source} ${target} ${text}`;
    const found = foundTerms.get(key) ?? termsIn(text, source, words);
    if (foundTerms.size >= MOST_FOUND) foundTerms.clear();
    foundTerms.set(key, found);
    return found;
  };
}

/** What was found in texts lately: a desk shows hundreds, and most are those of the last time. */
const foundTerms = new Map<string, readonly Term[]>();
const MOST_FOUND = 2_000;

const glossaries = new Map<Language, Words>();

/** The glossary's words in one language, folded once: that takes longer than a page may. */
function glossaryIn(language: Language): Words {
  const words = glossaries.get(language) ?? wordsIn(Object.values(glossary), language);
  glossaries.set(language, words);
  return words;
}
