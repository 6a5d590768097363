import { isoDay } from "#app/i18n/formats.ts";

const DAY = 86_400_000;

/** Days after an event for which those who looked after somebody may still read. */
export const AFTER_EVENT_DAYS = 30;
/** Months for which a family may keep what it wrote, counted from when it last said that it is right. */
const KEPT_MONTHS = 24;

/** The last day on which an event's people may read; on the next it is deleted unless the family keeps it. */
export function sharedUntil(endsOn: string): string {
  return isoDay(new Date(Date.parse(endsOn) + AFTER_EVENT_DAYS * DAY));
}

/** The last day of what a family keeps for its next registration. */
export function keptUntil(today: string): string {
  const date = new Date(today);
  const [month, day] = [date.getUTCMonth() + KEPT_MONTHS, date.getUTCDate()];
  // The last day of a month that is shorter.
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(day, last))));
}

type Kept = { keepUntil: string | null; eventsEnd: readonly string[] };

/** The last day of a record: when neither an event nor the family needs it any more; null where nothing keeps it. */
export function lastDayOf({ keepUntil, eventsEnd }: Kept): string | null {
  const days = [...eventsEnd.map(sharedUntil), ...(keepUntil ? [keepUntil] : [])];
  return days.sort().at(-1) ?? null;
}
