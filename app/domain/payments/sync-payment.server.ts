import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import type { PaymentState } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { Stripe } from "#app/platform/stripe.server.ts";
import { isSameMoney, laterOf, stateOfSession } from "./attempt.ts";
import { bookPayment } from "./book-payment.server.ts";
import { stripeFor } from "./card-account.server.ts";
import { holdForBank, holdForAnotherTry } from "./hold-while-paying.server.ts";
import { attemptColumns, openSession } from "./open-session.server.ts";

/**
 * Brings an attempt to where it stands at Stripe: the one function for the return page, the message and the clock.
 * What it reads there is all that counts, so that being called early, late, twice or at once makes no difference.
 */
export async function syncPayment(context: Context, paymentId: string): Promise<PaymentState> {
  const { db, now } = context;
  const attempt = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: attemptColumns,
  });
  const stripe = await stripeFor(db, attempt.order.payeeId);
  if (!stripe || attempt.state === "succeeded") return attempt.state;
  if (attempt.sessionId === null) {
    // The answer to the first request may have been lost: its key finds what it did.
    const url = await openSession(db, stripe, attempt);
    return url === null ? "cancelled" : syncPayment(context, paymentId);
  }
  const session = await stripe.checkout.sessions.retrieve(attempt.sessionId, {
    expand: ["payment_intent.latest_charge"],
  });
  const seen = seenOf(session);
  return db.$transaction(async (tx) => {
    await lockEvent(tx, now, attempt.order.eventId);
    return apply(tx, now, { paymentId, seen });
  }, patiently);
}

type Seen = {
  session: Stripe.Checkout.Session;
  state: PaymentState;
  intentId: string | null;
  method: string | null;
  problem: string | null;
};

function seenOf(session: Stripe.Checkout.Session): Seen {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
  return {
    ...{ session, intentId: intent?.id ?? null },
    state: stateOfSession({ ...session, payment_intent: intent }),
    method: charge?.payment_method_details?.type ?? null,
    problem: intent?.last_payment_error?.code ?? null,
  };
}

const columns = {
  ...{ state: true, minor: true, currency: true },
  order: {
    select: {
      ...{ eventId: true, householdId: true, communityId: true },
      payee: { select: { timeZone: true } },
    },
  },
} as const;

type Applied = { paymentId: string; seen: Seen };

/** Writes down what was seen. The caller holds the event's lock. */
async function apply(tx: Tx, now: Date, { paymentId, seen }: Applied): Promise<PaymentState> {
  const where = { id: paymentId };
  const payment = await tx.payment.findUniqueOrThrow({ where, select: columns });
  const state = laterOf(payment.state, seen.state);
  const { intentId, method, problem } = seen;
  if (state === payment.state) {
    // A refused try leaves the page open; why, the family is told.
    await tx.payment.updateMany({ where, data: { intentId, problem } });
    return state;
  }
  if (state === "succeeded" && !isSameMoney(payment, seen.session)) {
    log.error({ subjectId: paymentId, code: "payment.mismatch" }, "payments.alarm");
    await tx.payment.updateMany({ where, data: { problem: "mismatch", intentId } });
    return payment.state;
  }
  const receivedOn = new Date(dayIn(payment.order.payee.timeZone, now));
  const why = state === "failed" ? (problem ?? "failed") : null;
  await tx.payment.updateMany({
    where,
    data: { state, intentId, method, receivedOn, sessionUrl: null, problem: why },
  });
  await follow(tx, now, { paymentId, order: payment.order, from: payment.state, to: state });
  return state;
}

type Step = {
  paymentId: string;
  order: { eventId: string; householdId: string; communityId: string };
  from: PaymentState;
  to: PaymentState;
};

/** What follows from a payment's having moved on: places, terms and mails. */
async function follow(tx: Tx, now: Date, { paymentId, order, from, to }: Step): Promise<void> {
  if (to === "succeeded") await bookPayment(tx, { paymentId, now, actorId: null });
  if (to === "processing") await holdForBank(tx, now, order);
  if (to !== "failed" || from !== "processing") return;
  await holdForAnotherTry(tx, now, order);
  await enqueue(tx, "payments.tellFailed", { paymentId });
}
