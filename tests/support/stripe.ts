/** A payment service on this machine, and families who pay by it. */
import { afterAll, beforeAll, expect } from "vitest";
import {
  applyProviderEvent,
  receiveProviderEvent,
} from "#app/domain/payments/provider-events.server.ts";
import { refundOverpaid, submitRefund } from "#app/domain/payments/refunds.server.ts";
import { startCheckout } from "#app/domain/payments/start-checkout.server.ts";
import { env } from "#app/platform/env.server.ts";
import { Stripe } from "stripe";
import { checkObject, checkRequest } from "../../sandbox/stripe/contract/check.ts";
import { outcomes, pay as payAt } from "../../sandbox/stripe/outcomes.ts";
import { Sandbox } from "../../sandbox/stripe/sandbox.ts";
import { startStripe } from "../../sandbox/stripe/web.ts";
import { contextFor, db, testNow } from "./database.ts";
import { aHeldFamily } from "./orders.ts";

export const WEBHOOK_SECRET = "whsec_integration0000000000";

const system = (now = testNow) => contextFor({ kind: "system" }, now);

/**
 * Starts the sandbox for the tests of a file, at their time, and leads the app to it. Whatever is asked and answered
 * must be as Stripe's own types say.
 */
export function usingStripe(): Sandbox {
  const sandbox = new Sandbox({ now: testNow, contract: { checkRequest, checkObject } });
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const web = await startStripe(0, sandbox);
    stop = web.stop;
    Object.assign(env, {
      ...{ STRIPE_SECRET_KEY: "sk_test_integration", STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET },
      STRIPE_API_BASE: `http://127.0.0.1:${web.port}`,
    });
  });
  afterAll(async () => {
    await stop();
    expect(sandbox.breaches).toEqual([]);
  });
  return sandbox;
}

/** A family with held places whose town takes payments online. */
export async function aCardFamily(facts: Parameters<typeof aHeldFamily>[0] = {}) {
  const family = await aHeldFamily(facts);
  await db.cardAccount.create({
    data: { communityId: family.town.id, kind: "platform", updatedAt: testNow },
  });
  return family;
}

type Family = Awaited<ReturnType<typeof aCardFamily>>;

/** The family presses "pay": the session whose page it is led to. */
export async function checkOut(
  sandbox: Sandbox,
  { context, order }: Pick<Family, "context" | "order">,
  minor: number,
) {
  const asked = { orderId: order.id, part: "next", language: "pl", minor } as const;
  const url = await startCheckout(context, asked);
  const session = sandbox.state.sessions.get(url.split("/").at(-1) ?? "");
  if (!session) throw new Error("The page belongs to no session");
  return session;
}

/** What happens on the hosted page. */
export const press = (
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  outcome: keyof typeof outcomes,
) => payAt(sandbox, session, outcome);

/** A family that has paid all it owes by card, and the session by which it did. */
export async function aPaidFamily(sandbox: Sandbox, facts: Parameters<typeof aHeldFamily>[0] = {}) {
  const family = await aCardFamily(facts);
  const session = await checkOut(sandbox, family, 95_000 * family.ids.length);
  press(sandbox, session, "card.paid");
  await deliver(sandbox);
  return { ...family, session };
}

/** Every message that the sandbox has for the site, sent now, in the given order. */
export async function deliver(
  sandbox: Sandbox,
  arrange: (events: Stripe.Event[]) => Stripe.Event[] = (events) => events,
): Promise<void> {
  for (const event of arrange([...sandbox.state.events.values()])) {
    const raw = JSON.stringify(event);
    await receiveProviderEvent(system(), { raw, signature: signed(raw), town: null });
    const known = await db.providerEvent.findUnique({ where: { id: event.id } });
    if (known) await applyProviderEvent(system(), event.id);
  }
}

/** The signature of a message, by our secret and of now. */
export const signed = (payload: string, secret = WEBHOOK_SECRET, now = testNow) =>
  Stripe.webhooks.generateTestHeaderString({
    ...{ payload, secret, timestamp: Math.floor(now.getTime() / 1000) },
  });

/** What the queue does for an order that has paid too much. */
export async function giveBack(orderId: string): Promise<void> {
  await refundOverpaid(system(), orderId);
  const refunds = await db.refund.findMany({
    where: { payment: { orderId }, state: "requested" },
    select: { id: true },
  });
  for (const { id } of refunds) await submitRefund(system(), id);
}
