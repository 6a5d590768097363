import { type Town, townJson } from "#app/domain/communities/queries.server.ts";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder, type Step } from "./history.ts";

/** A step of a partnership's history as readers see it. */
export type ShownStep = Step & {
  id: string;
  /** The side that did it; null for all together. */
  side: Town | null;
  /** Of a council's resolution. */
  number: string | null;
  body: string | null;
};

/** A partnership as a town's page tells it. */
export type TownTwinning = { slug: string; partners: Town[]; steps: ShownStep[] };

/** A town's partnerships with their histories: those that live before those that are over, the oldest first. */
export async function twinningsOfTown(
  { db }: Context,
  language: Language,
  slug: string,
): Promise<TownTwinning[]> {
  const rows = await db.$queryRaw<TownTwinning[]>`
    select t.slug,
           (select json_agg(${townJson} order by p.slug)
            from twinning_members o
            join communities p on p.id = o.community_id and p.id <> c.id
            left join community_names pn on pn.community_id = p.id and pn.language = ${language}
            where o.twinning_id = t.id) as partners,
           (select coalesce(json_agg(json_build_object(
              'id', s.id, 'kind', s.kind, 'year', s.year, 'month', s.month, 'day', s.day,
              'number', s.number, 'body', s.body,
              'side', case when p.id is not null then ${townJson} end)
              order by s.created_at, s.id), '[]')
            from twinning_steps s
            left join communities p on p.id = s.community_id
            left join community_names pn on pn.community_id = p.id and pn.language = ${language}
            where s.twinning_id = t.id) as steps
    from communities c
    join twinning_members m on m.community_id = c.id
    join twinnings t on t.id = m.twinning_id
    where c.slug = ${slug}
    order by t.ended_year nulls first, t.since_year nulls last, t.slug`;
  return rows.map((row) => ({ ...row, steps: inOrder(row.steps) }));
}
