import { isoDay } from "#app/i18n/formats.ts";
import { fieldTime, instantOf } from "./local-time.ts";

const DAY = 86_400_000;

/** A day so many whole weeks later: the weekday stays. */
export function weeksLater(day: Date, weeks: number): Date {
  return new Date(day.getTime() + weeks * 7 * DAY);
}

/** The same hour of the host's clocks so many weeks later, on whichever side of a change of clocks. */
export function momentLater(moment: Date, weeks: number, timeZone: string): Date {
  const [day = "", time = ""] = fieldTime(timeZone, moment).split("T");
  return instantOf(`${isoDay(weeksLater(new Date(day), weeks))}T${time}`, timeZone);
}

/** Weeks to the same weekday next year that lies nearest to the same date, and ahead of today. */
export function weeksToNextYear(startsOn: Date, today: Date): number {
  const nextYear = new Date(startsOn);
  while (nextYear.getTime() <= Math.max(today.getTime(), startsOn.getTime()))
    nextYear.setUTCFullYear(nextYear.getUTCFullYear() + 1);
  return Math.round((nextYear.getTime() - startsOn.getTime()) / (7 * DAY));
}
