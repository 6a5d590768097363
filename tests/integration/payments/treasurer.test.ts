import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  correctOrder,
  recordPayment,
  recordRefund,
  takeBackPayment,
} from "#app/domain/payments/record-payment.server.ts";
import { db, testNow } from "#tests/support/database.ts";
import { aHeldFamily, cash, entriesOf, payInCash, townStaff } from "#tests/support/orders.ts";
import { staffOf, statesOf } from "#tests/support/registrations.ts";

const FEE = 95_000;

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
