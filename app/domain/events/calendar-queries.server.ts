import type { Context } from "#app/domain/context.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import type { EventFilter } from "./event-filter.ts";
import { fits, isPublic } from "./listed.server.ts";

/** More than a year of any network we know; a calendar is no archive. */
const MOST_ENTRIES = 500;

/** The event at an address, for a calendar; null when there is none that everybody may read. */
export async function calendarEntry(
  context: Context,
  language: Language,
  slug: string,
): Promise<CalendarEntry | null> {
  const [entry] = await entries(context, language, Prisma.sql`e.slug = ${slug}`);
  return entry ?? null;
}

/** The events that fit a filter, for a calendar to follow: those that lie ahead, and of the last ninety days. */
export async function calendarEntries(
  context: Context,
  language: Language,
  filter: EventFilter,
): Promise<CalendarEntry[]> {
  const since = Prisma.sql`e.ends_on >= (${context.now}::timestamptz - interval '90 days')::date`;
  return entries(context, language, Prisma.sql`${since} and ${fits(filter, context.now)}`);
}

/** Those of some events that everybody may read, for the calendar of a family. */
export async function calendarEntriesOf(
  context: Context,
  language: Language,
  ids: readonly string[],
): Promise<CalendarEntry[]> {
  return entries(context, language, Prisma.sql`e.id = any(${[...ids]}::uuid[])`);
}

async function entries({ db }: Context, language: Language, where: Prisma.Sql) {
  return db.$queryRaw<CalendarEntry[]>`
    select e.id, e.slug, e.kind, e.state, e.starts_on as "startsOn", e.ends_on as "endsOn",
      e.starts_at as "startsAt", e.ends_at as "endsAt", h.time_zone as "timeZone", e.version,
      e.created_at as "createdAt", e.place_name as "placeName", e.place_address as "placeAddress",
      coalesce(e.latitude, h.latitude) as latitude, coalesce(e.longitude, h.longitude) as longitude,
      coalesce(hn.name, h.name) as "hostName",
      title.value as title, coalesce(summary.value, '') as summary
    from events e
    join communities h on h.id = e.host_id
    left join community_names hn on hn.community_id = h.id and hn.language = ${language}
    ${joinText("e.text_set_id", "title", language)}
    ${joinText("e.text_set_id", "summary", language)}
    where ${isPublic} and ${where}
    order by e.starts_on, e.slug
    limit ${MOST_ENTRIES}`;
}
