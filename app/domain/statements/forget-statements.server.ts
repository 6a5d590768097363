import type { Context } from "#app/domain/context.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";

/** Days that a file waits for somebody to say what its columns mean. */
const KEPT_DAYS = 14;

type Which = NonNullable<Parameters<Tx["bankImport"]["findMany"]>[0]>["where"];

/** Deletes statements that gave no transfers, with the keys of what they held. */
export async function forgetStatements(tx: Tx, which: Which): Promise<number> {
  const rows = await tx.bankImport.findMany({
    where: { ...which, transfers: { none: {} } },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  for (const id of ids) await forgetSubject(tx, id);
  return (await tx.bankImport.deleteMany({ where: { id: { in: ids } } })).count;
}

/** The job that deletes files which were refused, or which nobody explained. */
export async function deleteOldStatements({ db, now }: Context): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.$transaction((tx) =>
    forgetStatements(tx, { state: { in: ["refused", "mapping"] }, createdAt: { lt: before } }),
  );
}
