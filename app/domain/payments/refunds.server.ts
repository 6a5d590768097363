import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { RefundState } from "#app/generated/prisma/enums.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { isRefusedByStripe, type Stripe, stripeCodeOf } from "#app/platform/stripe.server.ts";
import { stripeFor, stripeOfAccount } from "./card-account.server.ts";
import { laterRefundState, refundStateOf, splitRefund } from "./refund-rules.ts";

/**
 * The job that gives back what an order has paid too much, as far as it came by Stripe: the newest payment first, and
 * nothing while its bank disputes it. What is left is for the treasurer. Doing it twice gives nothing twice.
 */
export async function refundOverpaid({ db, now }: Context, orderId: string): Promise<void> {
  const { eventId } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { eventId: true },
  });
  await db.$transaction(async (tx) => {
    await lockEvent(tx, now, eventId);
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: columns });
    const { owed, paid } = balanceOf(order.entries);
    const parts = splitRefund(
      paid - owed,
      order.payments.map(({ id, minor, refunds, disputes }) => ({
        ...{ id, minor, refunded: refunds.reduce((sum, one) => sum + leftOf(one), 0) },
        // What came back once would come back again: a person asks the family for an account.
        isBlocked: disputes.some(({ state }) => state !== "won") || refunds.some(hasFailed),
      })),
    );
    for (const part of parts) {
      const refundId = await askRefund(tx, now, { orderId, currency: order.currency, ...part });
      await enqueue(tx, "payments.submitRefund", { refundId });
    }
  }, patiently);
}

type Asking = {
  orderId: string;
  currency: string;
  paymentId: string;
  minor: number;
  stripeRefundId?: string;
};

/** Writes down that money goes back, in the ledger too: nobody can give it back a second time. */
async function askRefund(
  tx: Tx,
  now: Date,
  { orderId, currency, minor, ...refund }: Asking,
): Promise<string> {
  const id = randomUUID();
  await tx.refund.create({
    data: { ...refund, id, minor, state: "requested", createdAt: now },
    select: { id: true },
  });
  await tx.ledgerEntry.create({
    data: {
      ...{ orderId, currency, kind: "refund", sourceType: "refund", sourceId: id },
      ...{ minor: -minor, actorId: null, at: now },
    },
    select: { id: true },
  });
  return id;
}

const columns = {
  currency: true,
  entries: { select: { kind: true, sourceType: true, minor: true } },
  payments: {
    where: { provider: "stripe", state: "succeeded" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, minor: true },
      refunds: { select: { minor: true, state: true } },
      disputes: { select: { state: true } },
    },
  },
} as const satisfies Prisma.OrderSelect;

type Part = { minor: number; state: RefundState };

const hasFailed = ({ state }: Part) => state === "failed" || state === "cancelled";
const leftOf = (refund: Part) => (hasFailed(refund) ? 0 : refund.minor);

const refundColumns = {
  ...{ id: true, state: true, minor: true, stripeRefundId: true },
  payment: {
    select: {
      ...{ intentId: true, orderId: true, currency: true },
      order: { select: { payeeId: true, eventId: true } },
    },
  },
} as const;

const refundOf = (tx: Pick<Db, "refund">, where: { id: string } | { stripeRefundId: string }) =>
  tx.refund.findUnique({ where, select: refundColumns });

type KnownRefund = NonNullable<Awaited<ReturnType<typeof refundOf>>>;

/** The job that asks Stripe to give back: the refund's own key keeps a second asking from giving twice. */
export async function submitRefund(context: Context, refundId: string): Promise<void> {
  const { db } = context;
  const refund = await refundOf(db, { id: refundId });
  if (refund?.state !== "requested" || refund.payment.intentId === null) return;
  const stripe = await stripeFor(db, refund.payment.order.payeeId);
  if (!stripe) return;
  try {
    const told = await stripe.refunds.create(
      {
        ...{ payment_intent: refund.payment.intentId, amount: refund.minor },
        metadata: { refund_id: refundId, order_id: refund.payment.orderId },
      },
      { idempotencyKey: `refund:${refundId}` },
    );
    await settleRefund(context, refund, told);
  } catch (error) {
    if (!isRefusedByStripe(error)) throw error;
    const done = await doneAlready(stripe, refund);
    await settleRefund(
      context,
      refund,
      done ?? { id: null, status: "failed", failure_reason: stripeCodeOf(error) },
    );
  }
}

/** Stripe may have carried out the first request without our hearing of it, and have forgotten its key. */
async function doneAlready(stripe: Stripe, { id, payment }: KnownRefund) {
  const list = stripe.refunds.list({ payment_intent: payment.intentId ?? "", limit: 100 });
  for await (const one of list) if (one.metadata?.["refund_id"] === id) return one;
  return null;
}

type Seen = { stripeRefundId: string; accountId: string | null };

/** Brings a refund to where it stands at Stripe. One that was made there by hand is written down as it is. */
export async function syncRefund(context: Context, seen: Seen): Promise<void> {
  const { db } = context;
  const { stripeRefundId } = seen;
  const known = await refundOf(db, { stripeRefundId });
  const stripe = known
    ? await stripeFor(db, known.payment.order.payeeId)
    : await stripeOfAccount(db, seen.accountId);
  if (!stripe) return;
  const told = await stripe.refunds.retrieve(stripeRefundId);
  const refund = known ?? (await refundByHand(context, told));
  if (refund) await settleRefund(context, refund, told);
}

/** A refund that we never asked for: somebody made it in Stripe's own pages. */
async function refundByHand({ db, now }: Context, told: Stripe.Refund) {
  const ours = told.metadata?.["refund_id"];
  if (ours !== undefined) return refundOf(db, { id: ours });
  const intentId = typeof told.payment_intent === "string" ? told.payment_intent : null;
  if (intentId === null) return null;
  const payment = await db.payment.findUnique({
    where: { intentId },
    select: { id: true, orderId: true, currency: true, order: { select: { eventId: true } } },
  });
  if (!payment) return null;
  const { id: paymentId, orderId, currency, order } = payment;
  return db.$transaction(async (tx) => {
    await lockEvent(tx, now, order.eventId);
    const known = await refundOf(tx, { stripeRefundId: told.id });
    if (known) return known;
    await askRefund(tx, now, {
      orderId,
      currency,
      paymentId,
      minor: told.amount,
      stripeRefundId: told.id,
    });
    return refundOf(tx, { stripeRefundId: told.id });
  }, patiently);
}

type Told = { id: string | null; status: string | null; failure_reason?: string };

/** Writes down where a refund stands; what did not arrive is the family's again. */
async function settleRefund(
  { db, now }: Context,
  { id, payment }: KnownRefund,
  told: Told,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockEvent(tx, now, payment.order.eventId);
    const known = await tx.refund.findUniqueOrThrow({ where: { id } });
    const state = laterRefundState(known.state, refundStateOf(told.status));
    await tx.refund.update({
      where: { id },
      data: {
        ...{ state, problem: told.failure_reason ?? null },
        ...(told.id !== null && { stripeRefundId: told.id }),
      },
    });
    if (state === known.state) return;
    if (state === "succeeded") await enqueue(tx, "payments.tellRefund", { refundId: id });
    if (state !== "failed" && state !== "cancelled") return;
    const { orderId, currency } = payment;
    await tx.ledgerEntry.createMany({
      data: {
        ...{ orderId, currency, kind: "refundReversed", sourceType: "refund", sourceId: id },
        ...{ minor: known.minor, actorId: null, at: now },
      },
      skipDuplicates: true,
    });
  }, patiently);
}
