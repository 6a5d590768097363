import type { Balance } from "./ledger.ts";
import type { OpenDue } from "./schedule.ts";

/** How an order stands, in one word. */
export const moneyLabels = [
  "due",
  "overdue",
  "partPaid",
  "paid",
  "overpaid",
  "refundDue",
  "refunded",
] as const;

export type MoneyLabel = (typeof moneyLabels)[number];

type Standing = Balance & {
  open: readonly Pick<OpenDue, "dueOn">[];
  /** Somebody of the order has a place, or may still get one. */
  isLiving: boolean;
  /** Money was given back before. */
  hasRefunds: boolean;
};

/**
 * The label of an order on a day of the host's calendar: a function of its ledger, stored nowhere. Too much paid is to
 * be given back once nobody of it has a place any more; before, the family decides.
 */
export function labelOf(
  { owed, paid, open, isLiving, hasRefunds }: Standing,
  today: string,
): MoneyLabel {
  if (paid > owed) return isLiving ? "overpaid" : "refundDue";
  if (open.some(({ dueOn }) => dueOn < today)) return "overdue";
  if (paid < owed) return paid > 0 ? "partPaid" : "due";
  return hasRefunds && paid <= 0 ? "refunded" : "paid";
}
