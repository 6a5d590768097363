/** Statements of a bank, and families whose transfers they tell of. */
import { shownCode } from "#app/domain/money/order-code.ts";
import { bookTransfers } from "#app/domain/statements/book-transfers.server.ts";
import { importStatement } from "#app/domain/statements/import-statement.server.ts";
import { readStatement } from "#app/domain/statements/read-statement.server.ts";
import { camt, type CamtEntry } from "./camt.ts";
import { contextFor, db, testNow } from "./database.ts";
import { aHeldFamily, townStaff } from "./orders.ts";

export const FEE = 95_000;
export const account = "PL61109010140000071219812874";

/** A family with a held place, whose town has an account and a treasurer. */
export async function aPayingFamily() {
  const family = await aHeldFamily();
  const { town, order } = family;
  await db.community.update({
    where: { id: town.id },
    data: { iban: account, bankHolder: "Gmina", currency: "PLN" },
  });
  const treasurer = await townStaff("treasurer", town.id);
  const transfer: CamtEntry = {
    ...{ minor: FEE, name: "Anna Kowalska", iban: "PL27114020040000300201355387" },
    ...{ text: [`oboz ${shownCode(order.code)}`], reference: `${order.code}1` },
  };
  return { ...family, treasurer, transfer };
}

type Staff = Awaited<ReturnType<typeof townStaff>>;
type Town = { slug: string };

export const file = (entries: readonly CamtEntry[]) =>
  new TextEncoder().encode(camt(entries, { account, currency: "PLN" }));

/** What a treasurer sends and a job reads: which statement it became, and what it brought. */
export async function sendFile(treasurer: Staff, { slug: payee }: Town, bytes: Uint8Array) {
  return readSent(await importStatement(treasurer, { payee, bytes }));
}

/** What the queue does with a file that was sent. */
export async function readSent(importId: string) {
  await readStatement(contextFor({ kind: "system" }, testNow), importId);
  const { added, state, fault } = await db.bankImport.findUniqueOrThrow({
    where: { id: importId },
  });
  return { importId, added, state, fault };
}

export const send = (treasurer: Staff, town: Town, entries: readonly CamtEntry[]) =>
  sendFile(treasurer, town, file(entries));

/** What the queue does after a statement was read. */
export const book = ({ importId }: { importId: string }) =>
  bookTransfers(contextFor({ kind: "system" }, testNow), importId);
