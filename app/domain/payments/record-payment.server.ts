import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf, isFresh } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { bookPayment, seatPaid } from "./book-payment.server.ts";
import { canKeepAccounts } from "./permissions.ts";
import type { CorrectionForm, PaymentForm, RefundForm } from "./schema.ts";

type Asked<Form> = Omit<Form, "intent"> & { payee: string; code: string };

/** Writes down money that came in cash, by transfer or in kind, and gives the places that it pays for. */
export async function recordPayment(
  { db, actor, now }: Context,
  { payee, code, key: paymentId, minor, receivedOn, provider, reference }: Asked<PaymentForm>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await orderToKeep(tx, actor, { payee, code });
    const actorId = accountIdOf(actor);
    // A form sent twice is one payment; another order's is nobody's to book from here.
    const { count } = await tx.payment.createMany({
      data: {
        ...{
          id: paymentId,
          orderId: order.id,
          currency: order.currency,
          provider,
          minor,
        },
        ...{ state: "succeeded", receivedOn: new Date(receivedOn) },
        ...{ reference: reference ?? null, recordedById: actorId, createdAt: now },
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      refuseUnlessOwn(await tx.payment.findUnique({ where: { id: paymentId } }), order);
      return;
    }
    await bookPayment(tx, { paymentId, now, actorId });
    const fact = { chain: order.payeeId, subject: order.id, actorId, now };
    await recordAudit(tx, { ...fact, action: "order.recordPayment" });
  }, patiently);
}

/** Takes back a payment that was written down by mistake. What it gave a place stays as it is: a person decides on that. */
export async function takeBackPayment(
  { db, actor, now }: Context,
  {
    payee,
    code,
    paymentId,
    reason,
  }: { payee: string; code: string; paymentId: string; reason: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await orderToKeep(tx, actor, { payee, code });
    if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
    const payment = await tx.payment.findFirst({
      where: { id: paymentId, orderId: order.id, state: "succeeded", provider: { not: "stripe" } },
      select: { minor: true },
    });
    if (!payment) return refuse("notFound");
    const entry = { kind: "correction", sourceType: "payment", sourceId: paymentId } as const;
    const known = await tx.ledgerEntry.findFirst({ where: entry, select: { id: true } });
    if (known) refuse("changedMeanwhile");
    await write(tx, { order, actor, now }, { ...entry, minor: -payment.minor, reason });
  }, patiently);
}

/** Changes what is owed, with a reason that stays in the ledger: less by a negative amount. */
export async function correctOrder(
  { db, actor, now }: Context,
  { payee, code, minor, reason, key }: Asked<CorrectionForm>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await orderToKeep(tx, actor, { payee, code });
    if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
    const entry = { kind: "correction", sourceType: "order", sourceId: key } as const;
    await write(tx, { order, actor, now }, { ...entry, minor, reason });
  }, patiently);
}

/** Writes down money that was given back. Refuses more than was paid too much. */
export async function recordRefund(
  { db, actor, now }: Context,
  { payee, code, minor, reason, key }: Asked<RefundForm>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await orderToKeep(tx, actor, { payee, code });
    if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
    const entry = { kind: "refund", sourceType: "refund", sourceId: key } as const;
    await write(tx, { order, actor, now }, { ...entry, minor: -minor, reason });
  }, patiently);
}

type Named = { payee: string; code: string };

/** The order of a code that is owed to a town, for who keeps its accounts; for all others it is not there. */
async function orderToKeep(tx: Tx, actor: Actor, { payee, code }: Named) {
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

async function balanceIn(tx: Tx, orderId: string) {
  const entries = await tx.ledgerEntry.findMany({
    where: { orderId },
    select: { kind: true, sourceType: true, minor: true },
  });
  return balanceOf(entries);
}

/** What was written before is this order's: the same form came twice. Otherwise somebody has made up its key. */
function refuseUnlessOwn(known: { orderId: string } | null, { id }: { id: string }): void {
  if (known?.orderId !== id) refuse("notFound");
}

type Writing = Pick<Context, "actor" | "now"> & { order: Awaited<ReturnType<typeof orderToKeep>> };

type Entry = {
  kind: "correction" | "refund";
  sourceType: "payment" | "order" | "refund";
  sourceId: string;
  minor: number;
  reason: string;
};

/** Adds what somebody decided to a ledger, under the event's lock; a form sent twice is one entry. */
async function write(tx: Tx, { order, actor, now }: Writing, entry: Entry): Promise<void> {
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

const words = { correction: "correct", refund: "recordRefund" } as const;
