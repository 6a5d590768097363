import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { fittingOrders } from "#app/domain/payments/balances.server.ts";
import { ofTown } from "#app/domain/payments/desk-queries.server.ts";
import { guardiansToTell } from "#app/domain/payments/guardians.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { accountsOf } from "./accounts-of.server.ts";
import { townToKeep } from "./list-refunds.server.ts";

const ofOrder = {
  ...{ id: true, code: true, eventId: true, householdId: true, communityId: true },
  ...{ currency: true, event: { select: titled } },
} as const;

/** Tells every guardian who may pay that her money has been put on a list for the bank, unless it was taken off it again. */
export async function tellOfBankRefund({ db, now }: Context, refundId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { minor, order, undoneAt } = await tx.bankRefund.findUniqueOrThrow({
      where: { id: refundId },
      select: { minor: true, undoneAt: true, order: { select: ofOrder } },
    });
    if (undoneAt === null)
      await tell(tx, now, { kind: "refundByBank", source: refundId, minor, order });
  });
}

/** Asks the families whose money is to be given back and whose account nobody knows; each once a day at most. */
export async function askForAccounts(context: Context, payee: string): Promise<void> {
  const { db, now } = context;
  const { id } = await townToKeep(context, payee);
  const today = dayIn("UTC", now);
  const orders = await fittingOrders(db, {
    ...{ which: ofTown(id), today, filter: { standing: "toReturn" as const } },
  });
  const known = await accountsOf(
    db,
    orders.map((one) => one.id),
  );
  for (const { id: orderId, owed, paid } of orders.filter((one) => !known.has(one.id)))
    await db.$transaction(async (tx) => {
      const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: ofOrder });
      const source = `${orderId}:${today}`;
      await tell(tx, now, { kind: "refundAccountWanted", source, minor: paid - owed, order });
    });
}

type Telling = {
  kind: "refundByBank" | "refundAccountWanted";
  /** What it is about: a mail for each kind, source and guardian. */
  source: string;
  minor: number;
  order: Parameters<typeof guardiansToTell>[1] & {
    id: string;
    code: string;
    currency: string;
    event: Parameters<typeof titleIn>[0];
  };
};

async function tell(tx: Tx, now: Date, { kind, source, minor, order }: Telling): Promise<void> {
  for (const { id, email, language } of await guardiansToTell(tx, order))
    await queueMail(tx, now, {
      ...{ kind, to: email, language, reason: `${kind}:${source}:${id}` },
      facts: {
        ...{ title: titleIn(order.event, language), orderId: order.id, code: order.code },
        amount: { minor, currency: order.currency },
      },
    });
}
