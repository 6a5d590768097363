/** Days between the wish to have data deleted and the deleting itself: it can be taken back until then. */
export const ERASURE_DAYS = 7;

/** Years after an event for which it stays proven, without a name, who had a place and what was agreed to. */
export const PROOF_YEARS = 3;

/** Years for which is kept who looked at somebody's health (`health_views_forget` in the database). */
export const LOOKED_YEARS = 2;

/** A day so many years later. */
export function yearsAfter(day: Date, years: number): Date {
  const later = new Date(day);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/** States in which somebody has, or had, a place: what was agreed to for it must stay proven. */
export const placed = ["offered", "held", "confirmed"] as const;
