import type { Context } from "#app/domain/context.ts";
import { isStripeError } from "#app/platform/stripe.server.ts";
import { inOrder } from "./guardians.server.ts";
import { canPay } from "./permissions.ts";
import { syncPayment } from "./sync-payment.server.ts";

type Asked = { orderId: string; sessionId: string };

/**
 * Looks up what became of a payment when somebody comes back from its page. False where she may not know of the order.
 * A session that is not the order's is left alone, and so is everything while Stripe cannot be reached: the clock looks.
 */
export async function returnFromCheckout(
  context: Context,
  { orderId, sessionId }: Asked,
): Promise<boolean> {
  const { db, actor } = context;
  const order = await db.order.findUnique({
    where: { id: orderId },
    select: { eventId: true, householdId: true, communityId: true },
  });
  if (!order) return false;
  const guardians = await db.guardianship.findMany({
    where: { person: { registrations: { some: inOrder(order) } } },
    select: { accountId: true, mayPay: true },
  });
  if (!canPay(actor, guardians)) return false;
  const payment = await db.payment.findFirst({
    where: { orderId, sessionId },
    select: { id: true },
  });
  if (!payment) return true;
  try {
    await syncPayment(context, payment.id);
  } catch (error) {
    if (!isStripeError(error)) throw error;
  }
  return true;
}
