import { dayIn, instantAt } from "#app/domain/events/local-time.ts";
import { isoDay } from "#app/i18n/formats.ts";

const DAY = 86_400_000;

/** Days that a family has to answer an offer, while the event is far. */
const OFFER_DAYS = 3;
/** Closer to the event the next family could not plan any more. */
const CLOSE_DAYS = 10;

/** Days before an event from which its leaders read. */
const HEALTH_DAYS = 14;

/** Days of the host's calendar, as UTC midnights. */
type Starting = { startsOn: Date; timeZone: string };

const dayAfter = (day: string, days: number) => isoDay(new Date(Date.parse(day) + days * DAY));

/** When the first day of an event begins, by the host's clock. */
export const startOf = ({ startsOn, timeZone }: Starting) =>
  instantAt(isoDay(startsOn), "00:00:00", timeZone);

/** Until when an offered place waits: the evening of the third day by the family's clock, sooner close to the event. */
export function offeredUntil(event: Starting, familyZone: string, now: Date): Date {
  const start = startOf(event);
  const isClose = start.getTime() - now.getTime() < CLOSE_DAYS * DAY;
  const day = dayAfter(dayIn(familyZone, now), isClose ? 1 : OFFER_DAYS);
  return earlier(instantAt(day, "20:00:00", familyZone), start);
}

/** Until when a place is held for its first payment: the end of the last of so many days by the host's clock. */
export function heldUntil(event: Starting & { depositDays: number }, now: Date): Date {
  const day = dayAfter(dayIn(event.timeZone, now), event.depositDays);
  return earlier(instantAt(day, "23:59:59", event.timeZone), startOf(event));
}

/** By when leaders want to know of people's health: two weeks before, or before it begins. */
export function healthUntil(begins: Date, now: Date): Date {
  const wanted = new Date(begins.getTime() - HEALTH_DAYS * DAY);
  return wanted > now ? wanted : begins;
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);
