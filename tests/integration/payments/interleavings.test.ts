import fc from "fast-check";
import { expect, test } from "vitest";
import { DomainError } from "#app/domain/errors.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { pollPayments } from "#app/domain/payments/poll-payments.server.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { payInCash } from "#tests/support/orders.ts";
import { statesOf } from "#tests/support/registrations.ts";
import { sized } from "#tests/support/size.ts";
import {
  aCardFamily,
  checkOut,
  deliver,
  giveBack,
  press,
  usingStripe,
} from "#tests/support/stripe.ts";
import { closeDispute, expire, failRefund, openDispute } from "../../../sandbox/stripe/outcomes.ts";
import { idOf } from "../../../sandbox/stripe/state.ts";

const sandbox = usingStripe();
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const system = (now = testNow) => contextFor({ kind: "system" }, now);

type Family = Awaited<ReturnType<typeof aCardFamily>>;

const steps = [
  ...([
    "checkOut",
    "pay",
    "decline",
    "expire",
    "silence",
    "messages",
    "backwards",
    "poll",
  ] as const),
  ...(["cash", "withdrawOne", "withdrawAll", "sweep", "giveBack", "failRefund"] as const),
  ...(["dispute", "winDispute"] as const),
];
type Step = (typeof steps)[number];

/** The newest session of an order that is open. */
const openSessionOf = ({ order }: Family) =>
  [...sandbox.state.sessions.values()].findLast(
    (one) => one.client_reference_id === order.code && one.status === "open",
  );

/** The charges of an order that have succeeded. */
function chargesOf({ order }: Family) {
  const intents = [...sandbox.state.sessions.values()]
    .filter((one) => one.client_reference_id === order.code)
    .map((one) => idOf(one.payment_intent));
  return [...sandbox.state.charges.values()].filter(
    (one) => one.status === "succeeded" && intents.includes(idOf(one.payment_intent)),
  );
}

async function openAmount({ order }: Family): Promise<number> {
  const entries = await db.ledgerEntry.findMany({ where: { orderId: order.id } });
  const { owed, paid } = balanceOf(entries);
  return owed - paid;
}

const carryOut: Record<Step, (family: Family) => Promise<unknown>> = {
  checkOut: async (family) => checkOut(sandbox, family, await openAmount(family)).catch(refusal),
  pay: async (family) => {
    const session = openSessionOf(family);
    if (session) press(sandbox, session, "card.paid");
  },
  decline: async (family) => {
    const session = openSessionOf(family);
    if (session) press(sandbox, session, "card.declined");
  },
  expire: async (family) => {
    const session = openSessionOf(family);
    if (session) expire(sandbox, session);
  },
  // The next request is carried out and never answered, and neither are its repetitions.
  silence: async (family) => {
    sandbox.silences = 3;
    await checkOut(sandbox, family, await openAmount(family)).catch(refusal);
    sandbox.silences = 0;
  },
  messages: () => deliver(sandbox),
  backwards: () => deliver(sandbox, (events) => events.toReversed()),
  poll: () => pollPayments(system(later(6))),
  cash: (family) => payInCash({ ...family, minor: 20_000 }),
  withdrawOne: (family) => withdraw(family.context, [family.ids[0]!]).catch(refusal),
  withdrawAll: (family) => withdraw(family.context, family.ids).catch(refusal),
  sweep: () => sweepRegistrations(system(later(60 * 24 * 20))),
  giveBack: ({ order }) => giveBack(order.id),
  failRefund: async (family) => {
    const charges = chargesOf(family).map(({ id }) => id);
    const refund = [...sandbox.state.refunds.values()].find(
      (one) => one.status === "succeeded" && charges.includes(idOf(one.charge)),
    );
    if (refund) failRefund(sandbox, refund);
  },
  dispute: async (family) => {
    const charge = chargesOf(family).find((one) => !one.disputed && one.amount_refunded === 0);
    if (charge) openDispute(sandbox, charge);
  },
  winDispute: async (family) => {
    const charges = chargesOf(family).map(({ id }) => id);
    const dispute = [...sandbox.state.disputes.values()].find(
      (one) => one.status === "needs_response" && charges.includes(idOf(one.charge)),
    );
    if (dispute) closeDispute(sandbox, dispute, "won");
  },
};

/** A refusal is an answer; anything else is a fault. */
function refusal(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}

/** Everything that was under way comes to its end. */
async function settle({ order }: Family): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await pollPayments(system(later(6)));
    await deliver(sandbox);
    await giveBack(order.id);
  }
}

/** What Stripe holds of an order's money: what was charged, less what went back or was taken back. */
function heldByStripe(family: Family): number {
  return chargesOf(family).reduce((sum, charge) => {
    const disputes = [...sandbox.state.disputes.values()].filter(
      (one) => idOf(one.charge) === charge.id && one.status !== "won",
    );
    const taken = disputes.reduce((total, { amount }) => total + amount, 0);
    return sum + charge.amount - charge.amount_refunded - taken;
  }, 0);
}

test("no order of events loses money, doubles it, or takes it without a place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), async (history) => {
      sandbox.state.events.clear();
      const family = await aCardFamily({ children: 2, refund: { daysBefore: 10, percent: 50 } });
      for (const step of history) await carryOut[step](family);
      await settle(family);

      const entries = await db.ledgerEntry.findMany({ where: { orderId: family.order.id } });
      const cash = await db.payment.findMany({
        where: { orderId: family.order.id, provider: "cash" },
      });
      const { owed, paid } = balanceOf(entries);
      const inCash = cash.reduce((sum, { minor }) => sum + minor, 0);
      // Money is conserved: the ledger says what Stripe holds, and what came in cash.
      expect(paid).toBe(heldByStripe(family) + inCash);
      // Whoever has a confirmed place has paid for it, until a bank took it back.
      const states = await statesOf(family.ids);
      const outs = entries.some(({ kind }) => kind === "disputeOut" || kind === "refundReversed");
      if (states.includes("confirmed") && !outs) expect(paid).toBeGreaterThanOrEqual(owed);
      // What is too much has gone back, as far as it came by Stripe and no bank stands in the way.
      const blocked = outs || entries.some(({ kind }) => kind === "disputeBack");
      if (!blocked) expect(Math.min(paid - owed, heldByStripe(family))).toBeLessThanOrEqual(0);
      expect(
        await db.payment.count({
          where: { orderId: family.order.id, state: { in: ["created", "pending"] } },
        }),
      ).toBeLessThanOrEqual(1);
    }),
    { numRuns: sized({ reduced: 20, full: 10_000 }), endOnFailure: true },
  );
}, 3_600_000);
