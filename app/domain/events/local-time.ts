/** The calendar and the clock of the place where an event is. */
import { remembered } from "#app/i18n/remembered.ts";

const QUARTER = 900_000;
/** More than all zones of a network in every quarter of an hour that its pages speak of. */
const MOST_OFFSETS = 20_000;

/** The day (`2027-04-30`) that it is in a time zone at an instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return shownIn(timeZone, instant).slice(0, 10);
}

/** The instant at which the clocks of a time zone show this day and time (`2027-04-30`, `23:59:59`). */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone));
  // The offset of the guess may be that of the other side of a change of clocks.
  return new Date(asUtc.getTime() - offsetAt(first, timeZone));
}

/** When the next day begins in a time zone. */
export function nextMidnight(timeZone: string, now: Date): Date {
  const tomorrow = new Date(Date.parse(dayIn(timeZone, now)) + 86_400_000);
  return instantAt(tomorrow.toISOString().slice(0, 10), "00:00:00", timeZone);
}

/** What a form's field shows of an instant: `2027-04-30T23:59`, by the zone's clocks. */
export function fieldTime(timeZone: string, instant: Date): string {
  return shownIn(timeZone, instant).slice(0, 16);
}

/** The instant of a form's field. A term of 23:59 ends with its day. */
export function instantOf(typed: string, timeZone: string): Date {
  const [day = "", time = ""] = typed.split("T");
  return instantAt(day, time === "23:59" ? "23:59:59" : `${time}:00`, timeZone);
}

/** True where the hour says something: a term that begins or ends with its day is told by the day alone. */
export function hasHour(timeZone: string, instant: Date): boolean {
  return !/T(00:00|23:59)/.test(shownIn(timeZone, instant));
}

/** What the zone's clocks show at an instant: `2027-04-30T23:59:59`. */
function shownIn(timeZone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetAt(instant, timeZone)).toISOString().slice(0, 19);
}

/**
 * How far the zone's clocks are ahead of UTC at an instant, in milliseconds. Clocks are changed on a
 * full quarter of an hour of UTC, so that one answer serves it.
 */
function offsetAt(instant: Date, timeZone: string): number {
  return offsetIn(timeZone, Math.floor(instant.getTime() / QUARTER));
}

const offsetIn = remembered((timeZone: string, quarter: number) => {
  // The Swedish way of writing it is the ISO way.
  const shown = clockOf(timeZone)
    .format(quarter * QUARTER)
    .replace(" ", "T");
  return Date.parse(`${shown}Z`) - quarter * QUARTER;
}, MOST_OFFSETS);

const clockOf = remembered(
  (timeZone: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }),
);
