import { isoDay } from "#app/i18n/formats.ts";
import type { EventKind, PublicEventState } from "./event-time.ts";

/** An event as a calendar keeps it; days are those of the host's calendar, as UTC midnights. */
export type CalendarEntry = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  kind: EventKind;
  state: PublicEventState;
  startsOn: Date;
  endsOn: Date;
  /** `10:00` by the host's clocks; null where only the days are known. */
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string;
  /** Raised by every change of the facts, so that calendars take the newer one. */
  version: number;
  createdAt: Date;
  placeName: string | null;
  placeAddress: string | null;
  hostName: string;
  latitude: number | null;
  longitude: number | null;
};

const DAY = 86_400_000;

/**
 * The first and the last day that a calendar marks. A day is no moment: it is given as the local midnight of
 * whoever writes the calendar, and the end is the day after, which does not belong to it (RFC 5545, 3.6.1).
 */
export function markedDays({ startsOn, endsOn }: Pick<CalendarEntry, "startsOn" | "endsOn">) {
  return { first: isoDay(startsOn), after: isoDay(new Date(endsOn.getTime() + DAY)) };
}

type Times = Pick<CalendarEntry, "startsOn" | "endsOn" | "startsAt" | "endsAt">;

/** Begin and end as the host's clocks show them, where both hours are known; null for an event of whole days. */
export function hoursOf({ startsOn, endsOn, startsAt, endsAt }: Times) {
  if (startsAt === null || endsAt === null) return null;
  const at = (day: Date, time: string) => `${isoDay(day)}T${time}:00`;
  return { start: at(startsOn, startsAt), end: at(endsOn, endsAt) };
}

/** Where it is, in one line: the place and its address, else the town. */
export function placeLine(entry: Pick<CalendarEntry, "placeName" | "placeAddress" | "hostName">) {
  const { placeName, placeAddress, hostName } = entry;
  return [placeName, placeAddress, placeAddress?.includes(hostName) ? null : hostName]
    .filter(Boolean)
    .join(", ");
}

/** Known to all calendars for ever: the same in each language and for each reader. */
export function calendarId({ id }: Pick<CalendarEntry, "id">, origin: string): string {
  return `${id}@${new URL(origin).hostname}`;
}
