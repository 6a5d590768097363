import { randomUUID } from "node:crypto";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { forgetSubject, sealField } from "#app/platform/field-encryption.server.ts";

/** Characters of names and values together; whoever types more than a long letter is not kept. */
export const LONGEST_FORM = 200_000;

/** Where what was typed is sealed. */
export const keptPlace = (rowId: string) => ({ table: "kept_forms", column: "sealed", rowId });

/** Text fields of a form in their order. */
export type KeptFields = readonly (readonly [name: string, value: string])[];

type Sent = { accountId: string; path: string; fields: KeptFields; hadFiles: boolean };

/** Keeps what somebody sent whose session was over, in place of what was kept before; false where it cannot be. */
export async function keepForm(
  db: Db,
  now: Date,
  { accountId, path, fields, hadFiles }: Sent,
): Promise<boolean> {
  const text = JSON.stringify(fields);
  if (fields.length === 0 || text.length > LONGEST_FORM || ownPath(path) === null) return false;
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from accounts where id = ${accountId}::uuid for update`;
    await forgetFormOf(tx, accountId);
    const sealed = await sealField(tx, now, { subjectId: id, place: keptPlace(id) }, text);
    await tx.keptForm.create({
      data: { id, accountId, path, sealed, hadFiles, createdAt: now },
    });
  });
  return true;
}

/** Deletes what is kept for an account, with its key. */
export async function forgetFormOf(tx: Tx, accountId: string): Promise<void> {
  const row = await tx.keptForm.findUnique({ where: { accountId }, select: { id: true } });
  if (!row) return;
  await tx.keptForm.deleteMany({ where: { id: row.id } });
  await forgetSubject(tx, row.id);
}
