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
    select o.set_id as id, t.language, count(distinct o.field)::int as texts,
      count(*) filter (where t.source_revision is distinct from o.revision)::int as "outOfDate"
    from unnest(${ids}::uuid[], ${fields}::text[]) asked(id, field)
    join text_sets s on s.id = asked.id
    join texts o on o.set_id = s.id and o.language = s.language
      and (asked.field = '' or o.field = asked.field)
    left join texts t on t.set_id = o.set_id and t.field = o.field and t.language <> o.language
    group by grouping sets ((o.set_id, t.language), (o.set_id))
    having grouping(t.language) = 1 or t.language is not null`;
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
