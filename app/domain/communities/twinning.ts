export type TwinningStatus = "active" | "dormant" | "suspended" | "ended" | "renewed";

/** Ended partnerships are history: they are named on a town's page, and nowhere drawn or counted. */
export function isLiving(status: TwinningStatus): boolean {
  return status !== "ended";
}

/** A partnership that rests is drawn in dashes. */
export function isResting(status: TwinningStatus): boolean {
  return status === "dormant" || status === "suspended";
}

const ROUND = 5;

/**
 * The next anniversary that towns celebrate (every five years), this year's included; null when nobody
 * knows since when, or when there is none to come.
 */
export function nextRoundAnniversary(
  { sinceYear, status }: { sinceYear: number | null; status: TwinningStatus },
  year: number,
): { year: number; years: number } | null {
  if (sinceYear === null || !isLiving(status) || sinceYear > year) return null;
  const years = Math.max(ROUND, Math.ceil((year - sinceYear) / ROUND) * ROUND);
  return { year: sinceYear + years, years };
}
