import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canKeepAccounts } from "#app/domain/payments/permissions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { BankMapping } from "./csv-columns.ts";
import { forgetStatements } from "./forget-statements.server.ts";

type Named = { payee: string; importId: string };

/** Takes a person's word for what the columns of a table mean, and lets a job read it. */
export async function explainColumns(
  { db, actor }: Context,
  { payee, importId, mapping }: Named & { mapping: BankMapping },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await unreadStatement(tx, actor, { payee, importId });
    const { count } = await tx.bankImport.updateMany({
      where: { id: importId, state: "mapping" },
      data: { state: "reading", mapping },
    });
    // In another tab it was said meanwhile.
    if (count === 0) refuse("changedMeanwhile");
    await enqueue(tx, "statements.read", { importId });
  });
}

/** Deletes a file that waits for somebody to explain it. */
export async function discardStatement({ db, actor }: Context, named: Named): Promise<void> {
  await db.$transaction(async (tx) => {
    await unreadStatement(tx, actor, named);
    const which = { id: named.importId, state: { in: ["mapping" as const, "refused" as const] } };
    if ((await forgetStatements(tx, which)) === 0) refuse("changedMeanwhile");
  });
}

/** A statement of a town, for who keeps its accounts; for all others it is not there. */
async function unreadStatement(tx: Tx, actor: Actor, { payee, importId }: Named) {
  const row = await tx.bankImport.findUnique({
    where: { id: importId, payee: { slug: payee } },
    select: { payeeId: true },
  });
  if (!row || !canKeepAccounts(actor, row.payeeId)) return refuse("notFound");
}
