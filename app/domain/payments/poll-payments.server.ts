import type { Context } from "#app/domain/context.ts";
import { log } from "#app/platform/log.server.ts";
import { applyProviderEvent } from "./provider-events.server.ts";
import { submitRefund, syncRefund } from "./refunds.server.ts";
import { syncPayment } from "./sync-payment.server.ts";

/** What is younger than this is looked at by its own return page and message. */
const YOUNG_MS = 5 * 60_000;

/** So many of each kind in one round; the rest waits for the next. */
const BATCH = 200;

/**
 * What the clock does for messages that never came: looks at Stripe for every attempt, refund and message that is not
 * at its end. One that cannot be looked at leaves the others as they are. Doing it twice changes nothing.
 */
export async function pollPayments(context: Context): Promise<void> {
  const { db, now } = context;
  const old = { lt: new Date(now.getTime() - YOUNG_MS) };
  const payments = await db.payment.findMany({
    where: {
      ...{ state: { in: ["created", "pending", "processing"] }, createdAt: old },
      OR: [{ problem: null }, { problem: { not: "mismatch" } }],
    },
    ...{ orderBy: { createdAt: "asc" }, take: BATCH, select: { id: true } },
  });
  for (const { id } of payments) await quietly(() => syncPayment(context, id));
  const refunds = await db.refund.findMany({
    where: { state: { in: ["requested", "submitted"] }, createdAt: old },
    ...{ orderBy: { createdAt: "asc" }, take: BATCH, select: { id: true, stripeRefundId: true } },
  });
  for (const { id, stripeRefundId } of refunds)
    await quietly(() =>
      stripeRefundId === null
        ? submitRefund(context, id)
        : syncRefund(context, { stripeRefundId, accountId: null }),
    );
  const events = await db.providerEvent.findMany({
    where: { appliedAt: null, receivedAt: old },
    ...{ orderBy: { receivedAt: "asc" }, take: BATCH, select: { id: true } },
  });
  for (const { id } of events) await quietly(() => applyProviderEvent(context, id));
}

async function quietly(look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (err) {
    log.warn({ err }, "payments.notLookedAt");
  }
}
