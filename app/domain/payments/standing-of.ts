import type { MoneyLabel } from "#app/domain/money/label.ts";

/** What of an order a list knows: sums in minor units, and what should have been paid by now. */
type Sums = { owed: number; paid: number; late: number };

/** How an order stands in one word, from the sums alone. */
export function standingOf({ owed, paid, late }: Sums): MoneyLabel {
  if (paid > owed) return "overpaid";
  if (late > paid) return "overdue";
  if (paid < owed) return paid > 0 ? "partPaid" : "due";
  return "paid";
}
