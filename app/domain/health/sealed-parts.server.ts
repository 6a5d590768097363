import type { Tx } from "#app/platform/db.server.ts";
import { openFields, sealField } from "#app/platform/field-encryption.server.ts";
import { type HealthParts, type OpenedParts, type Part, partNames, parts } from "./record.ts";

/** What is sealed has one of few lengths: how much somebody wrote says already that there is something. */
const BLOCK = 1024;

/** A part of a record is bound to its table, column and row, under the record's own key. */
const fieldOf = (recordId: string, part: Part) => ({
  subjectId: recordId,
  place: { table: "health_records", column: part, rowId: recordId },
});

function padded(text: string): string {
  const length = new TextEncoder().encode(text).length;
  return text + " ".repeat((BLOCK - (length % BLOCK)) % BLOCK);
}

type SealedParts = Record<Part, Uint8Array<ArrayBuffer>>;

/** Where a part lies, and what is sealed there. */
export const plainPart = (recordId: string, part: Part, record: HealthParts) => ({
  place: fieldOf(recordId, part).place,
  text: padded(JSON.stringify(record[part])),
});

/** Seals all parts of a record, to be stored in its row. */
export async function sealParts(
  tx: Tx,
  now: Date,
  recordId: string,
  record: HealthParts,
): Promise<SealedParts> {
  const one = (part: Part) => {
    const { place, text } = plainPart(recordId, part, record);
    return sealField(tx, now, { subjectId: recordId, place }, text);
  };
  return {
    allergies: await one("allergies"),
    medicines: await one("medicines"),
    diet: await one("diet"),
    support: await one("support"),
    medical: await one("medical"),
  };
}

type Row = { id: string } & Partial<Record<Part, Uint8Array>>;

/** Opens of each record the parts asked for and no other, in the order of the records. */
export async function openParts(
  tx: Tx,
  rows: readonly { row: Row; only: readonly Part[] }[],
): Promise<OpenedParts[]> {
  const asked = rows.flatMap(({ row, only }, at) =>
    partNames.flatMap((part) => {
      const sealed = row[part];
      return only.includes(part) && sealed ? [{ at, part, sealed, ...fieldOf(row.id, part) }] : [];
    }),
  );
  const opened = rows.map((): OpenedParts => ({}));
  const texts = await openFields(tx, asked);
  for (const [nth, { at, part }] of asked.entries())
    Object.assign(opened[at] ?? {}, { [part]: parts[part].parse(JSON.parse(texts[nth] ?? "")) });
  return opened;
}
