import type { Tx } from "#app/platform/db.server.ts";
import { fieldSealer, openFields } from "#app/platform/field-encryption.server.ts";
import type { Booking } from "./statement.ts";

/** What a statement says of who sent a transfer and why: about people who may have no account with us. */
export type TransferFacts = Pick<Booking, "name" | "iban" | "lines" | "endToEnd">;

const placeOf = (transferId: string) => ({
  ...{ table: "bank_transfers", column: "facts", rowId: transferId },
});

/** Seals what was said of the transfers of one import, under a key of its own; each opens at its own row alone. */
export async function factsSealer(tx: Tx, now: Date, importId: string) {
  const seal = await fieldSealer(tx, now, importId);
  return (transferId: string, { name, iban, lines, endToEnd }: TransferFacts) =>
    seal(placeOf(transferId), JSON.stringify({ name, iban, lines, endToEnd }));
}

type Sealed = { id: string; importId: string; facts: Uint8Array };

/** What was said of transfers, in the order in which they are given, with one look at their keys. */
export async function openFacts(tx: Tx, transfers: readonly Sealed[]): Promise<TransferFacts[]> {
  const opened = await openFields(
    tx,
    transfers.map(({ id, importId, facts }) => {
      return { subjectId: importId, place: placeOf(id), sealed: facts };
    }),
  );
  return opened.map((text) => JSON.parse(text) as TransferFacts);
}
