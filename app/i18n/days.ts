/** Calendar days and ranges of them: no time zone, so that 5 July stays 5 July for every reader. */
import { type Language, regions } from "./languages.ts";
import { remembered } from "./remembered.ts";

/** A day of the calendar: UTC midnight, as the database's `date` columns give it, or `2026-07-05`. */
export type Day = Date | string;

/**
 * How a day is written: `long` 5 July 2026, `weekday` Sunday, 5 July 2026, `medium` 5 Jul 2026,
 * `numeric` 05/07/2026 (always four digits of the year), `dayMonth` 5 July, `month` July 2026,
 * `weekdayName` Sunday.
 */
export type DayStyle =
  "long" | "weekday" | "medium" | "numeric" | "dayMonth" | "short" | "month" | "weekdayName";

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { dateStyle: "medium" },
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
  dayMonth: { day: "numeric", month: "long" },
  short: { day: "numeric", month: "numeric" },
  month: { month: "long", year: "numeric" },
  weekdayName: { weekday: "long" },
};

const dayFormat = remembered(
  (language: Language, style: DayStyle, timeZone: string) =>
    new Intl.DateTimeFormat(regions[language], { ...styles[style], timeZone }),
);

/** Writes a day in the reader's language. Throws RangeError for what is no day. */
export function formatDay(language: Language, day: Day, style: DayStyle = "long"): string {
  return dayAt(language, dateOf(day), "UTC", style);
}

/** The day that an instant falls on in a time zone. */
export function dayAt(
  language: Language,
  instant: Date,
  timeZone: string,
  style: DayStyle = "long",
): string {
  const parts = dayFormat(language, style, timeZone).formatToParts(instant);
  return inHouseStyle(language, style, parts);
}

type RangeStyle = "long" | "medium" | "dayMonth";

/** Writes a first and a last day, with what both share once: 5–14 July 2026, or 5–14 July (`dayMonth`). */
export function formatRange(
  language: Language,
  first: Day,
  last: Day,
  style: RangeStyle = "long",
): string {
  return rangeOf(language, dateOf(first).getTime(), dateOf(last).getTime(), style);
}

/** Ranges are dear to write, and lists show the same ones again and again. */
const MOST_RANGES = 5_000;

const rangeOf = remembered((language: Language, first: number, last: number, style: RangeStyle) => {
  const parts = dayFormat(language, style, "UTC").formatRangeToParts(first, last);
  const text = inHouseStyle(language, style, parts);
  const betweenFigures = parts.every(
    ({ source, type }) => source !== "startRange" || type === "day" || type === "literal",
  );
  return text.replace(/\s*–\s*/u, (dash) => (betweenFigures || dash === "–" ? "–" : "\u00a0– "));
}, MOST_RANGES);

/** The value of `<time dateTime>` and of date fields: 2026-07-05. */
export function isoDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

function dateOf(day: Day): Date {
  return typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
}

/** What Intl does not do: the first of a month in French (1er mars), no line break after a day or before “р.”. */
function inHouseStyle(
  language: Language,
  style: DayStyle,
  parts: readonly { type: string; value: string }[],
): string {
  const ordinal = language === "fr" && style !== "numeric";
  return parts
    .map(({ type, value }, at) => {
      if (ordinal && type === "day" && value === "1") return "1er";
      const joins = parts[at - 1]?.type === "day" && parts[at + 1]?.type === "month";
      return joins ? value.replace(/\s/gu, "\u00a0") : value;
    })
    .join("")
    .replace(/\s(?=рр?\.)/u, "\u00a0");
}
