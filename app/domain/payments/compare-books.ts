/** A payment of Stripe's that has succeeded; amounts in minor units. */
export type TheirPayment = {
  intentId: string;
  minor: number;
  refunded: number;
  currency: string;
};

/** A payment of ours that began at Stripe. */
export type OurPayment = TheirPayment & { code: string; payeeId: string; isBooked: boolean };

/**
 * Where the books differ:
 * - `unknownHere`: Stripe has money that no order knows
 * - `notBooked`: Stripe has the money, the ledger not
 * - `unknownThere`: the ledger has money that Stripe does not
 * - `otherAmount`, `otherRefunds`: both know it, and not the same of it
 */
export type Difference = {
  what: "unknownHere" | "notBooked" | "unknownThere" | "otherAmount" | "otherRefunds";
  /** The order's; null for what belongs to none. */
  code: string | null;
  payeeId: string | null;
  currency: string;
  /** Minor units in the ledger and at Stripe. */
  ours: number;
  theirs: number;
};

/** Compares what Stripe holds with what the ledgers say of it, payment by payment. The same in both is no difference. */
export function compareBooks(
  ours: readonly OurPayment[],
  theirs: readonly TheirPayment[],
): Difference[] {
  const known = new Map(ours.map((one) => [one.intentId, one]));
  const there = new Set(theirs.map(({ intentId }) => intentId));
  const seen = theirs.flatMap((one) => differencesOf(known.get(one.intentId), one));
  const missing = ours
    .filter(({ intentId, isBooked }) => isBooked && !there.has(intentId))
    .map((one) => difference("unknownThere", one, { ours: one.minor, theirs: 0 }));
  return [...seen, ...missing];
}

function differencesOf(own: OurPayment | undefined, their: TheirPayment): Difference[] {
  if (!own) {
    const nobodys = { code: null, payeeId: null, currency: their.currency };
    return [difference("unknownHere", nobodys, { ours: 0, theirs: their.minor })];
  }
  if (!own.isBooked) return [difference("notBooked", own, { ours: 0, theirs: their.minor })];
  if (own.minor !== their.minor || own.currency !== their.currency)
    return [difference("otherAmount", own, { ours: own.minor, theirs: their.minor })];
  if (own.refunded !== their.refunded)
    return [difference("otherRefunds", own, { ours: own.refunded, theirs: their.refunded })];
  return [];
}

type Whose = Pick<Difference, "code" | "payeeId" | "currency">;

const difference = (
  what: Difference["what"],
  { code, payeeId, currency }: Whose,
  amounts: { ours: number; theirs: number },
): Difference => ({ what, code, payeeId, currency, ...amounts });
