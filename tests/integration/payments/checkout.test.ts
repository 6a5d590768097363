import { describe, expect, test } from "vitest";
import { pollPayments } from "#app/domain/payments/poll-payments.server.ts";
import { startCheckout } from "#app/domain/payments/start-checkout.server.ts";
import { syncPayment } from "#app/domain/payments/sync-payment.server.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import { entriesOf, payInCash } from "#tests/support/orders.ts";
import { statesOf } from "#tests/support/registrations.ts";
import {
  aCardFamily,
  checkOut,
  deliver,
  giveBack,
  press,
  usingStripe,
} from "#tests/support/stripe.ts";
import { personalData } from "../../../sandbox/stripe/contract/personal-data.ts";
import { expire, failDelayed, settleDelayed } from "../../../sandbox/stripe/outcomes.ts";
import { idOf as idIn } from "../../../sandbox/stripe/state.ts";

const FEE = 95_000;
const sandbox = usingStripe();
const system = (now = testNow) => contextFor({ kind: "system" }, now);
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

const attemptsOf = async (orderId: string) =>
  (await db.payment.findMany({ where: { orderId }, orderBy: { createdAt: "asc" } })).map(
    ({ state }) => state,
  );

const idOf = async (sessionId: string) =>
  (await db.payment.findUniqueOrThrow({ where: { sessionId } })).id;

describe("who pays by card", () => {
  test("has the place at once, whether the page or the message tells it first", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    press(sandbox, session, "card.paid");
    await Promise.all([
      syncPayment(system(), await idOf(session.id)),
      deliver(sandbox),
      syncPayment(system(), await idOf(session.id)),
    ]);
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
    expect(await entriesOf(family.order.id)).toEqual([
      ["charge", FEE],
      ["payment", FEE],
    ]);
  });

  test("may be refused, and pays on the same page by another card", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    press(sandbox, session, "card.declined");
    await deliver(sandbox);
    expect(await attemptsOf(family.order.id)).toEqual(["pending"]);
    expect(await statesOf(family.ids)).toEqual(["held"]);
    press(sandbox, session, "card.paid");
    await deliver(sandbox);
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });

  test("comes to one page however often, and from however many tabs, the button is pressed", async () => {
    const family = await aCardFamily();
    const asked = { orderId: family.order.id, part: "next", language: "pl", minor: FEE } as const;
    const urls = await Promise.all([1, 2, 3, 4].map(() => startCheckout(family.context, asked)));
    expect(new Set([...urls, await startCheckout(family.context, asked)]).size).toBe(1);
    expect(await attemptsOf(family.order.id)).toEqual(["pending"]);
  });

  test("is told that the amount has changed, and nothing else can be paid than what is owed", async () => {
    const family = await aCardFamily({ children: 2 });
    const first = await checkOut(sandbox, family, 2 * FEE);
    await withdraw(family.context, [family.ids[0]!]);
    const stale = checkOut(sandbox, family, 2 * FEE);
    await expect(stale).rejects.toMatchObject({ code: "amountChanged" });
    const second = await checkOut(sandbox, family, FEE);
    expect([first.status, second.status]).toEqual(["expired", "open"]);
    for (const minor of [-FEE, 0, 1])
      await expect(checkOut(sandbox, family, minor)).rejects.toMatchObject({
        code: "amountChanged",
      });
  });

  test("is a guardian with the right to pay, and nobody else", async () => {
    const [family, other] = [await aCardFamily(), await aCardFamily()];
    const stolen = checkOut(sandbox, { ...family, context: other.context }, FEE);
    await expect(stolen).rejects.toMatchObject({ code: "notFound" });
    await db.guardianship.updateMany({
      where: { accountId: family.accountId },
      data: { mayPay: false },
    });
    await expect(checkOut(sandbox, family, FEE)).rejects.toMatchObject({ code: "notFound" });
  });

  test("tells Stripe no word of a child", async () => {
    const family = await aCardFamily({ children: 2 });
    sandbox.requests.length = 0;
    await checkOut(sandbox, family, 2 * FEE);
    expect(sandbox.requests.map(({ text }) => text).join("\n")).toContain(family.order.code);
    const people = await db.person.findMany({
      where: { id: { in: family.people.map(({ id }) => id) } },
    });
    const canaries = people.flatMap(({ id, givenNames, familyName, birthDate }) =>
      [id, givenNames, familyName, birthDate.toISOString().slice(0, 10)].filter(
        (one) => typeof one === "string",
      ),
    );
    expect(canaries.length).toBeGreaterThan(4);
    expect(personalData(sandbox.requests, canaries)).toEqual([]);
  });
});

describe("what never comes back by itself", () => {
  test("the clock finds: a payment whose message was never sent", async () => {
    const family = await aCardFamily();
    press(sandbox, await checkOut(sandbox, family, FEE), "card.paid");
    await pollPayments(system(later(6)));
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });

  test("an answer of Stripe's that was lost: one session, and the same one", async () => {
    const family = await aCardFamily();
    const before = sandbox.state.sessions.size;
    // The library asks three times, with the same key.
    sandbox.silences = 3;
    const asked = checkOut(sandbox, family, FEE);
    await expect(asked).rejects.toMatchObject({ code: "cardsUnreachable" });
    const session = await checkOut(sandbox, family, FEE);
    expect(sandbox.state.sessions.size).toBe(before + 1);
    press(sandbox, session, "blik.paid");
    await pollPayments(system(later(6)));
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });

  test("a session whose key Stripe has forgotten is found by what it carries", async () => {
    const family = await aCardFamily();
    sandbox.silences = 3;
    await checkOut(sandbox, family, FEE).catch(() => undefined);
    sandbox.state.kept.clear();
    const [session] = [...sandbox.state.sessions.values()].slice(-1);
    session!.expires_at += 1;
    press(sandbox, session!, "card.paid");
    await db.payment.updateMany({
      where: { orderId: family.order.id },
      data: { language: "de", createdAt: later(-10) },
    });
    await pollPayments(system());
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });

  test("a page that nobody paid: another try is possible", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    press(sandbox, session, "p24.abandoned");
    expire(sandbox, session);
    await pollPayments(system(later(6)));
    expect(await attemptsOf(family.order.id)).toEqual(["expired"]);
    press(sandbox, await checkOut(sandbox, family, FEE), "p24.paid");
    await deliver(sandbox);
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });
});

describe("messages", () => {
  test("ten times and backwards are one payment", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    press(sandbox, session, "card.declined");
    press(sandbox, session, "card.paid");
    for (let time = 0; time < 5; time += 1) {
      await deliver(sandbox, (events) => events.toReversed());
      await deliver(sandbox);
    }
    expect(await entriesOf(family.order.id)).toEqual([
      ["charge", FEE],
      ["payment", FEE],
    ]);
  });
});

describe("a direct debit", () => {
  test("keeps the place until the bank has paid", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    session.payment_method_types = ["sepa_debit"];
    press(sandbox, session, "sepa_debit.begun");
    await deliver(sandbox);
    expect(await attemptsOf(family.order.id)).toEqual(["processing"]);
    await sweepRegistrations(system(daysFromNow(13)));
    expect(await statesOf(family.ids)).toEqual(["held"]);
    await expect(checkOut(sandbox, family, FEE)).rejects.toMatchObject({ code: "paymentUnderWay" });
    settleDelayed(sandbox, session);
    await deliver(sandbox);
    expect(await statesOf(family.ids)).toEqual(["confirmed"]);
  });

  test("that fails leaves three days for another way", async () => {
    const family = await aCardFamily();
    const session = await checkOut(sandbox, family, FEE);
    session.payment_method_types = ["sepa_debit"];
    press(sandbox, session, "sepa_debit.begun");
    await deliver(sandbox);
    failDelayed(sandbox, session);
    await deliver(sandbox);
    expect(await attemptsOf(family.order.id)).toEqual(["failed"]);
    await sweepRegistrations(system(daysFromNow(2)));
    expect(await statesOf(family.ids)).toEqual(["held"]);
    await sweepRegistrations(system(daysFromNow(4)));
    expect(await statesOf(family.ids)).toEqual(["lapsed"]);
  });
});

test("money that comes twice goes back by the way it came", async () => {
  const family = await aCardFamily();
  const session = await checkOut(sandbox, family, FEE);
  await payInCash({ ...family, minor: FEE });
  press(sandbox, session, "card.paid");
  await deliver(sandbox);
  await giveBack(family.order.id);
  expect(await entriesOf(family.order.id)).toEqual([
    ["charge", FEE],
    ["payment", FEE],
    ["payment", FEE],
    ["refund", -FEE],
  ]);
  const intent = idIn(session.payment_intent);
  const refunds = [...sandbox.state.refunds.values()].filter(
    (one) => one.payment_intent === intent,
  );
  expect(refunds.map(({ amount }) => amount)).toEqual([FEE]);
});

test("an amount that is not what was asked for is counted by nobody", async () => {
  const family = await aCardFamily();
  const session = await checkOut(sandbox, family, FEE);
  session.amount_total = FEE - 1;
  press(sandbox, session, "card.paid");
  await deliver(sandbox);
  expect(await statesOf(family.ids)).toEqual(["held"]);
  const [payment] = await db.payment.findMany({ where: { orderId: family.order.id } });
  expect(payment).toMatchObject({ state: "pending", problem: "mismatch" });
});
