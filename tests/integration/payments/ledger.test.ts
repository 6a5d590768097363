import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { creditorReference, isOrderCode } from "#app/domain/money/order-code.ts";
import {
  correctOrder,
  recordPayment,
  recordRefund,
  takeBackPayment,
} from "#app/domain/payments/record-payment.server.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import { aHeldFamily, entriesOf, orderOf, payInCash, townStaff } from "#tests/support/orders.ts";
import {
  aCamp,
  aFamily,
  priced,
  registerFamily,
  registerOf,
  staffOf,
  statesOf,
} from "#tests/support/registrations.ts";

const FEE = 95_000;
const cash = (minor: number) => ({
  ...{ key: randomUUID(), minor, receivedOn: "2027-01-02", provider: "cash" as const },
  reference: undefined,
});

describe("a family that has places to pay for", () => {
  test("has an order with its charges and terms", async () => {
    const { order, ids } = await aHeldFamily({ children: 2 });
    expect(await statesOf(ids)).toEqual(["held", "held"]);
    expect(isOrderCode(order.code)).toBe(true);
    expect(creditorReference(order.code)).toMatch(/^RF\d\d/);
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["charge", FEE],
    ]);
    expect(await db.orderDue.findMany({ where: { orderId: order.id } })).toMatchObject([
      { number: 1, is: "full", minor: 2 * FEE },
    ]);
  });

  test("has none where nothing is to be paid", async () => {
    const { event, guest: town } = await aCamp();
    await registerFamily({ event, town });
    expect(await db.order.count({ where: { eventId: event.id } })).toBe(0);
  });

  test("has one order for all its children, however they come", async () => {
    const { event, guest: town } = await aCamp();
    await priced(event.id, [town]);
    const family = await aFamily(2);
    const [first, second] = family.people;
    await registerOf({ ...family, people: [first!] }, { event, town });
    await registerOf({ ...family, people: [second!] }, { event, town });
    expect(await entriesOf((await orderOf(event.id)).id)).toHaveLength(2);
  });
});

describe("money that came", () => {
  test("confirms the places once the first amount is paid, and not before", async () => {
    const { town, order, ids } = await aHeldFamily({ children: 2 });
    await payInCash({ town, order, minor: 2 * FEE - 1 });
    expect(await statesOf(ids)).toEqual(["held", "held"]);
    await payInCash({ town, order, minor: 1 });
    expect(await statesOf(ids)).toEqual(["confirmed", "confirmed"]);
  });

  test("sent twice, and twice at once, is one payment", async () => {
    const { town, order } = await aHeldFamily();
    const treasurer = await townStaff("treasurer", town.id);
    const asked = { payee: town.slug, code: order.code, ...cash(10_000) };
    await Promise.all([1, 2, 3].map(() => recordPayment(treasurer, asked)));
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["payment", 10_000],
    ]);
    expect(await db.mail.count({ where: { kind: "paymentReceived" } })).toBe(0);
  });

  test("by two treasurers at the same moment is both counted, and the place confirmed", async () => {
    const { town, order, ids } = await aHeldFamily();
    await Promise.all([FEE - 40_000, 40_000].map((minor) => payInCash({ town, order, minor })));
    expect((await entriesOf(order.id)).filter(([kind]) => kind === "payment")).toHaveLength(2);
    expect(await statesOf(ids)).toEqual(["confirmed"]);
  });

  test("against the clock: whoever is first, the money has its place or waits to be given back", async () => {
    const { town, order, ids, event } = await aHeldFamily();
    const late = daysFromNow(30);
    const system = contextFor({ kind: "system" }, late);
    await Promise.all([payInCash({ town, order, minor: FEE }, late), sweepRegistrations(system)]);
    expect(await statesOf(ids)).toEqual(["confirmed"]);
    const seats = await db.eventSeats.findMany({ where: { eventId: event.id } });
    expect(seats.reduce((sum, { taken }) => sum + taken, 0)).toBe(1);
  });

  test("that comes when the place is gone finds it again only where there is room", async () => {
    const one = await aHeldFamily({ places: { child: 1 } });
    const late = daysFromNow(16);
    await sweepRegistrations(contextFor({ kind: "system" }, late));
    expect(await statesOf(one.ids)).toEqual(["lapsed"]);
    expect(await entriesOf(one.order.id)).toEqual([
      ["charge", FEE],
      ["cancelCredit", -FEE],
    ]);
    const other = await registerFamily({ event: one.event, town: one.town }, 1, late);
    expect(await statesOf(other.ids)).toEqual(["held"]);
    await payInCash({ ...one, minor: FEE }, late);
    expect(await statesOf(one.ids)).toEqual(["lapsed"]);
    await withdraw(contextFor(other.context.actor, late), other.ids);
    await payInCash({ ...one, minor: 1 }, late);
    expect(await statesOf(one.ids)).toEqual(["confirmed"]);
  });
});

describe("who withdraws", () => {
  test("owes nothing while nothing is confirmed, and what the ladder keeps afterwards", async () => {
    const { event, guest: town } = await aCamp();
    await priced(event.id, [town]);
    await db.refundStep.create({ data: { eventId: event.id, daysBefore: 30, percent: 60 } });
    const family = await registerFamily({ event, town }, 2);
    const order = await orderOf(event.id);
    await withdraw(family.context, [family.ids[0]!]);
    expect(await entriesOf(order.id)).toContainEqual(["cancelCredit", -FEE]);
    await payInCash({ town, order, minor: FEE });
    await withdraw(family.context, [family.ids[1]!]);
    expect((await entriesOf(order.id)).at(-1)).toEqual(["cancelCredit", -FEE * 0.6]);
  });

  test("leaves what was paid to a sibling, whose place is then confirmed", async () => {
    const { town, order, ids, context } = await aHeldFamily({ children: 2 });
    await payInCash({ town, order, minor: FEE });
    expect(await statesOf(ids)).toEqual(["held", "held"]);
    await withdraw(context, [ids[0]!]);
    expect(await statesOf(ids)).toEqual(["withdrawn", "confirmed"]);
  });

  test("leaves what was paid to a child that comes later", async () => {
    const { event, guest: town } = await aCamp();
    await priced(event.id, [town]);
    const family = await aFamily(2);
    const [first, second] = family.people;
    await registerOf({ ...family, people: [first!] }, { event, town });
    await payInCash({ town, order: await orderOf(event.id), minor: 2 * FEE });
    const later = await registerOf({ ...family, people: [second!] }, { event, town });
    expect(await statesOf(later.ids)).toEqual(["confirmed"]);
  });

  test("pays by the terms of the day when the order was placed", async () => {
    const { event, town, ids, order, context } = await aHeldFamily();
    await payInCash({ town, order, minor: FEE });
    await db.refundStep.create({ data: { eventId: event.id, daysBefore: 1, percent: 100 } });
    await withdraw(context, ids);
    // No step held then: all of it is kept, and nothing is credited.
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["payment", FEE],
    ]);
  });
});

describe("what a treasurer writes into a ledger", () => {
  test("is refused to everybody else, as if nothing were there", async () => {
    const { town, order, event, context } = await aHeldFamily();
    const { town: elsewhere } = await aHeldFamily();
    const named = { payee: town.slug, code: order.code };
    const others = [
      context,
      await townStaff("treasurer", elsewhere.id),
      await townStaff("coordinator", town.id),
      await staffOf("organizer", event.id),
    ];
    for (const other of others) {
      const refused = { code: "notFound" };
      await expect(recordPayment(other, { ...named, ...cash(5) })).rejects.toMatchObject(refused);
      const entry = { ...named, key: randomUUID(), minor: 5, reason: "x" };
      await expect(correctOrder(other, entry)).rejects.toMatchObject(refused);
      await expect(recordRefund(other, entry)).rejects.toMatchObject(refused);
      const taking = { ...named, paymentId: randomUUID(), reason: "x" };
      await expect(takeBackPayment(other, taking)).rejects.toMatchObject(refused);
    }
    expect(await entriesOf(order.id)).toHaveLength(1);
  });

  test("takes no key of another order's", async () => {
    const [one, other] = [await aHeldFamily(), await aHeldFamily()];
    await payInCash({ ...one, minor: 300 });
    const { id: key } = await db.payment.findFirstOrThrow({ where: { orderId: one.order.id } });
    const treasurer = await townStaff("treasurer", other.town.id);
    const named = { payee: other.town.slug, code: other.order.code };
    const stolen = recordPayment(treasurer, { ...named, ...cash(300), key });
    await expect(stolen).rejects.toMatchObject({ code: "notFound" });
    expect(await entriesOf(other.order.id)).toHaveLength(1);
    const own = { ...named, key: randomUUID(), minor: -5, reason: "x" };
    await correctOrder(treasurer, own);
    const first = await townStaff("treasurer", one.town.id);
    const copied = { ...own, payee: one.town.slug, code: one.order.code };
    await expect(correctOrder(first, copied)).rejects.toMatchObject({ code: "notFound" });
  });

  test("needs a fresh sign-in where it changes what was written", async () => {
    const { town, order } = await aHeldFamily();
    const later = await townStaff("treasurer", town.id, new Date(testNow.getTime() + 3_600_000));
    const entry = { payee: town.slug, code: order.code, key: randomUUID(), minor: -5, reason: "x" };
    await expect(correctOrder(later, entry)).rejects.toMatchObject({ code: "stepUpNeeded" });
  });

  test("may lower what is owed so far that the place is paid", async () => {
    const { town, order, ids } = await aHeldFamily();
    await payInCash({ town, order, minor: 45_000 });
    const treasurer = await townStaff("treasurer", town.id);
    const entry = { payee: town.slug, code: order.code, key: randomUUID(), minor: -50_000 };
    await correctOrder(treasurer, { ...entry, reason: "Hardship" });
    await correctOrder(treasurer, { ...entry, reason: "Hardship" });
    expect(await statesOf(ids)).toEqual(["confirmed"]);
    expect(await entriesOf(order.id)).toHaveLength(3);
  });

  test("gives back no more than was paid too much", async () => {
    const { town, order } = await aHeldFamily();
    await payInCash({ town, order, minor: FEE + 500 });
    const treasurer = await townStaff("treasurer", town.id);
    const refund = { payee: town.slug, code: order.code, reason: "Transfer" };
    const tooMuch = recordRefund(treasurer, { ...refund, key: randomUUID(), minor: 501 });
    await expect(tooMuch).rejects.toMatchObject({ code: "refundTooMuch" });
    const both = [1, 2].map(() =>
      recordRefund(treasurer, { ...refund, key: randomUUID(), minor: 400 }),
    );
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await entriesOf(order.id)).at(-1)).toEqual(["refund", -400]);
  });

  test("takes back a payment once, and the trail says who", async () => {
    const { town, order } = await aHeldFamily();
    await payInCash({ town, order, minor: 700 });
    const { id: paymentId } = await db.payment.findFirstOrThrow({ where: { orderId: order.id } });
    const treasurer = await townStaff("treasurer", town.id);
    const taking = { payee: town.slug, code: order.code, paymentId, reason: "Wrong order" };
    await takeBackPayment(treasurer, taking);
    await expect(takeBackPayment(treasurer, taking)).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
    expect((await entriesOf(order.id)).at(-1)).toEqual(["correction", -700]);
    const trail = await db.auditEntry.findMany({
      where: { subject: order.id },
      orderBy: { seq: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual(["order.recordPayment", "order.correct"]);
  });
});

test("the app's role can add to a ledger and change nothing in it", async () => {
  const { order } = await aHeldFamily();
  const where = { orderId: order.id };
  await expect(db.ledgerEntry.updateMany({ where, data: { minor: 1 } })).rejects.toThrow();
  await expect(db.ledgerEntry.deleteMany({ where })).rejects.toThrow();
});
