import type { Db } from "#app/platform/db.server.ts";

/** Something of online payments that a person must look at. */
export type Alarm = {
  what: "mismatch" | "refundFailed" | "dispute";
  code: string;
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

type Row = { minor: number; payment: { currency: string; order: { code: string } } };
