import type { Db } from "#app/platform/db.server.ts";
import type { Difference } from "./compare-books.ts";

/** Something of online payments that a person must look at. */
export type Alarm = {
  what: "mismatch" | "refundFailed" | "dispute" | Difference["what"];
  /** The order's; null for money at Stripe that belongs to none. */
  code: string | null;
  minor: number;
  currency: string;
};

/** What of a town's online payments does not come to its end by itself: a wrong amount, a refund that came back, a bank that disputes. */
export async function alarmsOf(db: Db, payeeId: string): Promise<Alarm[]> {
  const ofPayee = { order: { payeeId } };
  const order = { select: { code: true } } as const;
  const [mismatches, refunds, disputes] = await Promise.all([
    db.payment.findMany({
      where: { ...ofPayee, problem: "mismatch", state: { not: "succeeded" } },
      select: { minor: true, currency: true, order },
    }),
    db.refund.findMany({
      where: { state: { in: ["failed", "cancelled"] }, payment: ofPayee },
      select: { minor: true, payment: { select: { currency: true, order } } },
    }),
    db.dispute.findMany({
      where: { state: { notIn: ["won", "lost", "warning_closed"] }, payment: ofPayee },
      select: { minor: true, payment: { select: { currency: true, order } } },
    }),
  ]);
  const named = (what: Alarm["what"]) => (row: Row) => {
    const {
      currency,
      order: { code },
    } = row.payment;
    return { what, code, minor: row.minor, currency };
  };
  return [
    ...mismatches.map(({ minor, ...payment }) => named("mismatch")({ minor, payment })),
    ...refunds.map(named("refundFailed")),
    ...disputes.map(named("dispute")),
  ];
}

/** When a town's account at Stripe was compared with its ledgers last, and where they differ; null before the first time. */
export async function lastComparison(
  { cardAccount, reconciliation }: Pick<Db, "cardAccount" | "reconciliation">,
  payeeId: string,
): Promise<{ on: string; differences: Alarm[] } | null> {
  const account = await cardAccount.findUnique({
    where: { communityId: payeeId },
    select: { kind: true },
  });
  if (!account) return null;
  const accountId = account.kind === "own" ? payeeId : null;
  const last = await reconciliation.findFirst({
    where: { accountId },
    orderBy: { comparedAt: "desc" },
    select: { comparedAt: true, differences: true },
  });
  if (!last) return null;
  // What belongs to no order shows at the account's owner.
  const shown = (last.differences as Difference[]).filter(
    (one) => one.payeeId === payeeId || (one.payeeId === null && accountId === payeeId),
  );
  return {
    on: last.comparedAt.toISOString(),
    differences: shown.map(({ what, code, currency, ours, theirs }) => {
      return { what, code, currency, minor: theirs === 0 ? ours : theirs };
    }),
  };
}

type Row = { minor: number; payment: { currency: string; order: { code: string } } };
