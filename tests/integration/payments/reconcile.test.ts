import { expect, test } from "vitest";
import { moneyDesk } from "#app/domain/payments/desk-queries.server.ts";
import { reconcileAccounts } from "#app/domain/payments/reconcile.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { entriesOf, townStaff } from "#tests/support/orders.ts";
import { statesOf } from "#tests/support/registrations.ts";
import { aCardFamily, aPaidFamily, checkOut, press, usingStripe } from "#tests/support/stripe.ts";
import { createRefund } from "../../../sandbox/stripe/refund.ts";
import { idOf } from "../../../sandbox/stripe/state.ts";

const FEE = 95_000;
const sandbox = usingStripe();
const hoursLater = (hours: number) =>
  contextFor({ kind: "system" }, new Date(testNow.getTime() + hours * 3_600_000));

async function deskOf(town: { id: string; slug: string }) {
  const treasurer = await townStaff("treasurer", town.id);
  const desk = await moneyDesk(treasurer, town.slug, { language: "pl", filter: {}, page: 1 });
  return { alarms: desk?.alarms, comparedOn: desk?.comparedOn };
}

test("a day's comparison finds and mends what no message told", async () => {
  const paid = await aPaidFamily(sandbox);
  const lost = await aCardFamily();
  press(sandbox, await checkOut(sandbox, lost, FEE), "card.paid");
  createRefund(sandbox, { payment_intent: idOf(paid.session.payment_intent), amount: "700" });
  await reconcileAccounts(hoursLater(1));
  expect(await statesOf(lost.ids)).toEqual(["confirmed"]);
  expect((await entriesOf(paid.order.id)).at(-1)).toEqual(["refund", -700]);
  expect(await deskOf(lost.town)).toEqual({ alarms: [], comparedOn: "2027-05-04" });
});

test("what it cannot mend stands in red at the town whose money it is, and nowhere else", async () => {
  const [one, other] = [await aPaidFamily(sandbox), await aPaidFamily(sandbox)];
  await db.payment.updateMany({
    where: { orderId: one.order.id },
    data: { minor: FEE - 100 },
  });
  await reconcileAccounts(hoursLater(2));
  expect((await deskOf(one.town)).alarms).toEqual([
    { what: "otherAmount", code: one.order.code, minor: FEE, currency: "PLN" },
  ]);
  expect((await deskOf(other.town)).alarms).toEqual([]);
});
