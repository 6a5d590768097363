import { isLiving, type TwinningStatus } from "#app/domain/communities/twinning.ts";
import { hasBegun, isoPartial, isPartialDay, type PartialDay } from "./partial-day.ts";

const ROUND = 5;

/** A day that towns celebrate: as exact as the beginning is known. */
export type Anniversary = PartialDay & { year: number; years: number };

/**
 * The next anniversary that towns celebrate (every five years), one of this year included until its day is
 * over; null when nobody knows since when, or when there is none to come.
 */
export function nextRoundAnniversary(
  founded: PartialDay | null,
  status: TwinningStatus,
  today: string,
): Anniversary | null {
  if (!founded || founded.year === null || !isLiving(status)) return null;
  const since = founded.year;
  if (!hasBegun(founded, today)) return null;
  const inYear = (years: number) => {
    const date = { ...founded, year: since + years };
    // A 29 February comes back every fourth year only: between them the month stands for it.
    return { ...date, day: isPartialDay(date) ? date.day : null, years };
  };
  const whole = Number(today.slice(0, 4)) - since;
  const next = inYear(Math.max(ROUND, Math.ceil(whole / ROUND) * ROUND));
  return isOver(next, today) ? inYear(next.years + ROUND) : next;
}

/** True once a date lies wholly in the past. */
function isOver(date: PartialDay, today: string): boolean {
  const iso = isoPartial(date) ?? "";
  return iso < today.slice(0, iso.length);
}
