import { expect, test } from "vitest";
import { remindOfMissing } from "#app/domain/registrations/remind-missing.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import { aHeldFamily, payInCash } from "#tests/support/orders.ts";
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
