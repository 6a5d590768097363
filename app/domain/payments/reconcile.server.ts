import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import type { Db } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { platformKey, type Stripe } from "#app/platform/stripe.server.ts";
import { stripeOfAccount } from "./card-account.server.ts";
import { compareBooks, type OurPayment, type TheirPayment } from "./compare-books.ts";
import { syncRefund } from "./refunds.server.ts";
import { syncPayment } from "./sync-payment.server.ts";

const DAY = 86_400_000;

/** So far back Stripe and the ledgers are compared. */
const DAYS = 35;

/** What is younger is still on its way between both. */
const YOUNG_MS = 15 * 60_000;

/** The job that compares every account at Stripe with the ledgers, mends what was missed, and writes down the rest. */
export async function reconcileAccounts(context: Context): Promise<void> {
  const own = await context.db.cardAccount.findMany({
    where: { kind: "own" },
    select: { communityId: true },
  });
  const accounts = [...(platformKey() ? [null] : []), ...own.map(({ communityId }) => communityId)];
  for (const accountId of accounts) {
    try {
      await reconcileAccount(context, accountId);
    } catch (err) {
      log.error({ err }, "payments.notReconciled");
    }
  }
}

async function reconcileAccount(context: Context, accountId: string | null): Promise<void> {
  const { db, now } = context;
  const stripe = await stripeOfAccount(db, accountId);
  if (!stripe) return;
  const from = new Date(now.getTime() - DAYS * DAY);
  const until = new Date(now.getTime() - YOUNG_MS);
  const theirs = await chargesOf(stripe, from, until);
  await findLost(context, theirs);
  const before = await paymentsOf(db, { accountId, theirs, from, until });
  await mend(context, { accountId, stripe, differences: compareBooks(before, theirs), before });
  const ours = await paymentsOf(db, { accountId, theirs, from, until });
  const differences = compareBooks(ours, theirs);
  await db.reconciliation.create({
    data: { id: randomUUID(), accountId, comparedAt: now, payments: theirs.length, differences },
    select: { id: true },
  });
  if (differences.length > 0)
    log.error({ count: differences.length, code: "payments.differ" }, "payments.alarm");
}

const isUuid = (text: string) => z.uuid().safeParse(text).success;

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** `paymentId`: our own name of it, which it carries. */
type Charge = TheirPayment & { paymentId: string | undefined };

async function chargesOf(stripe: Stripe, from: Date, until: Date): Promise<Charge[]> {
  const created = { gte: seconds(from), lte: seconds(until) };
  const found: Charge[] = [];
  for await (const charge of stripe.charges.list({ created, limit: 100 })) {
    const intent = charge.payment_intent;
    const intentId = typeof intent === "string" ? intent : (intent?.id ?? charge.id);
    if (charge.status !== "succeeded") continue;
    const { amount: minor, amount_refunded: refunded } = charge;
    const [currency, paymentId] = [charge.currency.toUpperCase(), charge.metadata["payment_id"]];
    found.push({ intentId, minor, refunded, currency, paymentId });
  }
  return found;
}

/** Looks at payments of ours of which we never heard that somebody paid them. */
async function findLost(context: Context, charges: readonly Charge[]): Promise<void> {
  const ids = charges.flatMap(({ paymentId }) => paymentId ?? []);
  const lost = await context.db.payment.findMany({
    where: { id: { in: ids.filter((id) => isUuid(id)) }, intentId: null },
    select: { id: true },
  });
  for (const { id } of lost) await syncPayment(context, id);
}

type Window = {
  accountId: string | null;
  theirs: readonly TheirPayment[];
  from: Date;
  until: Date;
};

/** Our side: what Stripe named, and what was begun well within the same days by the same account. */
async function paymentsOf(
  db: Db,
  { accountId, theirs, from, until }: Window,
): Promise<OurPayment[]> {
  const kind = accountId === null ? "platform" : "own";
  const rows = await db.payment.findMany({
    where: {
      provider: "stripe",
      intentId: { not: null },
      OR: [
        { intentId: { in: theirs.map(({ intentId }) => intentId) } },
        {
          createdAt: { gte: new Date(from.getTime() + DAY), lte: new Date(until.getTime() - DAY) },
          order: {
            payee: { cardAccount: { kind } },
            ...(accountId !== null && { payeeId: accountId }),
          },
        },
      ],
    },
    select: {
      ...{ intentId: true, minor: true, currency: true, state: true },
      order: { select: { code: true, payeeId: true } },
      refunds: { where: { state: { in: ["submitted", "succeeded"] } }, select: { minor: true } },
    },
  });
  return rows.map(({ intentId, state, refunds, order, ...money }) => ({
    ...{ ...money, ...order, intentId: intentId ?? "", isBooked: state === "succeeded" },
    refunded: refunds.reduce((sum, { minor }) => sum + minor, 0),
  }));
}

type Mending = {
  accountId: string | null;
  stripe: Stripe;
  differences: ReturnType<typeof compareBooks>;
  before: readonly OurPayment[];
};

/** Looks again at what may only have been missed: a payment that is not booked, a refund made by hand. */
async function mend(context: Context, { accountId, stripe, differences, before }: Mending) {
  for (const { what, code } of differences) {
    const intentId = before.find((one) => one.code === code)?.intentId;
    if (intentId === undefined) continue;
    if (what === "notBooked") {
      const payment = await context.db.payment.findUnique({
        where: { intentId },
        select: { id: true },
      });
      if (payment) await syncPayment(context, payment.id);
    }
    if (what !== "otherRefunds") continue;
    for await (const { id } of stripe.refunds.list({ payment_intent: intentId, limit: 100 }))
      await syncRefund(context, { stripeRefundId: id, accountId });
  }
}
