import type { RefundState } from "#app/generated/prisma/enums.ts";

/** A payment that came by Stripe; amounts in minor units. */
export type Refundable = {
  id: string;
  minor: number;
  /** What was given back of it, or is on its way. */
  refunded: number;
  /** A bank disputes it, or what was given back of it came back. */
  isBlocked: boolean;
};

/**
 * How so much is given back: from the first payment of the list as much as is left of it, then from the next. Nothing
 * comes from one that is blocked. What does not fit stays with the payee.
 */
export function splitRefund(
  minor: number,
  payments: readonly Refundable[],
): { paymentId: string; minor: number }[] {
  let left = Math.max(0, minor);
  return payments.flatMap(({ id: paymentId, minor: came, refunded, isBlocked }) => {
    const part = isBlocked ? 0 : Math.min(left, came - refunded);
    left -= part;
    return part > 0 ? [{ paymentId, minor: part }] : [];
  });
}

/** Stripe's word for where a refund stands. */
export function refundStateOf(status: string | null): RefundState {
  if (status === "succeeded") return "succeeded";
  if (status === "failed") return "failed";
  return status === "canceled" ? "cancelled" : "submitted";
}

const ranks: Record<RefundState, number> = {
  ...{ requested: 0, submitted: 1, succeeded: 2, failed: 3, cancelled: 3 },
};

/** A refund that has succeeded may still fail: the card's account was closed. It never comes to life again. */
export function laterRefundState(known: RefundState, seen: RefundState): RefundState {
  return ranks[seen] > ranks[known] ? seen : known;
}
