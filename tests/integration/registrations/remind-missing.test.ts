import { expect, test } from "vitest";
import { remindNow, remindOfMissing } from "#app/domain/registrations/remind-missing.server.ts";
import { roster } from "#app/domain/registrations/roster-queries.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import { aHeldFamily, payInCash, townStaff } from "#tests/support/orders.ts";
import { aCamp, registerFamily, staffOf } from "#tests/support/registrations.ts";
import { mailsTo } from "#tests/support/visits.ts";

/** A family whose child has a confirmed place, of whose health nothing is known; its event begins in forty days. */
async function aFamilyThatForgot() {
  const family = await aHeldFamily({ children: 2 });
  await db.event.update({
    where: { id: family.event.id },
    data: { startsOn: daysFromNow(40), endsOn: daysFromNow(45) },
  });
  await payInCash({ ...family, minor: 2 * 95_000 });
  const { email } = await db.account.findUniqueOrThrow({ where: { id: family.accountId } });
  const told = async () =>
    (await mailsTo(email)).filter(({ kind }) => kind === "registrationIncomplete").length;
  return { ...family, told };
}

const on = (days: number) => remindOfMissing(contextFor({ kind: "system" }, daysFromNow(days)));

test("a family is reminded once for all its children at each of four days, and no more once the event begins", async () => {
  const { told } = await aFamilyThatForgot();
  const after: number[] = [];
  for (const day of [9, 11, 12, 26, 26, 34, 38, 39, 40, 41]) {
    await on(day);
    after.push(await told());
  }
  expect(after).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 4, 4]);
});

test("nobody is reminded of what is withdrawn, or of what she may not be told", async () => {
  const gone = await aFamilyThatForgot();
  await withdraw(gone.context, gone.ids);
  const other = await aFamilyThatForgot();
  await db.guardianship.updateMany({
    where: { accountId: other.accountId },
    data: { mayInform: false },
  });
  await on(30);
  expect([await gone.told(), await other.told()]).toEqual([0, 0]);
});

test("who decides on them sees who lacks something, and reminds them once a day", async () => {
  const { town, event, told } = await aFamilyThatForgot();
  const coordinator = await townStaff("coordinator", town.id);
  const asked = { language: "en" as const, filter: { missing: "any" as const }, page: 1 };
  const list = await roster(coordinator, event.slug, asked);
  expect(list?.people.map(({ isLacking }) => isLacking)).toEqual([true, true]);
  await remindNow(coordinator, event.slug, "en");
  await remindNow(coordinator, event.slug, "en");
  expect(await told()).toBe(1);
  const elsewhere = await aFamilyThatForgot();
  const other = await townStaff("coordinator", elsewhere.town.id);
  for (const context of [other, elsewhere.context, contextFor()])
    await expect(remindNow(context, event.slug, "en")).rejects.toThrow("notFound");
  expect(await told()).toBe(1);
  const without = await aCamp();
  await registerFamily({ event: without.event, town: without.guest });
  await db.registration.updateMany({
    where: { eventId: without.event.id },
    data: { state: "waitlisted" },
  });
  const organizer = await staffOf("organizer", without.event.id);
  await expect(remindNow(organizer, without.event.slug, "en")).rejects.toThrow("nothingMissing");
});
