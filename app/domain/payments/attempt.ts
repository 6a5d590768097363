import type { PaymentState } from "#app/generated/prisma/enums.ts";

/** A payment never moves to a lower rank: what was told late, twice or out of order changes nothing. */
const ranks: Record<PaymentState, number> = {
  ...{ created: 0, pending: 1, processing: 2, failed: 3, expired: 3, cancelled: 3, succeeded: 4 },
};

/** Where an attempt to pay stands after its state was seen at Stripe: money wins over everything else. */
export function laterOf(known: PaymentState, seen: PaymentState): PaymentState {
  return ranks[seen] > ranks[known] ? seen : known;
}

/** What of a Checkout Session, and of its payment, says how far it is. */
export type SeenSession = {
  status: string | null;
  payment_status: string;
  payment_intent: { status: string } | null;
};

/** Where a session stands. Money on its way is `processing`: a bank takes days for a direct debit. */
export function stateOfSession(session: SeenSession): PaymentState {
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return "pending";
  if (session.payment_status !== "unpaid") return "succeeded";
  const intent = session.payment_intent?.status;
  if (intent === "succeeded") return "succeeded";
  return intent === "requires_payment_method" || intent === "canceled" ? "failed" : "processing";
}

/** The amount and currency that a payment was begun for, against what Stripe says was asked for. */
export function isSameMoney(
  payment: { minor: number; currency: string },
  seen: { amount_total: number | null; currency: string | null },
): boolean {
  return seen.amount_total === payment.minor && seen.currency?.toUpperCase() === payment.currency;
}
