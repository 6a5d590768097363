import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { shownCode } from "#app/domain/money/order-code.ts";
import { statementsDesk } from "#app/domain/statements/review-queries.server.ts";
import { assignTransfer, dismissTransfer } from "#app/domain/statements/review.server.ts";
import { statementsForm } from "#app/domain/statements/schema.ts";
import { takeStatement } from "#app/domain/statements/take-statement.server.ts";
import { db } from "#tests/support/database.ts";
import { aHeldFamily, entriesOf, townStaff } from "#tests/support/orders.ts";
import { statesOf, staffOf } from "#tests/support/registrations.ts";
import { aPayingFamily, book, FEE, readSent, send } from "#tests/support/statements.ts";

/** All of a transfer, of which nothing is booked yet. */
const whole = { part: FEE, booked: 0 };

/** A family whose transfer names no order and waits for a person. */
async function aWaitingTransfer() {
  const family = await aPayingFamily();
  const { town, treasurer, transfer } = family;
  const nameless = { ...transfer, text: ["camp"], name: "Nobody" };
  await book(await send(treasurer, town, [{ ...nameless, reference: randomUUID() }]));
  const { id: transferId } = await db.bankTransfer.findFirstOrThrow({
    where: { payeeId: town.id },
  });
  return { ...family, transferId, payee: town.slug };
}

test("a waiting transfer is read by the treasurer, assigned once, and gives its place", async () => {
  const { treasurer, payee, transferId, order, ids } = await aWaitingTransfer();
  const desk = await statementsDesk(treasurer, payee, "pl");
  expect(desk?.waiting).toMatchObject([
    { id: transferId, minor: FEE, name: "Nobody", text: "camp" },
  ]);
  const assign = () => assignTransfer(treasurer, { payee, transferId, code: order.code, ...whole });
  const both = await Promise.allSettled([assign(), assign()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await statesOf(ids)).toEqual(["confirmed"]);
  expect((await entriesOf(order.id)).at(-1)).toEqual(["payment", FEE]);
  expect((await statementsDesk(treasurer, payee, "pl"))?.counts).toMatchObject({
    waiting: 0,
    booked: 1,
  });
});

test("one transfer pays several orders, with what is left in sight, and never more than came", async () => {
  const { treasurer, payee, transferId, order } = await aWaitingTransfer();
  const assign = (part: number, booked: number) =>
    assignTransfer(treasurer, { payee, transferId, code: order.code, part, booked });
  await expect(assign(FEE + 1, 0)).rejects.toMatchObject({ code: "transferTooMuch" });
  // Sent twice, and by two treasurers who have seen the same.
  const first = await Promise.allSettled([assign(40_000, 0), assign(40_000, 0), assign(FEE, 0)]);
  const taken = first.filter(({ status }) => status === "fulfilled");
  expect(taken).toHaveLength(1);
  const sumBooked = async () =>
    (await entriesOf(order.id)).reduce((sum, [kind, of]) => sum + (kind === "payment" ? of : 0), 0);
  const booked = await sumBooked();
  if (booked < FEE) {
    expect((await statementsDesk(treasurer, payee, "pl"))?.waiting).toMatchObject([
      { booked, parts: [{ code: order.code, minor: booked }] },
    ]);
    await expect(assign(FEE - booked + 1, booked)).rejects.toMatchObject({
      code: "transferTooMuch",
    });
    await assign(FEE - booked, booked);
  }
  expect(await sumBooked()).toBe(FEE);
  await expect(assign(1, FEE)).rejects.toMatchObject({ code: "transferTooMuch" });
  const after = await db.bankTransfer.findUniqueOrThrow({ where: { id: transferId } });
  expect(after).toMatchObject({ state: "booked", bookedMinor: FEE });
});

test("what is left of a transfer may be laid aside, and the database lets no more be booked", async () => {
  const { treasurer, payee, transferId, order } = await aWaitingTransfer();
  const part = { part: 40_000, booked: 0 };
  await assignTransfer(treasurer, { payee, transferId, code: order.code, ...part });
  await dismissTransfer(treasurer, { payee, transferId });
  const where = { id: transferId };
  expect(await db.bankTransfer.findUniqueOrThrow({ where })).toMatchObject({
    ...{ state: "foreign", bookedMinor: 40_000 },
  });
  const over = db.bankTransfer.update({ where, data: { bookedMinor: FEE + 1 } });
  await expect(over).rejects.toThrow("bank_transfers_booked_minor_check");
});

test("is laid aside when it pays none of the orders", async () => {
  const { treasurer, payee, transferId, order } = await aWaitingTransfer();
  await dismissTransfer(treasurer, { payee, transferId });
  const late = assignTransfer(treasurer, { payee, transferId, code: order.code, ...whole });
  await expect(late).rejects.toMatchObject({ code: "changedMeanwhile" });
});

test("goes to no order of another town, and is there for nobody else", async () => {
  const { treasurer, payee, transferId, event, order } = await aWaitingTransfer();
  const other = await aHeldFamily();
  const foreign = assignTransfer(treasurer, {
    payee,
    transferId,
    code: other.order.code,
    ...whole,
  });
  await expect(foreign).rejects.toMatchObject({ code: "orderUnknown" });
  const others = [
    await townStaff("treasurer", other.town.id),
    await staffOf("organizer", event.id),
  ];
  for (const one of others) {
    expect(await statementsDesk(one, payee, "pl")).toBeNull();
    const asked = { payee, transferId };
    const refused = { code: "notFound" };
    await expect(dismissTransfer(one, asked)).rejects.toMatchObject(refused);
    await expect(
      assignTransfer(one, { ...asked, code: order.code, ...whole }),
    ).rejects.toMatchObject(refused);
    const ownTown = { payee: other.town.slug, transferId };
    await expect(dismissTransfer(one, ownTown)).rejects.toMatchObject(refused);
  }
});

test("a file that is no statement is refused with its reason", async () => {
  const { treasurer, town } = await aPayingFamily();
  const of = (text: string) =>
    takeStatement(treasurer, { payee: town.slug, file: new File([text], "x.xml") });
  await expect(of("")).rejects.toMatchObject({ code: "statementEmpty" });
  await expect(of("%PDF-1.7")).rejects.toMatchObject({ code: "statementWrongKind" });
  const read = async (text: string) => readSent(await of(text));
  const isRefused = { state: "refused", added: 0 };
  expect(await read("Dear Anna,")).toMatchObject({ ...isRefused, fault: "wrongKind" });
  const harm = '<!DOCTYPE x [<!ENTITY a "b">]><x/>';
  expect(await read(harm)).toMatchObject({ ...isRefused, fault: "forbiddenParts" });
});

test("a code is understood as people type it", async () => {
  const { order } = await aHeldFamily();
  const typed = (code: string) =>
    statementsForm.safeParse({
      intent: "assign",
      transferId: randomUUID(),
      code,
      part: "5",
      booked: "0",
    });
  for (const code of [shownCode(order.code).toLowerCase(), ` ${order.code} `])
    expect(typed(code).data).toMatchObject({ code: order.code });
  expect(typed("1234-5678").success).toBe(false);
});
