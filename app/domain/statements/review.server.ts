import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canKeepAccounts } from "#app/domain/payments/permissions.ts";
import { patiently } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { payFrom } from "./book-transfers.server.ts";

type Named = { payee: string; transferId: string };

/** Says for which order of the same town a waiting transfer came, and books it there. */
export async function assignTransfer(
  { db, actor, now }: Context,
  { payee, transferId, code }: Named & { code: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const transfer = await transferToDecide(tx, actor, { payee, transferId });
    if (transfer.minor <= 0) refuse("transferOutgoing");
    const order = await tx.order.findUnique({
      where: { code, payeeId: transfer.payeeId },
      select: { id: true, currency: true },
    });
    if (!order) return refuse("orderUnknown");
    if (order.currency !== transfer.currency) refuse("statementOtherCurrency");
    await take(tx, { transferId, state: "booked" });
    const actorId = accountIdOf(actor);
    const { minor, currency, bookedOn, payeeId: chain } = transfer;
    const paying = { transferId, orderId: order.id, minor, currency, bookedOn };
    await payFrom(tx, { now, actorId }, paying);
    const fact = { chain, subject: order.id, actorId, now };
    await recordAudit(tx, { ...fact, action: "order.assignTransfer" });
  }, patiently);
}

/** Lays a waiting transfer aside: it pays none of our orders. */
export async function dismissTransfer(
  { db, actor, now }: Context,
  { payee, transferId }: Named,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { payeeId: chain } = await transferToDecide(tx, actor, { payee, transferId });
    await take(tx, { transferId, state: "foreign" });
    const fact = { chain, subject: transferId, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "statement.dismissTransfer" });
  }, patiently);
}

/** A transfer to a town, for who keeps its accounts; for all others it is not there. */
async function transferToDecide(tx: Tx, actor: Actor, { payee, transferId }: Named) {
  const transfer = await tx.bankTransfer.findUnique({
    where: { id: transferId, payee: { slug: payee } },
    select: { payeeId: true, minor: true, currency: true, bookedOn: true },
  });
  if (!transfer || !canKeepAccounts(actor, transfer.payeeId)) return refuse("notFound");
  return transfer;
}

/** The first of two who decide at once does it. */
async function take(
  tx: Tx,
  { transferId: id, state }: { transferId: string; state: "booked" | "foreign" },
) {
  const { count } = await tx.bankTransfer.updateMany({
    where: { id, state: "waiting" },
    data: { state },
  });
  if (count === 0) refuse("changedMeanwhile");
}
