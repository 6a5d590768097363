import type { Db } from "#app/platform/db.server.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
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
  const counted = await db.$queryRaw<(Stand & { id: string; language: Language })[]>`
    select s.id, l.language, count(*)::int as total,
      count(*) filter (where t.field is null)::int as missing,
      count(*) filter (where t.field is not null
        and t.source_revision is distinct from o.revision)::int as "outOfDate"
    from unnest(${ids}::uuid[], ${fields}::text[]) asked(id, field)
    join text_sets s on s.id = asked.id
    join texts o on o.set_id = s.id and o.language = s.language
      and (asked.field = '' or o.field = asked.field)
    cross join unnest(${languages}::text[]) l(language)
    left join texts t on t.set_id = o.set_id and t.field = o.field and t.language = l.language
    where l.language <> s.language
    group by s.id, l.language`;
  const stands = new Map<string, Map<Language, Stand>>(ids.map((id) => [id, new Map()]));
  for (const { id, language, ...stand } of counted) stands.get(id)?.set(language, stand);
  return (id: string, language: Language): Stand => stands.get(id)?.get(language) ?? nothing;
}

const nothing: Stand = { missing: 0, outOfDate: 0, total: 0 };
