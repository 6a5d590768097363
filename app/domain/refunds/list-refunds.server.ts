import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canKeepAccounts } from "#app/domain/payments/permissions.ts";
import { balanceIn, orderToKeep, writeEntry } from "#app/domain/payments/write-entry.server.ts";
import { lockEvent, patiently } from "#app/domain/registrations/event-lock.server.ts";
import { accountIdOf, isFresh } from "#app/domain/rights.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { accountsOf, type KnownAccount } from "./accounts-of.server.ts";
import { listSealer } from "./sealed-account.server.ts";

type Asked = { payee: string; key: string; currency: string; codes: readonly string[] };

/**
 * Makes a list of what is given back by bank: each order its whole surplus as it is now, written in its ledger at
 * once, so that nobody gives it back a second time. Orders whose account nobody knows, or that have nothing to give
 * back any more, are left out. Refuses a list of nothing, and who has not shown lately that it is she.
 */
export async function listRefunds(
  { db, actor, now }: Context,
  { payee, key: listId, currency, codes }: Asked,
): Promise<void> {
  const town = await townToKeep({ db, actor, now }, payee);
  if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
  const orders = await db.order.findMany({
    where: { payeeId: town.id, currency, code: { in: [...codes] } },
    orderBy: [{ eventId: "asc" }, { id: "asc" }],
    select: { id: true, code: true, eventId: true },
  });
  await db.$transaction(async (tx) => {
    const createdById = accountIdOf(actor);
    const { count } = await tx.refundList.createMany({
      data: { id: listId, payeeId: town.id, currency, createdAt: now, createdById },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const accounts = await accountsOf(
      tx,
      orders.map(({ id }) => id),
    );
    const seal = await listSealer(tx, now, listId);
    let listed = 0;
    for (const { id, code, eventId } of orders) {
      const account: KnownAccount | undefined = accounts.get(id);
      if (!account) continue;
      await lockEvent(tx, now, eventId);
      const { owed, paid } = await balanceIn(tx, id);
      const minor = paid - owed;
      if (minor <= 0) continue;
      const refundId = randomUUID();
      const sealed = seal(refundId, account);
      await tx.bankRefund.create({ data: { id: refundId, listId, orderId: id, minor, sealed } });
      const order = await orderToKeep(tx, actor, { payee, code });
      const entry = { kind: "refund", sourceType: "refund", sourceId: refundId } as const;
      await writeEntry(tx, { order, actor, now }, { ...entry, minor: -minor, reason: null });
      await enqueue(tx, "refunds.tell", { refundId });
      listed += 1;
    }
    if (listed === 0) refuse("nothingToReturn");
    await recordAudit(tx, {
      ...{ chain: town.id, subject: listId, actorId: createdById, now },
      ...{ action: "refunds.list", details: { count: listed } },
    });
  }, patiently);
}

/** A town for who keeps its accounts; for all others it is not there. */
export async function townToKeep({ db, actor }: Context, payee: string) {
  const town = await db.community.findUnique({ where: { slug: payee }, select: { id: true } });
  if (!town || !canKeepAccounts(actor, town.id)) return refuse("notFound");
  return town;
}

/** Takes back one refund of a list that the bank did not send: the money is the family's again, and can be listed anew. */
export async function undoRefund(
  { db, actor, now }: Context,
  { payee, refund: id }: { payee: string; refund: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const refund = await tx.bankRefund.findUnique({
      where: { id },
      select: { minor: true, order: { select: { code: true } } },
    });
    if (!refund) return refuse("notFound");
    const order = await orderToKeep(tx, actor, { payee, code: refund.order.code });
    if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
    const { count } = await tx.bankRefund.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: now },
    });
    if (count === 0) refuse("changedMeanwhile");
    const entry = { kind: "refundReversed", sourceType: "refund", sourceId: id } as const;
    await writeEntry(tx, { order, actor, now }, { ...entry, minor: refund.minor, reason: null });
  }, patiently);
}
