import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { guardiansToTell } from "./guardians.server.ts";
import { issueReceipt } from "./issue-receipt.server.ts";

const select = {
  ...{ minor: true, currency: true },
  order: {
    select: {
      ...{ id: true, code: true, eventId: true, householdId: true, communityId: true },
      event: { select: titled },
      dues: { orderBy: { number: "asc" } },
      entries: { select: { kind: true, sourceType: true, minor: true } },
    },
  },
} as const;

/** Writes the receipt of money that came, and tells every guardian who may pay, in her language, what is still open. */
export async function tellOfPayment({ db, now }: Context, paymentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { order, minor, currency } = await tx.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select,
    });
    const { paid } = balanceOf(order.entries);
    const dues = order.dues.map((due) => ({ ...due, dueOn: isoDay(due.dueOn) }));
    const [next] = openOf(dues, paid);
    const guardians = await guardiansToTell(tx, order);
    const [first] = guardians;
    const written = isLanguage(first?.language) ? first.language : "en";
    await issueReceipt(tx, { paymentId, language: written, now });
    for (const { id, email, language } of guardians)
      await queueMail(tx, now, {
        ...{ kind: "paymentReceived", to: email, language },
        reason: `paymentReceived:${paymentId}:${id}`,
        facts: {
          ...{ title: titleIn(order.event, language), orderId: order.id, code: order.code },
          amount: { minor, currency },
          next: next ? { minor: next.minor, dueOn: next.dueOn } : null,
        },
      });
  });
}
