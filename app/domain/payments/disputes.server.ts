import type { Context } from "#app/domain/context.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import type { Stripe } from "#app/platform/stripe.server.ts";
import { stripeOfAccount } from "./card-account.server.ts";

type Asked = { disputeId: string; accountId: string | null };

/**
 * Writes down that a bank has taken a payment back, and that it has given it back again. The place stays as it is: a
 * person decides on that. Doing it twice changes nothing.
 */
export async function syncDispute(
  context: Context,
  { disputeId, accountId }: Asked,
): Promise<void> {
  const { db, now } = context;
  const stripe = await stripeOfAccount(db, accountId);
  if (!stripe) return;
  const dispute = await stripe.disputes.retrieve(disputeId);
  const intent = dispute.payment_intent;
  const intentId = typeof intent === "string" ? intent : intent?.id;
  const payment = intentId
    ? await db.payment.findUnique({
        where: { intentId },
        select: { id: true, orderId: true, currency: true, order: { select: { eventId: true } } },
      })
    : null;
  if (!payment) return;
  await db.$transaction(async (tx) => {
    await lockEvent(tx, now, payment.order.eventId);
    const { status: state, amount: minor } = dispute;
    await tx.dispute.upsert({
      where: { id: disputeId },
      create: {
        ...{ id: disputeId, paymentId: payment.id, minor, state },
        openedAt: new Date(dispute.created * 1000),
      },
      update: { state },
    });
    const { orderId, currency } = payment;
    const entry = { orderId, currency, sourceType: "dispute", sourceId: disputeId, actorId: null };
    const taken = { ...entry, kind: "disputeOut" as const, minor: -minor, at: now };
    const back = { ...entry, kind: "disputeBack" as const, minor, at: now };
    await tx.ledgerEntry.createMany({
      data: [...(isWarning(dispute) ? [] : [taken, ...(state === "won" ? [back] : [])])],
      skipDuplicates: true,
    });
  }, patiently);
}

/** A bank that only asks has taken nothing yet. */
const isWarning = ({ status }: Stripe.Dispute) => status.startsWith("warning_");
