import type { EventTerms, RefundStep } from "./terms.ts";

const DAY = 86_400_000;

/** Steps from the first to the last day on which they help. */
export function inOrder(steps: readonly RefundStep[]): RefundStep[] {
  return steps.toSorted((a, b) => b.daysBefore - a.daysBefore);
}

/** The last day of the host's calendar on which a step still holds. */
export function lastDayOf({ daysBefore }: RefundStep, startsOn: string): string {
  return new Date(Date.parse(startsOn) - daysBefore * DAY).toISOString().slice(0, 10);
}

/** The per cent of a price that are paid back to those who withdraw on a day of the host's calendar. */
export function refundPercent(terms: Pick<EventTerms, "startsOn" | "refunds">, on: string): number {
  const step = inOrder(terms.refunds).find((one) => on <= lastDayOf(one, terms.startsOn));
  return step?.percent ?? 0;
}

/**
 * What is paid back of an amount in minor units: what is kept is rounded to the minor unit, a half upwards, and is
 * never less than the deposit where that stays with the payee.
 */
export function refundOf(
  terms: Pick<EventTerms, "startsOn" | "refunds" | "keepsDeposit">,
  amount: number,
  deposit: number,
  on: string,
): number {
  const share = Math.floor((amount * (100 - refundPercent(terms, on)) + 50) / 100);
  const kept = terms.keepsDeposit ? Math.max(share, Math.min(amount, deposit)) : share;
  return amount - kept;
}
