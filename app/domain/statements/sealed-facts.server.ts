import { openForSystem, sealForSystem } from "#app/platform/field-encryption.server.ts";
import type { Booking } from "./statement.ts";

/** What a statement says of who sent a transfer and why: about people who may have no account with us. */
export type TransferFacts = Pick<Booking, "name" | "iban" | "lines" | "endToEnd">;

const placeOf = (transferId: string) => ({
  ...{ table: "bank_transfers", column: "facts", rowId: transferId },
});

/** Seals what was said of a transfer; it opens at its own row alone. */
export function sealFacts(transferId: string, facts: TransferFacts) {
  const { name, iban, lines, endToEnd } = facts;
  return sealForSystem(placeOf(transferId), JSON.stringify({ name, iban, lines, endToEnd }));
}

/** What was said of a transfer. */
export const openFacts = (transferId: string, sealed: Uint8Array) =>
  JSON.parse(openForSystem(placeOf(transferId), sealed)) as TransferFacts;
