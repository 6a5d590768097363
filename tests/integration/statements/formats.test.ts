import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { shownCode } from "#app/domain/money/order-code.ts";
import { discardStatement, explainColumns } from "#app/domain/statements/explain-columns.server.ts";
import { deleteOldStatements } from "#app/domain/statements/forget-statements.server.ts";
import { importStatement } from "#app/domain/statements/import-statement.server.ts";
import { statementPage } from "#app/domain/statements/statement-queries.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { mt940 } from "#tests/support/mt940.ts";
import { aHeldFamily, entriesOf, townStaff } from "#tests/support/orders.ts";
import { staffOf } from "#tests/support/registrations.ts";
import {
  account,
  aPayingFamily,
  book,
  FEE,
  readSent,
  send,
  sendFile,
} from "#tests/support/statements.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const ofTown = { account, currency: "PLN", separator: "~" } as const;

const table = (rows: readonly string[]) =>
  bytes(["Data;Kwota;Waluta;Nadawca;Konto;Opis", ...rows].join("\r\n"));

const mapping = { date: 0, amount: 1, currency: 2, payer: 3, account: 4, text: 5 };

/** A table with the transfer of a family, of which a person must say what its columns mean. */
async function aTable(rows: readonly string[] = []) {
  const family = await aPayingFamily();
  const { town, treasurer, order } = family;
  const row = `03.05.2027;950,00;PLN;Anna;27114020040000300201355387;${shownCode(order.code)}`;
  const { importId, state } = await sendFile(treasurer, town, table([row, ...rows]));
  expect(state).toBe("mapping");
  return { ...family, payee: town.slug, importId };
}

test("MT940 pays the order whose code it says", async () => {
  const { town, treasurer, order, transfer } = await aPayingFamily();
  const sent = await sendFile(treasurer, town, bytes(mt940([transfer], ofTown)));
  expect(sent).toMatchObject({ state: "done", added: 1 });
  await book(sent);
  expect((await entriesOf(order.id)).at(-1)).toEqual(["payment", FEE]);
});

test("the same transfer in a file of another format is not paid twice", async () => {
  const { town, treasurer, order, transfer } = await aPayingFamily();
  await book(await send(treasurer, town, [transfer]));
  const again = { ...transfer, reference: "otherwise" };
  const whole = await sendFile(treasurer, town, bytes(mt940([again], ofTown)));
  expect(whole.added).toBe(0);
  // Without the account nobody knows whether it is the same: a person decides.
  const bare = { ...again, iban: "" };
  const perhaps = await sendFile(treasurer, town, bytes(mt940([bare, again], ofTown)));
  await book(perhaps);
  expect(perhaps.added).toBe(1);
  expect(await entriesOf(order.id)).toHaveLength(2);
  const waiting = await db.bankTransfer.findMany({ where: { state: "waiting" } });
  expect(waiting.map(({ match }) => match)).toEqual(["perhapsKnown"]);
});

test("a table is explained once, then known by its header", async () => {
  const { town, treasurer, order, payee, importId } = await aTable();
  const asked = { slug: payee, importId, language: "pl" } as const;
  expect((await statementPage(treasurer, asked))?.found).toMatchObject({
    is: "mapping",
    mapping: { date: 0, amount: 1, currency: 2 },
  });
  const said = { payee, importId, mapping };
  const both = await Promise.allSettled([1, 2].map(() => explainColumns(treasurer, said)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const read = await readSent(importId);
  expect(read).toMatchObject({ state: "done", added: 1 });
  await book(read);
  expect((await entriesOf(order.id)).at(-1)).toEqual(["payment", FEE]);
  expect((await statementPage(treasurer, asked))?.found).toEqual({
    ...{ is: "done", added: 1, waiting: 0, booked: 1 },
  });
  const next = await sendFile(treasurer, town, table(["04.05.2027;1,00;PLN;Jan;;camp"]));
  expect(next).toMatchObject({ state: "done", added: 1 });
  const changed = await sendFile(treasurer, town, table(["Jan;04.05.2027;PLN;1,00;;camp"]));
  expect(changed.state).toBe("mapping");
});

test("columns that were explained wrong are not remembered", async () => {
  const { town, treasurer, payee, importId } = await aTable();
  await explainColumns(treasurer, { payee, importId, mapping: { date: 0, amount: 3 } });
  expect(await readSent(importId)).toMatchObject({ state: "refused", fault: "broken" });
  const again = await sendFile(treasurer, town, table(["04.05.2027;1,00;PLN;Jan;;camp"]));
  expect(again.state).toBe("mapping");
});

test("a file is kept sealed, and only until it is read, refused or thrown away", async () => {
  const { treasurer, payee, importId } = await aTable(["04.05.2027;-1,00;PLN;Somebody;;rent"]);
  const kept = await db.bankImport.findUniqueOrThrow({ where: { id: importId } });
  for (const sealed of [kept.file, kept.columns])
    expect(Buffer.from(sealed ?? []).includes("Anna")).toBe(false);
  await discardStatement(treasurer, { payee, importId });
  expect(await db.bankImport.count({ where: { id: importId } })).toBe(0);
  expect(await db.dataKey.count({ where: { subjectId: importId } })).toBe(0);

  const { importId: old } = await aTable();
  const in13 = new Date(testNow.getTime() + 13 * 86_400_000);
  await deleteOldStatements(contextFor({ kind: "system" }, in13));
  expect(await db.bankImport.count({ where: { id: old } })).toBe(1);
  const in15 = new Date(testNow.getTime() + 15 * 86_400_000);
  await deleteOldStatements(contextFor({ kind: "system" }, in15));
  expect(await db.bankImport.count({ where: { id: old } })).toBe(0);
});

test("a statement is there for nobody else", async () => {
  const { payee, importId, event } = await aTable();
  const other = await aHeldFamily();
  const others = [
    await townStaff("treasurer", other.town.id),
    await staffOf("organizer", event.id),
    contextFor({ kind: "visitor" }, testNow),
  ];
  const refused = { code: "notFound" };
  for (const one of others) {
    const asked = { slug: payee, importId, language: "pl" } as const;
    expect(await statementPage(one, asked)).toBeNull();
    expect(await statementPage(one, { ...asked, slug: other.town.slug })).toBeNull();
    const named = { payee, importId };
    await expect(discardStatement(one, named)).rejects.toMatchObject(refused);
    await expect(explainColumns(one, { ...named, mapping })).rejects.toMatchObject(refused);
    const file = { payee, bytes: bytes("a;b\n1;2") };
    await expect(importStatement(one, file)).rejects.toMatchObject(refused);
  }
  const unknown = { payee, importId: randomUUID() };
  const treasurer = await townStaff("treasurer", other.town.id);
  await expect(discardStatement(treasurer, unknown)).rejects.toMatchObject(refused);
});
