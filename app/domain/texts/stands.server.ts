import type { Db } from "#app/platform/db.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Stand } from "./translation-rows.ts";

/** A set of texts to be counted; with `field`, of that one alone. */
export type CountedSet = { id: string; field?: string };

/**
 * How far the translations of some sets are, by set and language, without reading the texts themselves.
 * The conditions are those of `stateOf`: a test holds them against it.
 */
export async function standsOfSets(db: Db, sets: readonly CountedSet[]) {
  const ids = sets.map(({ id }) => id);
  const fields = sets.map(({ field }) => field ?? "");
  const counted = await db.$queryRaw<Counted[]>`
    with sets as materialized (
      select s.id, s.language, asked.field
      from unnest(${ids}::uuid[], ${fields}::text[]) asked(id, field)
      join text_sets s on s.id = asked.id),
    fields as materialized (
      select t.set_id as id, array_agg(nullif(t.language, sets.language)) as languages,
        array_agg(t.source_revision) as seen,
        max(t.revision) filter (where t.language = sets.language) as revision
      from texts t
      join sets on sets.id = t.set_id and sets.field in ('', t.field)
      group by t.set_id, t.field
      having bool_or(t.language = sets.language))
    select f.id, t.language, count(*)::int as texts,
      count(*) filter (where t.seen is distinct from f.revision)::int as "outOfDate"
    from fields f, unnest(f.languages, f.seen) t(language, seen)
    group by f.id, t.language`;
  const bySet = Map.groupBy(counted, ({ id }) => id);
  return (id: string, wanted: Language): Stand => {
    const rows = bySet.get(id) ?? [];
    const total = rows.find(({ language }) => language === null)?.texts ?? 0;
    const of = rows.find(({ language }) => language === wanted) ?? { texts: 0, outOfDate: 0 };
    return { total, missing: total - of.texts, outOfDate: of.outOfDate };
  };
}

/** How many of a set's texts there are in a language, or in its source where that is null. */
type Counted = { id: string; language: Language | null; texts: number; outOfDate: number };
