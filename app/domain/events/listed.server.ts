import { Prisma } from "#app/generated/prisma/client.ts";
import { townsNamed } from "#app/domain/communities/named.server.ts";
import { askedName, askedWords } from "./asked-words.ts";
import type { EventFilter } from "./event-filter.ts";
import { hasPlacesLeft } from "./listed-places.server.ts";

/** SQL that is true for an event `e` that everybody may read: no draft, and what was published stays (`isForEverybody`). */
export const isPublic = Prisma.sql`e.state <> 'draft' and not e.cancelled_as_draft`;

/** SQL that is true for the event `e` of the host `h` when it fits the filter at a moment. */
export function fits(filter: EventFilter, now: Date): Prisma.Sql {
  const { community, town, kind, age, from, to, text, lodging, places } = filter;
  const conditions = [
    community && takesPart(community),
    town && takesPartNamed(town),
    kind && Prisma.sql`e.kind = ${kind}::event_kind`,
    age !== undefined && isOfAge(age),
    from && Prisma.sql`e.ends_on >= ${from}::date`,
    to && Prisma.sql`e.starts_on <= ${to}::date`,
    lodging && Prisma.sql`e.lodging @> array[${lodging}]::lodging[]`,
    places && hasPlacesLeft(now, community),
    ...askedWords(text ?? "").map(says),
  ];
  return Prisma.join([Prisma.sql`true`, ...conditions.filter((one) => !!one)], " and ");
}

/** SQL of the day it is at each host `h`, as `local.today`: reckoned once for a time zone, not for every event. */
export const joinToday = (now: Date) => Prisma.sql`
  join (
    select zones.time_zone, (${now}::timestamptz at time zone zones.time_zone)::date as today
    from (select distinct time_zone from communities) zones
    offset 0
  ) local on local.time_zone = h.time_zone`;

/** SQL that orders events `e` as a list is read (after `joinToday`): what is on or ahead, the next first; then what was, the latest first. */
export const asRead = Prisma.sql`
  e.ends_on < local.today,
  case when e.ends_on < local.today then e.starts_on end desc,
  e.starts_on, e.slug collate "C"`;

const takesPart = (slug: string) => Prisma.sql`e.id in (
  select f.event_id from event_communities f join communities fc on fc.id = f.community_id
  where f.answer = 'accepted' and fc.slug = ${slug})`;

const takesPartNamed = (typed: string) => Prisma.sql`e.id in (
  select f.event_id from event_communities f
  where f.answer = 'accepted' and f.community_id = any(array(${townsNamed(askedName(typed))})))`;

/** Where no ages are said, all are welcome. */
const isOfAge = (age: number) =>
  Prisma.sql`coalesce(e.minimum_age, 0) <= ${age}::int and coalesce(e.maximum_age, 999) >= ${age}::int`;

/** A word stands in what readers see of the event, or is the name of one of its towns; each is looked up once. */
const says = (query: string) => Prisma.sql`(
  e.text_set_id in (select tw.set_id from text_words tw where tw.words @@ ${query}::tsquery)
  or e.id in (
    select f.event_id from event_communities f
    where f.answer = 'accepted' and f.community_id = any(array(${townsNamed(query)}))))`;
