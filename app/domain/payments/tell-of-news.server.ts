import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { guardiansToTell } from "./guardians.server.ts";

const ofOrder = {
  select: {
    ...{ id: true, code: true, eventId: true, householdId: true, communityId: true },
    event: { select: titled },
  },
} as const;

/** Tells every guardian who may pay that a bank has not paid what it was asked for. */
export async function tellOfFailure({ db, now }: Context, paymentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { minor, currency, order } = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { minor: true, currency: true, order: ofOrder },
    });
    await tell(tx, now, {
      ...{ kind: "paymentFailed", source: paymentId, amount: { minor, currency }, order },
    });
  });
}

/** Tells every guardian who may pay that money is on its way back to her. */
export async function tellOfRefund({ db, now }: Context, refundId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { minor, payment } = await tx.refund.findUniqueOrThrow({
      where: { id: refundId },
      select: { minor: true, payment: { select: { currency: true, order: ofOrder } } },
    });
    const amount = { minor, currency: payment.currency };
    await tell(tx, now, { kind: "refundMade", source: refundId, amount, order: payment.order });
  });
}

type News = {
  kind: "paymentFailed" | "refundMade";
  /** What it is about: a mail for each kind, source and guardian. */
  source: string;
  amount: { minor: number; currency: string };
  order: Parameters<typeof guardiansToTell>[1] & {
    id: string;
    code: string;
    event: Parameters<typeof titleIn>[0];
  };
};

async function tell(tx: Tx, now: Date, { kind, source, amount, order }: News): Promise<void> {
  for (const { id, email, language } of await guardiansToTell(tx, order))
    await queueMail(tx, now, {
      ...{ kind, to: email, language, reason: `${kind}:${source}:${id}` },
      facts: {
        ...{ title: titleIn(order.event, language), orderId: order.id, code: order.code, amount },
      },
    });
}
