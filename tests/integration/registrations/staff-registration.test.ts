import { expect, test } from "vitest";
import { staffRegistration } from "#app/domain/registrations/staff-registration.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import type { Context } from "#app/domain/context.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import { aHeldFamily, payInCash, townStaff } from "#tests/support/orders.ts";
import { staffOf, statesOf } from "#tests/support/registrations.ts";

const read = (context: Context, id: string) => staffRegistration(context, id, "en");

test("its organizer and its town's coordinator read who it is, what happened and whom to ask", async () => {
  const family = await aHeldFamily();
  const [id] = family.ids;
  await payInCash({ ...family, minor: 95_000 });
  const { email } = await db.account.findUniqueOrThrow({ where: { id: family.accountId } });
  for (const context of [
    await staffOf("organizer", family.event.id),
    await townStaff("coordinator", family.town.id),
  ]) {
    const page = await read(context, id!);
    expect(page).toMatchObject({ state: "confirmed", missing: { health: true, answers: 0 } });
    expect(page?.guardians).toMatchObject([{ email, mayPay: true }]);
    expect(page?.history.map(({ to }) => to)).toEqual(["held", "confirmed"]);
    expect(page?.money).toMatchObject({ currency: "PLN", price: 95_000 });
  }
});

test("a coordinator of the host reads it without how the family is reached; others find nothing there", async () => {
  const family = await aHeldFamily();
  const [id] = family.ids;
  const { hostId } = await db.event.findUniqueOrThrow({ where: { id: family.event.id } });
  const host = await read(await townStaff("coordinator", hostId), id!);
  expect(host).toMatchObject({ state: "held", guardians: null });
  const { town: elsewhere, context } = await aHeldFamily();
  const strangers = [
    context,
    family.context,
    contextFor(),
    await townStaff("coordinator", elsewhere.id),
    await townStaff("treasurer", family.town.id),
    await staffOf("leader", family.event.id),
  ];
  for (const stranger of strangers) expect(await read(stranger, id!)).toBeNull();
});

test("who decides on it withdraws it for the family, and the history says so", async () => {
  const family = await aHeldFamily({ children: 2 });
  const coordinator = await townStaff("coordinator", family.town.id);
  await withdraw(coordinator, [family.ids[0]!]);
  expect(await statesOf(family.ids)).toEqual(["withdrawn", "held"]);
  const page = await read(coordinator, family.ids[0]!);
  expect(page?.history.at(-1)).toMatchObject({ to: "withdrawn", by: "decider" });
  expect(page?.mayWithdraw).toBe(false);
});

test("is read with a constant number of statements", async () => {
  const one = await aHeldFamily();
  const organizer = await staffOf("organizer", one.event.id);
  expect(await countQueries(() => read(organizer, one.ids[0]!))).toBeLessThanOrEqual(20);
});
