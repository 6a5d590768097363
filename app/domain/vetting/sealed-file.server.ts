import type { Tx } from "#app/platform/db.server.ts";
import { openFields, sealField } from "#app/platform/field-encryption.server.ts";
import { type VettingRecord, vettingRecord } from "./record.ts";

const recordField = (hostId: string, id: string) => ({
  subjectId: hostId,
  place: { table: "vetting_records", column: "sealed", rowId: id },
});

const reasonField = (hostId: string, id: string) => ({
  subjectId: hostId,
  place: { table: "vetting_decisions", column: "sealed", rowId: id },
});

type Of = { hostId: string; id: string };

/** Seals a record under the family's own key. */
export const sealRecord = (tx: Tx, now: Date, { hostId, id }: Of, record: VettingRecord) =>
  sealField(tx, now, recordField(hostId, id), JSON.stringify(record));

/** Opens records, in the order given. */
export async function openRecords(
  tx: Tx,
  rows: readonly (Of & { sealed: Uint8Array })[],
): Promise<VettingRecord[]> {
  const fields = rows.map(({ hostId, id, sealed }) => ({ ...recordField(hostId, id), sealed }));
  return (await openFields(tx, fields)).map((text) => vettingRecord.parse(JSON.parse(text)));
}

/** Seals why something was decided. */
export const sealReason = (tx: Tx, now: Date, { hostId, id }: Of, reason: string) =>
  sealField(tx, now, reasonField(hostId, id), reason);

/** Opens reasons, in the order given; empty where none was written. */
export async function openReasons(
  tx: Tx,
  rows: readonly (Of & { sealed: Uint8Array | null })[],
): Promise<string[]> {
  const told = rows.flatMap(({ hostId, id, sealed }) =>
    sealed ? [{ id, ...reasonField(hostId, id), sealed }] : [],
  );
  const texts = await openFields(tx, told);
  const known = new Map(told.map(({ id }, at) => [id, texts[at] ?? ""]));
  return rows.map(({ id }) => known.get(id) ?? "");
}
