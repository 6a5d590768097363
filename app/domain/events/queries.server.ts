import { type Town, townJson } from "#app/domain/communities/queries.server.ts";
import type { Context } from "#app/domain/context.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { EventFilter } from "./event-filter.ts";
import type { EventKind, EventTimes } from "./event-time.ts";
import { REASON_FIELD } from "./lifecycle.ts";
import { type ListedPlaces, placesJson } from "./listed-places.server.ts";
import { asRead, fits, isPublic, joinToday } from "./listed.server.ts";

/** An event as a line of a list shows it. */
export type ListedEvent = EventTimes & {
  slug: string;
  kind: EventKind;
  minimumAge: number | null;
  maximumAge: number | null;
  title: string;
  /** Language of the title: the reader's, or the one the event was written in. */
  titleLanguage: string;
  host: Town;
  /** Towns that take part besides the host, from west to east. */
  guests: Town[];
  places: ListedPlaces;
};

type Asked = { where: Prisma.Sql; order: Prisma.Sql; limit: number; offset?: number };

const byDay = Prisma.sql`e.starts_on, e.slug collate "C"`;

/** How many events a page of the list has. */
export const EVENTS_A_PAGE = 20;

/** The next events that have not begun, by each host's own calendar. */
export async function nextEvents(context: Context, language: Language, limit: number) {
  const where = Prisma.sql`${isPublic} and e.state <> 'cancelled'
    and e.starts_on > local.today`;
  const rows = await events(context, language, { where, order: byDay, limit });
  return { events: rows, total: rows[0]?.total ?? 0 };
}

/** A page of the published events that fit the filter, and how many there are in all. */
export async function listEvents(
  context: Context,
  language: Language,
  filter: EventFilter = {},
  page = 1,
) {
  const where = Prisma.sql`${isPublic} and ${fits(filter, context.now)}`;
  const offset = (page - 1) * EVENTS_A_PAGE;
  const rows = await events(context, language, {
    ...{ where, order: asRead, limit: EVENTS_A_PAGE, offset },
  });
  return { events: rows, total: rows[0]?.total ?? 0 };
}

type Row = ListedEvent & { total: number };

/** The rows are chosen first, so that texts and towns are read for those of the page alone. */
async function events({ db, now }: Context, language: Language, asked: Asked) {
  const { where, order, limit, offset = 0 } = asked;
  return db.$queryRaw<Row[]>`
    with chosen as materialized (
      select page.*, row_number() over ()::int as place
      from (
        select e.*, count(*) over ()::int as total
        from events e
        join communities h on h.id = e.host_id
        ${joinToday(now)}
        where ${where}
        order by ${order}
        limit ${limit} offset ${offset}) page)
    select ${eventColumns}, e.total, ${membersAs(language)}, ${placesJson} as places
    from chosen e
    join communities h on h.id = e.host_id
    ${joinText("e.text_set_id", "title", language)}
    order by e.place`;
}

const eventColumns = Prisma.sql`e.slug, e.kind, e.state, e.starts_on as "startsOn",
  e.ends_on as "endsOn", e.minimum_age as "minimumAge", e.maximum_age as "maximumAge",
  e.registration_opens as "registrationOpens", e.registration_closes as "registrationCloses",
  h.time_zone as "timeZone", title.value as title, title.language as "titleLanguage"`;

/** The host and its guests as JSON with the fields of `Town`. */
const membersAs = (language: Language) => Prisma.sql`
  (select ${townJson}
   from communities p
   left join community_names pn on pn.community_id = p.id and pn.language = ${language}
   where p.id = e.host_id) as host,
  (select coalesce(json_agg(${townJson} order by p.longitude nulls last, p.slug), '[]')
   from event_communities m
   join communities p on p.id = m.community_id and p.id <> e.host_id and m.answer = 'accepted'
   left join community_names pn on pn.community_id = p.id and pn.language = ${language}
   where m.event_id = e.id) as guests`;

/** A partnership between two towns of an event. */
export type EventThread = { from: string; to: string; sinceYear: number | null };

export type EventPage = ListedEvent & {
  id: string;
  summary: string;
  summaryLanguage: string;
  cancelledAt: Date | null;
  /** Why it is cancelled. */
  reason: string | null;
  reasonLanguage: string | null;
  threads: EventThread[];
};

/** One published event with the partnerships among its towns; null when there is no such, or only a draft. */
export async function eventPage(
  { db }: Context,
  language: Language,
  slug: string,
): Promise<EventPage | null> {
  const [event] = await db.$queryRaw<EventPage[]>`
    select e.id, ${eventColumns}, summary.value as summary, summary.language as "summaryLanguage",
      e.cancelled_at as "cancelledAt", reason.value as reason, reason.language as "reasonLanguage",
      ${membersAs(language)}, ${placesJson} as places,
      (select coalesce(json_agg(json_build_object(
                'from', a.slug, 'to', b.slug, 'sinceYear', t.since_year)), '[]')
       from event_communities ea
       join communities a on a.id = ea.community_id
       join event_communities eb on eb.event_id = e.id and eb.answer = 'accepted'
       join communities b on b.id = eb.community_id and b.slug > a.slug
       join twinning_members ta on ta.community_id = a.id
       join twinning_members tb on tb.community_id = b.id and tb.twinning_id = ta.twinning_id
       join twinnings t on t.id = ta.twinning_id and t.status <> 'ended'
       where ea.event_id = e.id and ea.answer = 'accepted') as threads
    from events e
    join communities h on h.id = e.host_id
    ${joinText("e.text_set_id", "title", language)}
    ${joinText("e.text_set_id", "summary", language)}
    ${joinText("e.text_set_id", "reason", language, REASON_FIELD)}
    where e.slug = ${slug} and ${isPublic}`;
  return event ?? null;
}
