/** A date as exact as it is known: a day, a month, a year, or nothing. */
export type PartialDay = { year: number | null; month: number | null; day: number | null };

const two = (figure: number) => String(figure).padStart(2, "0");

/** As ISO writes it: `1968-04-13`, `2023-09`, `1991`; null where nothing is known. */
export function isoPartial({ year, month, day }: PartialDay): string | null {
  if (year === null) return null;
  return [String(year).padStart(4, "0"), month, day]
    .filter((part) => part !== null)
    .map((part) => (typeof part === "number" ? two(part) : part))
    .join("-");
}

/** Orders by time: a bare year stands before the days of that year, and what has no date comes last. */
export function comparePartial(a: PartialDay, b: PartialDay): number {
  if (a.year === null || b.year === null) return Number(a.year === null) - Number(b.year === null);
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** True for a date of the calendar; a day needs its month, a month its year. */
export function isPartialDay({ year, month, day }: PartialDay): boolean {
  if (year === null) return month === null && day === null;
  if (year < 1000 || year > 2199) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** True once it has begun, by a calendar's day `2026-11-22`; what has no date is so already. */
export function hasBegun(date: PartialDay, today: string): boolean {
  const iso = isoPartial(date);
  return iso === null || iso <= today.slice(0, iso.length);
}
