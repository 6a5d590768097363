import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { lockEvent } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { seatPaid } from "./book-payment.server.ts";
import { canKeepAccounts } from "./permissions.ts";

type Named = { payee: string; code: string };

/** The order of a code that is owed to a town, for who keeps its accounts; for all others it is not there. */
export async function orderToKeep(tx: Tx, actor: Actor, { payee, code }: Named) {
  const order = await tx.order.findUnique({
    where: { code, payee: { slug: payee } },
    select: {
      ...{ id: true, eventId: true, householdId: true, communityId: true },
      ...{ payeeId: true, currency: true },
    },
  });
  if (!order || !canKeepAccounts(actor, order.payeeId)) return refuse("notFound");
  return order;
}

/** What is owed and what is paid of an order, as its ledger says now. */
export async function balanceIn(tx: Tx, orderId: string) {
  const entries = await tx.ledgerEntry.findMany({
    where: { orderId },
    select: { kind: true, sourceType: true, minor: true },
  });
  return balanceOf(entries);
}

/** What was written before is this order's: the same form came twice. Otherwise somebody has made up its key. */
export function refuseUnlessOwn(known: { orderId: string } | null, { id }: { id: string }): void {
  if (known?.orderId !== id) refuse("notFound");
}

type Writing = Pick<Context, "actor" | "now"> & { order: Awaited<ReturnType<typeof orderToKeep>> };

type Entry = {
  kind: "correction" | "refund" | "refundReversed";
  sourceType: "payment" | "order" | "refund";
  sourceId: string;
  minor: number;
  reason: string | null;
};

/** Adds what somebody decided to a ledger, under the event's lock; a form sent twice is one entry. */
export async function writeEntry(
  tx: Tx,
  { order, actor, now }: Writing,
  entry: Entry,
): Promise<void> {
  const { id: orderId, currency, payeeId: chain, eventId } = order;
  const event = await lockEvent(tx, now, eventId);
  const actorId = accountIdOf(actor);
  if (entry.kind === "refund") {
    const { owed, paid } = await balanceIn(tx, orderId);
    const known = await tx.ledgerEntry.findFirst({
      where: { kind: "refund", sourceId: entry.sourceId },
    });
    if (!known && -entry.minor > paid - owed) refuse("refundTooMuch");
  }
  const { count } = await tx.ledgerEntry.createMany({
    data: { ...entry, orderId, currency, actorId, at: now },
    skipDuplicates: true,
  });
  if (count === 0) {
    const { kind, sourceType, sourceId } = entry;
    const where = { kind_sourceType_sourceId: { kind, sourceType, sourceId } };
    refuseUnlessOwn(await tx.ledgerEntry.findUnique({ where }), order);
    return;
  }
  await seatPaid(tx, now, { event, order });
  const fact = { chain, subject: orderId, actorId, now };
  await recordAudit(tx, { ...fact, action: `order.${words[entry.kind]}` });
}

const words = {
  ...{ correction: "correct", refund: "recordRefund", refundReversed: "takeBackRefund" },
} as const;
