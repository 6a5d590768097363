import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { isRefusedByStripe, isStripeError, type Stripe } from "#app/platform/stripe.server.ts";
import { stripeFor } from "./card-account.server.ts";
import { inOrder } from "./guardians.server.ts";
import { type Attempt, attemptColumns, closesAt, openSession } from "./open-session.server.ts";
import { canPay } from "./permissions.ts";
import type { CheckoutForm } from "./schema.ts";
import { syncPayment } from "./sync-payment.server.ts";

type Asked = CheckoutForm & { orderId: string; language: Language };

/**
 * Where a guardian pays what is open of an order: the address of a hosted page. Pressing twice leads to the same one.
 * Refuses an amount that has changed since it was shown, and says so while a bank is still working.
 */
export async function startCheckout(context: Context, asked: Asked): Promise<string> {
  const { db } = context;
  for (let turn = 0; turn < 3; turn += 1) {
    const { attempt, stripe } = await attemptFor(context, asked);
    const isUsable = attempt.minor === asked.minor && closesAt(attempt) > soon(context.now);
    if (!isUsable) await orUnreachable(endAttempt(context, stripe, attempt));
    else {
      const url = attempt.sessionUrl ?? (await orUnreachable(openSession(db, stripe, attempt)));
      if (url !== null) return url;
    }
  }
  return refuse("changedMeanwhile");
}

async function orUnreachable<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (isStripeError(error)) return refuse("cardsUnreachable");
    throw error;
  }
}

/** Enough time left to pay. */
const soon = (now: Date) => new Date(now.getTime() + 5 * 60_000);

const keyColumns = {
  ...{ eventId: true, householdId: true, communityId: true },
  ...{ payeeId: true, payee: { select: { timeZone: true } } },
} as const satisfies Prisma.OrderSelect;

const columns = {
  currency: true,
  dues: { orderBy: { number: "asc" } },
  entries: { select: { kind: true, sourceType: true, minor: true } },
  payments: {
    where: { state: "processing" },
    select: { id: true },
  },
} as const satisfies Prisma.OrderSelect;

type Owing = Prisma.OrderGetPayload<{ select: typeof columns }>;

/** What is due next, or everything that is open, in minor units. */
function amountOf({ dues, entries }: Owing, part: CheckoutForm["part"]): number {
  const schedule = dues.map((due) => ({ ...due, dueOn: isoDay(due.dueOn) }));
  const open = openOf(schedule, balanceOf(entries).paid);
  const asked = part === "next" ? open.slice(0, 1) : open;
  return asked.reduce((total, due) => total + due.minor, 0);
}

/** The one open attempt of an order: the one that is there, or a new one. */
async function attemptFor(
  { db, actor, now }: Context,
  { orderId, part, minor, language }: Asked,
): Promise<{ attempt: Attempt; stripe: Stripe }> {
  return db.$transaction(async (tx) => {
    const key = await tx.order.findUnique({ where: { id: orderId }, select: keyColumns });
    if (!key || !canPay(actor, await guardiansOf(tx, key))) return refuse("notFound");
    const stripe = await stripeFor(tx, key.payeeId);
    if (!stripe) return refuse("cardsNotTaken");
    await lockEvent(tx, now, key.eventId);
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: columns });
    if (order.payments.length > 0) refuse("paymentUnderWay");
    if (minor <= 0 || amountOf(order, part) !== minor) refuse("amountChanged");
    await tx.payment.createMany({
      data: {
        ...{ id: randomUUID(), orderId, provider: "stripe", state: "created", minor, language },
        ...{ currency: order.currency, createdAt: now, recordedById: accountIdOf(actor) },
        receivedOn: new Date(dayIn(key.payee.timeZone, now)),
      },
      skipDuplicates: true,
    });
    const attempt = await tx.payment.findFirstOrThrow({
      where: { orderId, state: { in: ["created", "pending"] } },
      select: attemptColumns,
    });
    await holdUntilClosed(tx, key, attempt);
    return { attempt, stripe };
  }, patiently);
}

type Key = Parameters<typeof inOrder>[0];

/** No place lapses while somebody pays for it. */
async function holdUntilClosed(tx: Tx, key: Key, attempt: Attempt): Promise<void> {
  const heldUntil = new Date(closesAt(attempt).getTime() + 5 * 60_000);
  await tx.registration.updateMany({
    where: { ...inOrder(key), state: "held", heldUntil: { lt: heldUntil } },
    data: { heldUntil },
  });
}

async function guardiansOf(tx: Tx, key: Key) {
  return tx.guardianship.findMany({
    where: { person: { registrations: { some: inOrder(key) } } },
    select: { accountId: true, mayPay: true },
  });
}

/** Closes an attempt that nobody should pay any more; where it was paid meanwhile, that is found out. */
async function endAttempt(context: Context, stripe: Stripe, attempt: Attempt): Promise<void> {
  if (attempt.sessionId === null) await openSession(context.db, stripe, attempt);
  const { sessionId } = await context.db.payment.findUniqueOrThrow({
    where: { id: attempt.id },
    select: { sessionId: true },
  });
  if (sessionId === null) return;
  try {
    await stripe.checkout.sessions.expire(sessionId);
  } catch (error) {
    // It is open no longer: what became of it is read below.
    if (!isRefusedByStripe(error)) throw error;
  }
  await syncPayment(context, attempt.id);
}
