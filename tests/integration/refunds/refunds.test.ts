import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { forgetRefundAccounts } from "#app/domain/refunds/forget-accounts.server.ts";
import { refundsDesk } from "#app/domain/refunds/desk-queries.server.ts";
import { listRefunds, undoRefund } from "#app/domain/refunds/list-refunds.server.ts";
import { refundFile } from "#app/domain/refunds/refund-file.server.ts";
import { accountShown, saveAccount } from "#app/domain/refunds/save-account.server.ts";
import { accountForm } from "#app/domain/refunds/schema.ts";
import { askForAccounts, tellOfBankRefund } from "#app/domain/refunds/tell.server.ts";
import { contextFor, db, queriesOf, testNow } from "#tests/support/database.ts";
import { entriesOf, payInCash, townStaff } from "#tests/support/orders.ts";
import { staffOf } from "#tests/support/registrations.ts";
import { aPayingFamily, book, FEE, send } from "#tests/support/statements.ts";

const IBAN = "PL27114020040000300201355387";
const SURPLUS = 500;

const account = (iban = IBAN, holder = "Anna Kowalska") =>
  accountForm.parse({ intent: "account", holder, iban });

/** A family that paid too much in cash: nobody knows its account. */
async function anOverpaidFamily() {
  const family = await aPayingFamily();
  await payInCash({ ...family, minor: FEE + SURPLUS });
  return family;
}

type Family = Awaited<ReturnType<typeof anOverpaidFamily>>;

const give = ({ context, order }: Family, iban?: string) =>
  saveAccount(context, { orderId: order.id, form: account(iban) });

const list = ({ town, order, treasurer }: Family, key: string = randomUUID(), who = treasurer) =>
  listRefunds(who, { payee: town.slug, key, currency: "PLN", codes: [order.code] });

const asked = { language: "en", event: null } as const;
const deskOf = ({ town, treasurer }: Family) => refundsDesk(treasurer, town.slug, asked);

const mailsTo = async ({ context }: Family, kind: string) => {
  const { actor } = context;
  if (actor.kind !== "person") return 0;
  const { email } = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  return db.mail.count({ where: { recipient: email, kind } });
};

describe("the account of a family", () => {
  test("is given by who may pay, while there is money to give back, and shown by its end", async () => {
    const family = await anOverpaidFamily();
    const { order, treasurer } = family;
    const [stranger, settled] = [await anOverpaidFamily(), await aPayingFamily()];
    const of = { orderId: order.id, form: account() };
    for (const other of [stranger.context, treasurer, contextFor()])
      await expect(saveAccount(other, of)).rejects.toMatchObject({ code: "notFound" });
    await expect(
      saveAccount(settled.context, { orderId: settled.order.id, form: account() }),
    ).rejects.toMatchObject({ code: "changedMeanwhile" });
    await give(family);
    expect(await accountShown(family.context, { orderId: order.id })).toEqual({
      ...{ holder: "Anna Kowalska", ending: "5387" },
    });
    const { sealed } = await db.refundAccount.findUniqueOrThrow({ where: { orderId: order.id } });
    expect(Buffer.from(sealed).toString("latin1")).not.toMatch(/Kowalska|5387/);
  });

  test("is the one that the money came from, until she gives another", async () => {
    const family = await aPayingFamily();
    const { treasurer, town, order, transfer } = family;
    await book(await send(treasurer, town, [{ ...transfer, minor: FEE + SURPLUS }]));
    const shown = async () => (await deskOf(family))?.currencies[0]?.orders[0]?.account;
    expect(await shown()).toEqual({ holder: "Anna Kowalska", ending: "5387", from: "transfer" });
    await saveAccount(family.context, {
      ...{ orderId: order.id, form: account("DE02120300000000202051", "Jan") },
    });
    expect(await shown()).toEqual({ holder: "Jan", ending: "2051", from: "family" });
  });

  test.each(["PL27114020040000300201355388", "no", "", "GB00"])("%j is none", (iban) => {
    const { error } = accountForm.safeParse({ intent: "account", holder: "A", iban });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(["iban"]);
  });
});

describe("a list of refunds", () => {
  test("is made by the town's treasurer who has shown lately that it is she", async () => {
    const family = await anOverpaidFamily();
    await give(family);
    const { town, event } = family;
    const { town: elsewhere } = await aPayingFamily();
    const others = [
      family.context,
      await townStaff("treasurer", elsewhere.id),
      await townStaff("coordinator", town.id),
      await staffOf("organizer", event.id),
    ];
    for (const other of others) {
      expect(await refundsDesk(other, town.slug, asked)).toBeNull();
      await expect(list(family, randomUUID(), other)).rejects.toMatchObject({ code: "notFound" });
      await expect(askForAccounts(other, town.slug)).rejects.toMatchObject({ code: "notFound" });
    }
    const later = await townStaff("treasurer", town.id, new Date(testNow.getTime() + 3_600_000));
    await expect(list(family, randomUUID(), later)).rejects.toMatchObject({ code: "stepUpNeeded" });
    expect(await db.refundList.count({ where: { payeeId: town.id } })).toBe(0);
  });

  test("gives back the whole surplus once, also when two press at the same moment, and tells the family once", async () => {
    const family = await anOverpaidFamily();
    await give(family);
    const key = randomUUID();
    const answers = await Promise.allSettled([list(family, key), list(family, key), list(family)]);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    const refunds = await db.bankRefund.findMany({ where: { orderId: family.order.id } });
    expect(refunds).toMatchObject([{ minor: SURPLUS, undoneAt: null }]);
    expect((await entriesOf(family.order.id)).filter(([kind]) => kind === "refund")).toEqual([
      ["refund", -SURPLUS],
    ]);
    await expect(list(family)).rejects.toMatchObject({ code: "nothingToReturn" });
    const refundId = refunds[0]!.id;
    await tellOfBankRefund(family.context, refundId);
    await tellOfBankRefund(family.context, refundId);
    expect(await mailsTo(family, "refundByBank")).toBe(1);
  });

  test("leaves out whose account nobody knows: they are asked once a day", async () => {
    const family = await anOverpaidFamily();
    expect((await deskOf(family))?.missing).toBe(1);
    await expect(list(family)).rejects.toMatchObject({ code: "nothingToReturn" });
    await askForAccounts(family.treasurer, family.town.slug);
    await askForAccounts(family.treasurer, family.town.slug);
    expect(await mailsTo(family, "refundAccountWanted")).toBe(1);
  });

  test("can be taken back one by one, once, by its own town alone", async () => {
    const [family, other] = [await anOverpaidFamily(), await anOverpaidFamily()];
    await give(family);
    await list(family);
    const { id } = await db.bankRefund.findFirstOrThrow({ where: { orderId: family.order.id } });
    const undo = ({ town, treasurer }: Family) =>
      undoRefund(treasurer, { payee: town.slug, refund: id });
    await expect(undo(other)).rejects.toMatchObject({ code: "notFound" });
    await undo(family);
    await expect(undo(family)).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await entriesOf(family.order.id)).at(-1)).toEqual(["refundReversed", SURPLUS]);
    await list(family);
    expect((await deskOf(family))?.currencies).toEqual([]);
  });

  test("asks the database as often for many families as for one", async () => {
    const family = await anOverpaidFamily();
    await give(family);
    await deskOf(family);
    const one = (await queriesOf(() => deskOf(family))).length;
    const { id: payeeId } = family.town;
    for (const more of [await anOverpaidFamily(), await anOverpaidFamily()])
      await db.$executeRaw`update orders set payee_id = ${payeeId}::uuid where id = ${more.order.id}::uuid`;
    expect((await deskOf(family))?.missing).toBe(2);
    expect((await queriesOf(() => deskOf(family))).length).toBe(one);
  });
});

describe("the file of a list", () => {
  test("is a table with the accounts, without what was taken back, for the town's treasurer alone", async () => {
    const [family, other] = [await anOverpaidFamily(), await anOverpaidFamily()];
    const { town, treasurer, order } = family;
    await give(family, "PL27 1140 2004 0000 3002 0135 5387");
    await list(family);
    const { id, listId } = await db.bankRefund.findFirstOrThrow({ where: { orderId: order.id } });
    const fileFor = (who: typeof treasurer, format: "xml" | "csv" = "csv", slug = town.slug) =>
      refundFile(who, { slug, list: listId, format, language: "pl" });
    const text = new TextDecoder().decode((await fileFor(treasurer))?.bytes);
    expect(text).toContain("Anna Kowalska;PL27 1140 2004 0000 3002 0135 5387;5;PLN;");
    // Zlotys go by no SEPA file.
    expect(await fileFor(treasurer, "xml")).toBeNull();
    expect(await fileFor(other.treasurer)).toBeNull();
    expect(await fileFor(other.treasurer, "csv", other.town.slug)).toBeNull();
    await undoRefund(treasurer, { payee: town.slug, refund: id });
    expect(await fileFor(treasurer)).toBeNull();
  });

  test("is gone with its accounts ninety days later, while what is owed keeps its account", async () => {
    const [family, waiting] = [await anOverpaidFamily(), await anOverpaidFamily()];
    for (const one of [family, waiting]) await give(one);
    await list(family);
    const { listId } = await db.bankRefund.findFirstOrThrow({
      where: { orderId: family.order.id },
    });
    const after = (days: number) =>
      forgetRefundAccounts(
        contextFor({ kind: "system" }, new Date(testNow.getTime() + days * 86_400_000)),
      );
    const kept = async () => ({
      own: await db.refundAccount.count({ where: { orderId: family.order.id } }),
      owed: await db.refundAccount.count({ where: { orderId: waiting.order.id } }),
      listed: await db.bankRefund.count({ where: { listId, sealed: { not: null } } }),
      keys: await db.dataKey.count({ where: { subjectId: { in: [listId, family.order.id] } } }),
    });
    await after(89);
    expect(await kept()).toEqual({ own: 1, owed: 1, listed: 1, keys: 2 });
    await after(91);
    expect(await kept()).toEqual({ own: 0, owed: 1, listed: 0, keys: 0 });
  });
});
