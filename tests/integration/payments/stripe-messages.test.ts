import { expect, test } from "vitest";
import { receiveProviderEvent } from "#app/domain/payments/provider-events.server.ts";
import { syncDispute } from "#app/domain/payments/disputes.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { entriesOf } from "#tests/support/orders.ts";
import { statesOf } from "#tests/support/registrations.ts";
import {
  aPaidFamily,
  deliver,
  giveBack,
  signed,
  usingStripe,
  WEBHOOK_SECRET,
} from "#tests/support/stripe.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { closeDispute, failRefund, openDispute } from "../../../sandbox/stripe/outcomes.ts";
import { createRefund } from "../../../sandbox/stripe/refund.ts";
import { idOf } from "../../../sandbox/stripe/state.ts";

const FEE = 95_000;
const sandbox = usingStripe();
const system = contextFor({ kind: "system" });

const message = (id = "evt_1") =>
  JSON.stringify({
    ...{ id, object: "event", type: "checkout.session.completed", created: 1_800_000_000 },
    data: { object: { id: "cs_test_1", object: "checkout.session" } },
  });
const receive = (raw: string, signature: string) =>
  receiveProviderEvent(system, { raw, signature, town: null });
const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);

test.each([
  ["no signature", message(), ""],
  ["words for a signature", message(), "t=now,v1=abc"],
  ["another's secret", message(), signed(message(), "whsec_of_somebody_else0000")],
  ["another message's signature", message("evt_2"), signed(message())],
  ["a signature of six minutes ago", message(), signed(message(), WEBHOOK_SECRET, minutesAgo(6))],
  ["one byte more", `${message()} `, signed(message())],
  ["an older scheme", message(), signed(message()).replace("v1=", "v0=")],
  ["no JSON", "evt_1", signed("evt_1")],
])("a message with %s is stored by nobody", async (_, raw, signature) => {
  expect(await receive(raw, signature)).toBe(false);
  expect(await db.providerEvent.count({ where: { id: { in: ["evt_1", "evt_2"] } } })).toBe(0);
});

test("one that is signed is stored once, by any of two secrets, and without what it says", async () => {
  const raw = message("evt_3");
  const both = `${signed(raw, "whsec_of_somebody_else0000")},${signed(raw).split(",")[1]}`;
  expect(await Promise.all([receive(raw, signed(raw)), receive(raw, both)])).toEqual([true, true]);
  expect(await db.providerEvent.findMany({ where: { id: "evt_3" } })).toMatchObject([
    { type: "checkout.session.completed", objectId: "cs_test_1", appliedAt: null },
  ]);
});

test("one of a kind that nobody waits for is taken, and kept nowhere", async () => {
  const raw = message("evt_4").replace("checkout.session.completed", "customer.created");
  expect(await receive(raw, signed(raw))).toBe(true);
  expect(await db.providerEvent.count({ where: { id: "evt_4" } })).toBe(0);
});

test("who withdraws a child gets back what the ladder gives, from the card that paid", async () => {
  const family = await aPaidFamily(sandbox, {
    children: 2,
    refund: { daysBefore: 30, percent: 60 },
  });
  await withdraw(family.context, [family.ids[0]!]);
  await giveBack(family.order.id);
  await giveBack(family.order.id);
  const [refund, ...more] = await db.refund.findMany({
    where: { payment: { orderId: family.order.id } },
  });
  expect(more).toEqual([]);
  expect(refund).toMatchObject({ state: "succeeded", minor: 0.6 * FEE });
  expect(sandbox.state.refunds.get(refund!.stripeRefundId!)?.amount).toBe(0.6 * FEE);
  expect(await statesOf(family.ids)).toEqual(["withdrawn", "confirmed"]);
});

test("a refund that comes back stands as paid too much, and a person must find another way", async () => {
  const family = await aPaidFamily(sandbox, { refund: { daysBefore: 1, percent: 100 } });
  await withdraw(family.context, family.ids);
  await giveBack(family.order.id);
  const [refund] = await db.refund.findMany({ where: { payment: { orderId: family.order.id } } });
  failRefund(sandbox, sandbox.state.refunds.get(refund!.stripeRefundId!)!);
  await deliver(sandbox);
  await deliver(sandbox);
  await giveBack(family.order.id);
  expect((await entriesOf(family.order.id)).slice(-2)).toEqual([
    ["refund", -FEE],
    ["refundReversed", FEE],
  ]);
  expect(await db.refund.count({ where: { payment: { orderId: family.order.id } } })).toBe(1);
});

test("a refund that was made at Stripe by hand is written down, once", async () => {
  const family = await aPaidFamily(sandbox);
  const payment_intent = idOf(family.session.payment_intent);
  createRefund(sandbox, { payment_intent, amount: "500" });
  await deliver(sandbox);
  await deliver(sandbox);
  expect((await entriesOf(family.order.id)).slice(-1)).toEqual([["refund", -500]]);
});

test("what a bank takes back is open again, is not given back twice, and returns when it is won", async () => {
  const family = await aPaidFamily(sandbox, { refund: { daysBefore: 1, percent: 100 } });
  const charge = [...sandbox.state.charges.values()].at(-1)!;
  openDispute(sandbox, charge);
  await deliver(sandbox);
  await deliver(sandbox, (events) => events.toReversed());
  expect((await entriesOf(family.order.id)).slice(-1)).toEqual([["disputeOut", -FEE]]);
  expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  const [dispute] = [...sandbox.state.disputes.values()].slice(-1);
  closeDispute(sandbox, dispute!, "won");
  await deliver(sandbox);
  await syncDispute(system, { disputeId: dispute!.id, accountId: null });
  expect((await entriesOf(family.order.id)).slice(-1)).toEqual([["disputeBack", FEE]]);
});

test("a parameter that Stripe does not know fails the suite", async () => {
  const asked = await fetch(`${sandbox.origin}/v1/checkout/sessions`, {
    method: "POST",
    headers: {
      ...{ authorization: "Bearer sk_test_1" },
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "mode=payment&ui_mode=hosted",
  });
  expect(asked.status).toBe(400);
  expect(sandbox.breaches.splice(0)).not.toEqual([]);
});
