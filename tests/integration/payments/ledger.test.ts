import { describe, expect, test } from "vitest";
import { creditorReference, isOrderCode } from "#app/domain/money/order-code.ts";
import { recordPayment } from "#app/domain/payments/record-payment.server.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import {
  aHeldFamily,
  cash,
  entriesOf,
  orderOf,
  payInCash,
  townStaff,
} from "#tests/support/orders.ts";
import {
  aCamp,
  aFamily,
  priced,
  registerFamily,
  registerOf,
  statesOf,
} from "#tests/support/registrations.ts";

const FEE = 95_000;
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
