import type { Context } from "#app/domain/context.ts";
import { openField } from "#app/platform/field-encryption.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { platformWebhookSecrets, signedEvent, type Stripe } from "#app/platform/stripe.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import { placeOfKey } from "./card-account.server.ts";
import { syncDispute } from "./disputes.server.ts";
import { syncRefund } from "./refunds.server.ts";
import { syncPayment } from "./sync-payment.server.ts";

/** `town` is the slug of whose own account it is addressed to; null for the platform's. */
type Message = { raw: string; signature: string; town: string | null };

/**
 * Takes a message of Stripe's: false where nobody's secret has signed it. It is stored once and looked at by a job; what
 * it says is a hint alone (payments.md 1.6). Throws where it could not be stored, so that Stripe sends it again.
 */
export async function receiveProviderEvent(
  { db, now }: Context,
  message: Message,
): Promise<boolean> {
  const found = await signerOf(db, now, message);
  if (!found) return false;
  const { event, accountId } = found;
  const objectId = (event.data.object as { id?: unknown }).id;
  if (!isHandled(event.type) || typeof objectId !== "string") return true;
  const { id, type } = event;
  await db.$transaction(async (tx) => {
    const { count } = await tx.providerEvent.createMany({
      data: {
        ...{ id, accountId, type, objectId, receivedAt: now },
        createdAt: new Date(event.created * 1000),
      },
      skipDuplicates: true,
    });
    if (count > 0) await enqueue(tx, "payments.applyEvent", { eventId: id });
  });
  return true;
}

type Signed = { event: Stripe.Event; accountId: string | null };

/** Whether one of the secrets of the account that a message is addressed to has signed it: the platform's, or a town's own. */
async function signerOf(
  db: Db,
  now: Date,
  { raw, signature, town }: Message,
): Promise<Signed | null> {
  const { accountId, secrets } =
    town === null
      ? { accountId: null, secrets: platformWebhookSecrets() }
      : await secretOf(db, town);
  for (const secret of secrets) {
    const event = signedEvent(raw, { signature, secret, now });
    if (event) return { event, accountId };
  }
  return null;
}

/** A town's own signing secret; none where it has no account of its own. */
async function secretOf(db: Db, slug: string) {
  const own = await db.cardAccount.findFirst({
    where: { community: { slug } },
    select: { communityId: true, webhookSecret: true },
  });
  if (!own?.webhookSecret) return { accountId: null, secrets: [] };
  const place = placeOfKey(own.communityId, "webhook_secret");
  return {
    accountId: own.communityId,
    secrets: [await openField(db, place, own.webhookSecret)],
  };
}

/** What is looked at when something is told of it. */
const kinds = ["checkout.session.", "payment_intent.", "refund.", "charge.dispute."] as const;

const isHandled = (type: string) => kinds.some((kind) => type.startsWith(kind));

/** The job that looks at what a message was about, at Stripe itself. Doing it twice changes nothing. */
export async function applyProviderEvent(context: Context, eventId: string): Promise<void> {
  const { db, now } = context;
  const event = await db.providerEvent.findUniqueOrThrow({ where: { id: eventId } });
  const { type, objectId, accountId } = event;
  if (type.startsWith("refund."))
    await syncRefund(context, { stripeRefundId: objectId, accountId });
  else if (type.startsWith("charge.dispute."))
    await syncDispute(context, { disputeId: objectId, accountId });
  else {
    const where = type.startsWith("payment_intent.")
      ? { intentId: objectId }
      : { sessionId: objectId };
    // A payment of somebody else's, or one whose address is not kept yet: the clock looks again.
    const payment = await db.payment.findUnique({ where, select: { id: true } });
    if (payment) await syncPayment(context, payment.id);
  }
  await db.providerEvent.update({ where: { id: eventId }, data: { appliedAt: now } });
}
