import { Prisma } from "#app/generated/prisma/client.ts";
import { townsNamed } from "#app/domain/communities/named.server.ts";
import { askedWords } from "./asked-words.ts";
import type { EventFilter } from "./event-filter.ts";

/** SQL that is true for an event `e` that everybody may read: no draft, and what was published stays (`isForEverybody`). */
export const isPublic = Prisma.sql`e.state <> 'draft' and not e.cancelled_as_draft`;

/** SQL that is true for the event `e` when it fits the filter. */
export function fits(filter: EventFilter): Prisma.Sql {
  const { community, kind, age, from, to, text } = filter;
  const conditions = [
    community && takesPart(community),
    kind && Prisma.sql`e.kind = ${kind}::event_kind`,
    age !== undefined && isOfAge(age),
    from && Prisma.sql`e.ends_on >= ${from}::date`,
    to && Prisma.sql`e.starts_on <= ${to}::date`,
    ...askedWords(text ?? "").map(says),
  ];
  return Prisma.join([Prisma.sql`true`, ...conditions.filter((one) => !!one)], " and ");
}

/** SQL that orders events `e` of hosts `h` as a list is read: what is on or ahead, the next first; then what was, the latest first. */
export const asRead = (now: Date) => Prisma.sql`
  ${hasEnded(now)},
  case when ${hasEnded(now)} then e.starts_on end desc,
  e.starts_on, e.slug`;

const hasEnded = (now: Date) =>
  Prisma.sql`e.ends_on < (${now}::timestamptz at time zone h.time_zone)::date`;

const takesPart = (slug: string) => Prisma.sql`e.id in (
  select f.event_id from event_communities f join communities fc on fc.id = f.community_id
  where fc.slug = ${slug})`;

/** Where no ages are said, all are welcome. */
const isOfAge = (age: number) =>
  Prisma.sql`coalesce(e.minimum_age, 0) <= ${age}::int and coalesce(e.maximum_age, 999) >= ${age}::int`;

/** A word stands in what readers see of the event, or is the name of one of its towns. */
const says = (query: string) => Prisma.sql`(
  e.text_set_id in (
    select t.set_id
    from texts t
    join text_sets ts on ts.id = t.set_id
    where t.field in ('title', 'summary') and search_words(t.value) @@ ${query}::tsquery
      and (t.language = ts.language or exists (
        select from text_publications tp where tp.set_id = t.set_id and tp.language = t.language)))
  or e.id in (
    select f.event_id from event_communities f where f.community_id in (${townsNamed(query)})))`;
