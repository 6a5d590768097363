import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { eventMoney } from "#app/domain/payments/event-money.server.ts";
import type { MoneyFilter } from "#app/domain/payments/money-filter.ts";
import { contextFor, testNow } from "#tests/support/database.ts";
import { aHeldFamily, payInCash, townStaff } from "#tests/support/orders.ts";
import { staffOf } from "#tests/support/registrations.ts";

const read = (context: Context, slug: string, filter: MoneyFilter = {}) =>
  eventMoney(context, slug, { language: "pl", filter, page: 1 });

test("the organizer reads what is due and paid, by town and family, and no code", async () => {
  const { town, order, event, people } = await aHeldFamily();
  await payInCash({ town, order, minor: 20_000 });
  const organizer = await staffOf("organizer", event.id);
  const money = await read(organizer, event.slug);
  expect(money?.head.tabs).toContain("payments");
  const sums = { owed: 95_000, paid: 20_000 };
  expect(money?.towns).toMatchObject([{ ...sums, count: 1, open: 75_000, currency: "PLN" }]);
  expect(money?.orders).toMatchObject([sums]);
  expect(money?.orders[0]?.names.join()).toContain(people[0]?.givenNames);
  expect(JSON.stringify(money)).not.toContain(order.code);
});

test("a term that has passed is overdue, and the list is narrowed by how orders stand", async () => {
  const { event } = await aHeldFamily();
  const organizer = await staffOf("organizer", event.id);
  const later = { ...organizer, now: new Date(testNow.getTime() + 400 * 86_400_000) };
  expect((await read(later, event.slug))?.towns).toMatchObject([{ overdue: 95_000 }]);
  expect((await read(later, event.slug, { standing: "overdue" }))?.total).toBe(1);
  const settled = await read(later, event.slug, { standing: "settled" });
  expect(settled).toMatchObject({ total: 0, orders: [], towns: [{ count: 1 }] });
  expect((await read(later, event.slug, { text: "nobody of this name" }))?.total).toBe(0);
});

test("it is nobody's who does not run the event", async () => {
  const { town, event } = await aHeldFamily();
  const other = await aHeldFamily();
  for (const context of [
    await townStaff("treasurer", town.id),
    await townStaff("coordinator", town.id),
    await staffOf("leader", event.id),
    await staffOf("organizer", other.event.id),
    contextFor({ kind: "visitor" }, testNow),
  ])
    expect(await read(context, event.slug)).toBeNull();
});
