import { dayOfParts } from "#app/domain/people/birth-date.ts";

/** Day 0 of a spreadsheet's calendar, as it counts from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** 8 January 1906 and 31 December 2199: before, a number is rather a year, and after it is no date that anybody means. */
const FIRST_SERIAL = 2_200;
const LAST_SERIAL = 109_574;

/**
 * The day of a cell, as `YYYY-MM-DD`: 31.12.2015, 31/12/2015, 31-12-2015, 2015-12-31 or the number by which a
 * spreadsheet counts days. Null for what is no day, or not clearly one: years of two figures, the month first.
 */
export function typedDay(cell: string): string | null {
  const text = cell.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "").replaceAll(" ", "");
  const european = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})\.?$/.exec(text);
  if (european) return dayOfParts(european[1] ?? "", european[3] ?? "", european[4] ?? "");
  const iso = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})\.?$/.exec(text);
  if (iso) return dayOfParts(iso[4] ?? "", iso[3] ?? "", iso[1] ?? "");
  const serial = /^\d{4,6}(?:[.,]0+)?$/.test(text) ? Math.trunc(Number(text.replace(",", "."))) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(DAY_ZERO + serial * DAY).toISOString().slice(0, 10);
}
