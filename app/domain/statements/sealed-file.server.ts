import type { Tx } from "#app/platform/db.server.ts";
import { openField, sealField } from "#app/platform/field-encryption.server.ts";
import { type BankColumns, bankColumnsSchema } from "./csv-columns.ts";

const fieldOf = (importId: string, column: "file" | "columns") => ({
  subjectId: importId,
  place: { table: "bank_imports", column, rowId: importId },
});

/** Seals a bank's file as it came. */
export const sealFile = (tx: Tx, now: Date, importId: string, bytes: Uint8Array) =>
  sealField(tx, now, fieldOf(importId, "file"), Buffer.from(bytes).toString("base64"));

/** Opens what `sealFile` sealed. */
export async function openFile(tx: Tx, importId: string, sealed: Uint8Array): Promise<Uint8Array> {
  return Buffer.from(await openField(tx, fieldOf(importId, "file"), sealed), "base64");
}

/** Seals the columns of a table that nobody has explained yet. */
export const sealColumns = (tx: Tx, now: Date, importId: string, columns: BankColumns) =>
  sealField(tx, now, fieldOf(importId, "columns"), JSON.stringify(columns));

/** Opens what `sealColumns` sealed. */
export async function openColumns(
  tx: Tx,
  importId: string,
  sealed: Uint8Array,
): Promise<BankColumns> {
  return bankColumnsSchema.parse(
    JSON.parse(await openField(tx, fieldOf(importId, "columns"), sealed)),
  );
}
