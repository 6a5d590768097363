import { StatementRefused } from "./statement.ts";

/** Minor units of an amount without a sign, `450.5` or `450,5`. Refuses what is none, or is finer than a hundredth. */
export function minorOf(text: string): number {
  const [, whole, part = ""] = /^(\d{1,11})(?:[.,](\d{0,5}))?$/.exec(text) ?? [];
  if (whole === undefined || !/^\d{0,2}0*$/.test(part)) throw new StatementRefused("broken");
  return Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, "0"));
}

/** A day that the calendar has, as ISO writes it. */
export function dayOf(year: string, month: string, day: string): string {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    throw new StatementRefused("broken");
  return iso;
}
