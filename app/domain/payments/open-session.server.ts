import { titled, titleIn } from "#app/domain/events/event-title.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { isRefusedByStripe, type Stripe, stripeCodeOf } from "#app/platform/stripe.server.ts";

/** Minutes for which the page of an attempt is open: Stripe's least is thirty, and asking takes a moment. */
export const SESSION_MINUTES = 35;

/** What an attempt needs to be known of to open its page. */
export const attemptColumns = {
  ...{ id: true, orderId: true, minor: true, currency: true, state: true, createdAt: true },
  ...{ sessionId: true, sessionUrl: true, language: true },
  recordedBy: { select: { email: true } },
  order: {
    select: { code: true, eventId: true, payeeId: true, event: { select: titled } },
  },
} as const satisfies Prisma.PaymentSelect;

export type Attempt = Prisma.PaymentGetPayload<{ select: typeof attemptColumns }>;

/** Until when the page of an attempt is open. */
export const closesAt = ({ createdAt }: Pick<Attempt, "createdAt">): Date =>
  new Date(createdAt.getTime() + SESSION_MINUTES * 60_000);

/**
 * Opens the hosted page of an attempt and keeps its address. What is sent follows from the attempt's row and carries
 * its key, so that asking twice, at once or after a crash, is one session. No word of a child is in it. Null where
 * Stripe refuses and has no session of this attempt: it is cancelled.
 */
export async function openSession(
  db: Db,
  stripe: Stripe,
  attempt: Attempt,
): Promise<string | null> {
  const session = await createdOrFound(stripe, attempt);
  const [id, isCreated] = [attempt.id, { state: "created" } as const];
  if (!session) {
    await db.payment.updateMany({ where: { id, ...isCreated }, data: { state: "cancelled" } });
    return null;
  }
  const { id: sessionId, url: sessionUrl } = session;
  await db.payment.updateMany({ where: { id }, data: { sessionId, sessionUrl } });
  await db.payment.updateMany({ where: { id, ...isCreated }, data: { state: "pending" } });
  return sessionUrl;
}

async function createdOrFound(stripe: Stripe, attempt: Attempt) {
  try {
    const idempotencyKey = `payment:${attempt.id}`;
    return await stripe.checkout.sessions.create(sessionOf(attempt), { idempotencyKey });
  } catch (error) {
    if (!isRefusedByStripe(error)) throw error;
    // The first request may have been carried out and never answered, and its key be forgotten by now.
    const from = Math.floor(attempt.createdAt.getTime() / 1000) - 60;
    const created = { gte: from, lte: from + 3_600 };
    for await (const session of stripe.checkout.sessions.list({ created, limit: 100 }))
      if (session.metadata?.["payment_id"] === attempt.id) return session;
    log.warn({ subjectId: attempt.id, code: stripeCodeOf(error) }, "payments.refused");
    return null;
  }
}

function sessionOf(attempt: Attempt): Stripe.Checkout.SessionCreateParams {
  const { id, orderId, minor, currency, order, recordedBy } = attempt;
  const language = isLanguage(attempt.language) ? attempt.language : "en";
  const name = titleIn(order.event, language).slice(0, 250);
  const metadata = { order_id: orderId, payment_id: id };
  const page = new URL(`/${language}/family/orders/${orderId}`, env.APP_URL).href;
  return {
    ...{ mode: "payment", client_reference_id: order.code, metadata },
    ...(recordedBy && { customer_email: recordedBy.email }),
    // Stripe has no Ukrainian: the browser's language, never another's in its place.
    locale: language === "uk" ? "auto" : language,
    line_items: [
      {
        quantity: 1,
        price_data: {
          ...{ currency: currency.toLowerCase(), unit_amount: minor, product_data: { name } },
        },
      },
    ],
    payment_intent_data: {
      ...{ description: name, metadata },
      // A letter is needed among what may be digits alone.
      statement_descriptor_suffix: `G${order.code}`,
    },
    expires_at: Math.floor(closesAt(attempt).getTime() / 1000),
    success_url: `${page}/return?session={CHECKOUT_SESSION_ID}`,
    cancel_url: page,
    adaptive_pricing: { enabled: false },
  };
}
