import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { patiently } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf, isFresh } from "#app/domain/rights.ts";
import { bookPayment } from "./book-payment.server.ts";
import type { CorrectionForm, PaymentForm, RefundForm } from "./schema.ts";
import { orderToKeep, refuseUnlessOwn, writeEntry } from "./write-entry.server.ts";

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
    await writeEntry(tx, { order, actor, now }, { ...entry, minor: -payment.minor, reason });
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
    await writeEntry(tx, { order, actor, now }, { ...entry, minor, reason });
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
    await writeEntry(tx, { order, actor, now }, { ...entry, minor: -minor, reason });
  }, patiently);
}
