import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import {
  type CalendarEntry,
  calendarId,
  hoursOf,
  markedDays,
  placeLine,
} from "./calendar-entry.ts";

export type Calendar = {
  language: Language;
  /** The site's own, in front of each address. */
  origin: string;
  /** What a reader's program calls it. */
  name: string;
  /** When it was asked for. */
  now: Date;
};

const SIX_HOURS = 21_600;

/** Writes events as a calendar (RFC 5545) that programs can follow. */
export function writeCalendar(entries: readonly CalendarEntry[], calendar: Calendar): string {
  const written = newCalendar(calendar);
  for (const entry of entries) written.createEvent(eventOf(entry, calendar));
  return written.toString();
}

/** A calendar without entries, which knows the clocks of every zone. */
export function newCalendar({ language, name }: Pick<Calendar, "language" | "name">) {
  const written = ical({
    name,
    prodId: { company: "Gemina", product: "Gemina", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: SIX_HOURS,
  });
  written.timezone({ name: null, generator: zoneBlock });
  return written;
}

/** An event as an entry of a calendar. */
export function eventOf(entry: CalendarEntry, calendar: Calendar): ICalEventData {
  const { language, origin } = calendar;
  const address = `${origin}/${language}/events/${entry.slug}`;
  return {
    ...timesOf(entry),
    id: calendarId(entry, origin),
    sequence: entry.version,
    stamp: calendar.now,
    created: entry.createdAt,
    summary: entry.title,
    description: [entry.summary, address].filter(Boolean).join("\n\n"),
    url: address,
    status: entry.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: locationOf(entry),
    categories: [{ name: translator(language, "events")(`kind.${entry.kind}`) }],
  };
}

/** Days without hours are days wherever one is; hours are those of the host's clocks. */
function timesOf(entry: CalendarEntry) {
  const hours = hoursOf(entry);
  if (hours) return { ...hours, timezone: entry.timeZone };
  const { first, after } = markedDays(entry);
  return { start: new Date(first), end: new Date(after), allDay: true };
}

function locationOf(entry: CalendarEntry) {
  const { latitude, longitude } = entry;
  const geo = latitude !== null && longitude !== null && { lat: latitude, lon: longitude };
  return { title: placeLine(entry), ...(geo && { geo }) };
}

function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block ?? null;
}
