import { expect, test } from "vitest";
import { remindOfPayments } from "#app/domain/payments/remind.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { daysFromNow } from "#tests/support/factories.ts";
import { aHeldFamily, payInCash } from "#tests/support/orders.ts";
import { mailsTo } from "#tests/support/visits.ts";

const remindOn = (days: number) =>
  remindOfPayments(contextFor({ kind: "system" }, daysFromNow(days)));

/** A family whose first amount is due in fourteen days. */
async function aFamilyToRemind() {
  const family = await aHeldFamily();
  const { email } = await db.account.findUniqueOrThrow({ where: { id: family.accountId } });
  const told = async () =>
    (await mailsTo(email)).filter(({ kind }) => kind.startsWith("payment")).map(({ kind }) => kind);
  return { ...family, told };
}

test("a term is told of three days before, and once more after it, never twice", async () => {
  const { told } = await aFamilyToRemind();
  await remindOn(10);
  expect(await told()).toEqual([]);
  for (const days of [11, 11, 12, 14]) await remindOn(days);
  expect(await told()).toEqual(["paymentDueSoon"]);
  for (const days of [15, 15, 20]) await remindOn(days);
  expect(await told()).toEqual(["paymentDueSoon", "paymentOverdue"]);
});

test("nobody is reminded of what is paid, nor of what is nobody's any more", async () => {
  const paid = await aFamilyToRemind();
  await payInCash({ ...paid, minor: 95_000 });
  const gone = await aFamilyToRemind();
  await withdraw(gone.context, gone.ids);
  for (const days of [11, 15]) await remindOn(days);
  expect(await paid.told()).toEqual([]);
  expect(await gone.told()).toEqual([]);
});

test("after two weeks a person speaks with the family, and no mail", async () => {
  const { told } = await aFamilyToRemind();
  await remindOn(40);
  expect(await told()).toEqual([]);
});
