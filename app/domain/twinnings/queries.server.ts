import { type Town, townJson } from "#app/domain/communities/queries.server.ts";
import type { Context } from "#app/domain/context.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder, type Step } from "./history.ts";
import type { CooperationField, TwinningKind, TwinningOrigin } from "./kinds.ts";

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
    select tw.slug,
           (select json_agg(${townJson} order by p.slug)
            from twinning_members o
            join communities p on p.id = o.community_id and p.id <> c.id
            left join community_names pn on pn.community_id = p.id and pn.language = ${language}
            where o.twinning_id = tw.id) as partners,
           ${stepsOf(language)} as steps
    from communities c
    join twinning_members m on m.community_id = c.id
    join twinnings tw on tw.id = m.twinning_id
    where c.slug = ${slug}
    order by tw.ended_year nulls first, tw.since_year nulls last, tw.slug`;
  return rows.map((row) => ({ ...row, steps: inOrder(row.steps) }));
}

/** The history of the partnership `tw` as JSON with the fields of `ShownStep`. */
const stepsOf = (language: Language) => Prisma.sql`(
  select coalesce(json_agg(json_build_object(
    'id', s.id, 'kind', s.kind, 'year', s.year, 'month', s.month, 'day', s.day,
    'number', s.number, 'body', s.body,
    'side', case when p.id is not null then ${townJson} end)
    order by s.created_at, s.id), '[]')
  from twinning_steps s
  left join communities p on p.id = s.community_id
  left join community_names pn on pn.community_id = p.id and pn.language = ${language}
  where s.twinning_id = tw.id)`;

/** A partnership as its own page tells it; `partners` are all its towns. */
export type TwinningPage = TownTwinning & {
  kind: TwinningKind;
  origin: TwinningOrigin | null;
  fields: CooperationField[];
  story: string | null;
  storyLanguage: string | null;
};

/** A partnership by its address, its story in the reader's language where it is published. */
export async function twinningPage(
  { db }: Context,
  language: Language,
  slug: string,
): Promise<TwinningPage | null> {
  const [row] = await db.$queryRaw<TwinningPage[]>`
    select tw.slug, tw.kind, tw.origin, coalesce(tw.fields, '{}') as fields,
           story.value as story, story.language as "storyLanguage",
           (select json_agg(${townJson} order by p.slug)
            from twinning_members o
            join communities p on p.id = o.community_id
            left join community_names pn on pn.community_id = p.id and pn.language = ${language}
            where o.twinning_id = tw.id) as partners,
           ${stepsOf(language)} as steps
    from twinnings tw
    ${joinText("tw.text_set_id", "story", language)}
    where tw.slug = ${slug}`;
  return row ? { ...row, steps: inOrder(row.steps) } : null;
}
