import { expect, test } from "vitest";
import { readReceipt } from "#app/domain/payments/read-receipt.server.ts";
import { tellOfPayment } from "#app/domain/payments/tell-of-payment.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { aHeldFamily, payInCash, townStaff } from "#tests/support/orders.ts";

const system = contextFor({ kind: "system" });

type Family = Awaited<ReturnType<typeof aHeldFamily>>;

const paymentsOf = ({ order }: Family) =>
  db.payment.findMany({ where: { orderId: order.id }, select: { id: true } });

test("each payment has one receipt, numbered without a gap, however often and at once it is told", async () => {
  const family = await aHeldFamily();
  for (const minor of [10_000, 20_000, 30_000]) await payInCash({ ...family, minor });
  const payments = await paymentsOf(family);
  await Promise.all([...payments, ...payments].map(({ id }) => tellOfPayment(system, id)));
  const receipts = await db.receipt.findMany({ where: { payeeId: family.town.id } });
  expect(receipts.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  expect(new Set(receipts.map(({ year }) => year))).toEqual(new Set([2027]));
});

test("its bytes never change, and lie sealed", async () => {
  const family = await aHeldFamily();
  await payInCash({ ...family, minor: 10_000 });
  const [payment] = await paymentsOf(family);
  await tellOfPayment(system, payment!.id);
  const { id, document } = await db.receipt.findUniqueOrThrow({
    where: { paymentId: payment!.id },
  });
  const first = await readReceipt(family.context, id);
  expect(Buffer.from(first!.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(first!.name).toBe("2027-0001.pdf");
  expect(Buffer.from(document).toString("latin1")).not.toContain("JVBERi");
  await db.community.update({ where: { id: family.town.id }, data: { name: "Another" } });
  await tellOfPayment(system, payment!.id);
  expect((await readReceipt(family.context, id))?.bytes).toEqual(first?.bytes);
});

test("is read by who may pay and by who keeps the accounts, and by nobody else", async () => {
  const [family, other] = [await aHeldFamily(), await aHeldFamily()];
  await payInCash({ ...family, minor: 10_000 });
  const [payment] = await paymentsOf(family);
  await tellOfPayment(system, payment!.id);
  const { id } = await db.receipt.findUniqueOrThrow({ where: { paymentId: payment!.id } });
  expect(await readReceipt(await townStaff("treasurer", family.town.id), id)).not.toBeNull();
  const strangers = [
    other.context,
    await townStaff("treasurer", other.town.id),
    await townStaff("coordinator", family.town.id),
    contextFor(),
  ];
  for (const stranger of strangers) expect(await readReceipt(stranger, id)).toBeNull();
});
