import { openField, sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type PlannedRow, planSchema } from "./plan.ts";
import type { Sheet } from "./sheet.ts";

type Column = "file" | "sheet" | "plan";

const fieldOf = (importId: string, column: Column) => ({
  subjectId: importId,
  place: { table: "imports", column, rowId: importId },
});

/** Seals a file as it came. */
export const sealFile = (tx: Tx, now: Date, importId: string, bytes: Uint8Array) =>
  sealField(tx, now, fieldOf(importId, "file"), Buffer.from(bytes).toString("base64"));

/** Opens what `sealFile` sealed. */
export async function openFile(tx: Tx, importId: string, sealed: Uint8Array): Promise<Uint8Array> {
  return Buffer.from(await openField(tx, fieldOf(importId, "file"), sealed), "base64");
}

/** Seals what was read of a file. */
export const sealSheet = (tx: Tx, now: Date, importId: string, sheet: Sheet) =>
  sealField(tx, now, fieldOf(importId, "sheet"), JSON.stringify(sheet));

/** Opens what `sealSheet` sealed: nobody else has the key, so that it is what was written. */
export async function openSheet(tx: Tx, importId: string, sealed: Uint8Array): Promise<Sheet> {
  return JSON.parse(await openField(tx, fieldOf(importId, "sheet"), sealed)) as Sheet;
}

/** Seals what was found of the rows. */
export const sealPlan = (tx: Tx, now: Date, importId: string, plan: readonly PlannedRow[]) =>
  sealField(tx, now, fieldOf(importId, "plan"), JSON.stringify(plan));

/** Opens what `sealPlan` sealed. */
export async function openPlan(
  tx: Tx,
  importId: string,
  sealed: Uint8Array,
): Promise<PlannedRow[]> {
  return planSchema.parse(JSON.parse(await openField(tx, fieldOf(importId, "plan"), sealed)));
}
