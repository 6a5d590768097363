import { z } from "zod";
import type { Tx } from "#app/platform/db.server.ts";
import { fieldSealer, openFields, sealField } from "#app/platform/field-encryption.server.ts";

const account = z.object({ holder: z.string(), iban: z.string() });

/** Whose account it is and its IBAN, plain. */
export type BankAccount = z.output<typeof account>;

const ofOrder = (orderId: string) => ({
  subjectId: orderId,
  place: { table: "refund_accounts", column: "sealed", rowId: orderId },
});

const ofRefund = (listId: string, refundId: string) => ({
  subjectId: listId,
  place: { table: "bank_refunds", column: "sealed", rowId: refundId },
});

/** Seals an account, to be stored in `refund_accounts.sealed` of this order. */
export const sealAccount = (tx: Tx, now: Date, orderId: string, { holder, iban }: BankAccount) =>
  sealField(tx, now, ofOrder(orderId), JSON.stringify({ holder, iban }));

/** Seals the accounts of one list under a key of its own; each opens at its own row alone. */
export async function listSealer(tx: Tx, now: Date, listId: string) {
  const seal = await fieldSealer(tx, now, listId);
  return (refundId: string, { holder, iban }: BankAccount) =>
    seal(ofRefund(listId, refundId).place, JSON.stringify({ holder, iban }));
}

async function open(
  tx: Tx,
  sealed: readonly (ReturnType<typeof ofOrder> & { sealed: Uint8Array })[],
): Promise<BankAccount[]> {
  const texts = await openFields(tx, [...sealed]);
  return texts.map((text) => account.parse(JSON.parse(text)));
}

/** Opens the accounts that families gave, with one look at their keys. */
export const openAccounts = (
  tx: Tx,
  rows: readonly { orderId: string; sealed: Uint8Array }[],
): Promise<BankAccount[]> =>
  open(
    tx,
    rows.map(({ orderId, sealed }) => ({ ...ofOrder(orderId), sealed })),
  );

/** Opens the accounts of a list. */
export const openListed = (
  tx: Tx,
  rows: readonly { id: string; listId: string; sealed: Uint8Array }[],
): Promise<BankAccount[]> =>
  open(
    tx,
    rows.map(({ id, listId, sealed }) => ({ ...ofRefund(listId, id), sealed })),
  );
