import { describe, expect, test } from "vitest";
import { db } from "#tests/support/database.ts";
import { entriesOf, townStaff } from "#tests/support/orders.ts";
import { sized } from "#tests/support/size.ts";
import { account, aPayingFamily, book, FEE, send } from "#tests/support/statements.ts";
import { statesOf } from "#tests/support/registrations.ts";

const transfersOf = async (payeeId: string) =>
  (await db.bankTransfer.findMany({ where: { payeeId }, orderBy: { minor: "asc" } })).map(
    ({ state, match, suggested }) => ({ state, match, suggested }),
  );

describe("a statement that a treasurer sends", () => {
  test("pays the order whose code and amount it says, and the place is confirmed", async () => {
    const { town, order, ids, treasurer, transfer } = await aPayingFamily();
    await book(await send(treasurer, town, [transfer]));
    expect(await statesOf(ids)).toEqual(["confirmed"]);
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["payment", FEE],
    ]);
    expect(await transfersOf(town.id)).toEqual([
      { state: "booked", match: "exact", suggested: [] },
    ]);
  });

  test("books another amount and marks it, and leaves to a person what says no code", async () => {
    const { town, order, ids, treasurer, transfer } = await aPayingFamily();
    const nameless = { ...transfer, minor: FEE, text: ["camp"], name: "Nobody", reference: "x" };
    await book(await send(treasurer, town, [{ ...transfer, minor: 5_000 }, nameless]));
    expect(await statesOf(ids)).toEqual(["held"]);
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["payment", 5_000],
    ]);
    expect(await transfersOf(town.id)).toEqual([
      { state: "booked", match: "otherAmount", suggested: [] },
      // The account has paid this order a moment ago.
      { state: "waiting", match: "suggested", suggested: [order.id] },
    ]);
  });

  test("is taken once, also when it is sent and compared twice at the same moment", async () => {
    const { town, order, treasurer, transfer } = await aPayingFamily();
    const sent = await Promise.all([1, 2, 3].map(() => send(treasurer, town, [transfer])));
    expect(await transfersOf(town.id)).toHaveLength(1);
    expect(new Set(sent.map(({ importId }) => importId)).size).toBe(1);
    await Promise.all(sent.map(book));
    expect(await entriesOf(order.id)).toEqual([
      ["charge", FEE],
      ["payment", FEE],
    ]);
  });

  test("may be of a whole year of a large town", { timeout: 60_000 }, async () => {
    const { town, order, treasurer, transfer } = await aPayingFamily();
    const others = Array.from({ length: sized({ reduced: 2_000, full: 10_000 }) }, (_, nth) => ({
      ...{ minor: 100 + nth, name: `Name ${nth}`, text: ["rent"], reference: `rent${nth}` },
    }));
    const sent = await send(treasurer, town, [...others, transfer]);
    expect(sent.added).toBe(others.length + 1);
    expect(await entriesOf(order.id)).toHaveLength(1);
    const from = performance.now();
    await book(sent);
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(await entriesOf(order.id)).toHaveLength(2);
  });

  test("adds of a statement that overlaps only what is new", async () => {
    const { town, order, treasurer, transfer } = await aPayingFamily();
    await book(await send(treasurer, town, [transfer]));
    const more = { ...transfer, minor: 1_000, reference: "later" };
    const again = await send(treasurer, town, [transfer, more]);
    expect(again.added).toBe(1);
    await book(again);
    expect((await entriesOf(order.id)).slice(1)).toEqual([
      ["payment", FEE],
      ["payment", 1_000],
    ]);
  });

  test("keeps what a bank took back for a person, and nothing of what the town paid", async () => {
    const { town, treasurer, transfer } = await aPayingFamily();
    const back = { ...transfer, minor: -FEE, isReversal: true };
    const paid = { ...transfer, minor: -7_000 };
    expect((await send(treasurer, town, [back, paid])).added).toBe(1);
  });

  test("of another account is refused and leaves nothing", async () => {
    const { town, treasurer, transfer } = await aPayingFamily();
    await db.community.update({
      where: { id: town.id },
      data: { iban: "PL27114020040000300201355387" },
    });
    const sent = await send(treasurer, town, [transfer]);
    expect(sent).toMatchObject({ state: "refused", fault: "otherAccount", added: 0 });
    expect(await transfersOf(town.id)).toEqual([]);
    // The account was wrong, not the file.
    await db.community.update({ where: { id: town.id }, data: { iban: account } });
    expect((await send(treasurer, town, [transfer])).added).toBe(1);
  });

  test.each(["coordinator", "organizer"] as const)(
    "is refused where a role is %s alone",
    async (role) => {
      const { town, transfer } = await aPayingFamily();
      const other = await townStaff(role, town.id);
      await expect(send(other, town, [transfer])).rejects.toMatchObject({ code: "notFound" });
    },
  );

  test("hides from who reads the database who paid and what for", async () => {
    const { town, treasurer, transfer } = await aPayingFamily();
    await send(treasurer, town, [transfer]);
    const [row] = await db.bankTransfer.findMany({ where: { payeeId: town.id } });
    expect(Buffer.from(row!.facts).includes("Kowalska")).toBe(false);
    expect(JSON.stringify(row)).not.toContain("PL27114020040000300201355387");
  });
});
