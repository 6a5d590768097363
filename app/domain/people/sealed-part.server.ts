import { z } from "zod";
import { openField, openFields, sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { roomingGroups } from "./schema.ts";

const sealedPart = z.object({
  rooming: z.enum(roomingGroups).nullable(),
  emergency: z.object({ name: z.string(), phone: z.string() }).nullable(),
});

/** What of a person lies in the database under her own key alone. */
export type SealedPart = z.output<typeof sealedPart>;

const fieldOf = (personId: string) => ({
  subjectId: personId,
  place: { table: "people", column: "sealed", rowId: personId },
});

/** Seals it, to be stored in `people.sealed` of this person. */
export async function sealPart(tx: Tx, now: Date, personId: string, part: SealedPart) {
  return sealField(tx, now, fieldOf(personId), JSON.stringify(part));
}

/** Opens what `sealPart` sealed. */
export async function openPart(
  tx: Tx,
  { id, sealed }: { id: string; sealed: Uint8Array | null },
): Promise<SealedPart> {
  if (!sealed) return { rooming: null, emergency: null };
  return sealedPart.parse(JSON.parse(await openField(tx, fieldOf(id), sealed)));
}

/** Opens the parts of many people with one look at their keys, in the order in which they are given. */
export async function openParts(
  tx: Tx,
  people: readonly { id: string; sealed: Uint8Array | null | undefined }[],
): Promise<SealedPart[]> {
  const sealed = people.flatMap(({ id, sealed: part }) => (part ? [{ id, sealed: part }] : []));
  const texts = await openFields(
    tx,
    sealed.map((one) => ({ ...fieldOf(one.id), sealed: one.sealed })),
  );
  const parts = new Map(
    sealed.map(({ id }, at) => [id, sealedPart.parse(JSON.parse(texts[at] ?? ""))]),
  );
  return people.map(({ id }) => parts.get(id) ?? { rooming: null, emergency: null });
}
