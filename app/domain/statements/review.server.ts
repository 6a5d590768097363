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

/** How much of a transfer is for which order; `booked` is what of it was booked when somebody looked. */
type Assigning = Named & { code: string; part: number; booked: number };

/** Says for which order of the same town a waiting transfer came, whole or a part of it, and books that there. */
export async function assignTransfer(
  { db, actor, now }: Context,
  { payee, transferId, code, part, booked }: Assigning,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const transfer = await transferToDecide(tx, actor, { payee, transferId });
    if (transfer.minor <= 0) refuse("transferOutgoing");
    const rest = transfer.minor - booked;
    if (part > rest) refuse("transferTooMuch");
    const order = await tx.order.findUnique({
      where: { code, payeeId: transfer.payeeId },
      select: { id: true, currency: true },
    });
    if (!order) return refuse("orderUnknown");
    if (order.currency !== transfer.currency) refuse("statementOtherCurrency");
    await take(tx, { transferId, booked }, part === rest ? "booked" : "waiting", booked + part);
    const actorId = accountIdOf(actor);
    const { currency, bookedOn, payeeId: chain } = transfer;
    const paying = { transferId, orderId: order.id, minor: part, currency, bookedOn };
    await payFrom(tx, { now, actorId }, paying);
    const fact = { chain, subject: order.id, actorId, now };
    await recordAudit(tx, { ...fact, action: "order.assignTransfer" });
  }, patiently);
}

/** Lays a waiting transfer aside, or what is left of it: it pays none of our orders. */
export async function dismissTransfer(
  { db, actor, now }: Context,
  { payee, transferId }: Named,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const transfer = await transferToDecide(tx, actor, { payee, transferId });
    const { payeeId: chain, bookedMinor: booked } = transfer;
    await take(tx, { transferId, booked }, "foreign", booked);
    const fact = { chain, subject: transferId, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "statement.dismissTransfer" });
  }, patiently);
}

/** A transfer to a town, for who keeps its accounts; for all others it is not there. */
async function transferToDecide(tx: Tx, actor: Actor, { payee, transferId }: Named) {
  const transfer = await tx.bankTransfer.findUnique({
    where: { id: transferId, payee: { slug: payee } },
    select: { payeeId: true, minor: true, currency: true, bookedOn: true, bookedMinor: true },
  });
  if (!transfer || !canKeepAccounts(actor, transfer.payeeId)) return refuse("notFound");
  return transfer;
}

/** The first of two who decide at once does it, and nobody decides on what has changed since she looked. */
async function take(
  tx: Tx,
  { transferId: id, booked }: { transferId: string; booked: number },
  state: "waiting" | "booked" | "foreign",
  bookedMinor: number,
) {
  const { count } = await tx.bankTransfer.updateMany({
    where: { id, state: "waiting", bookedMinor: booked },
    data: { state, bookedMinor },
  });
  if (count === 0) refuse("changedMeanwhile");
}
