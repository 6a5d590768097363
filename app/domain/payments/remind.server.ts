import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { guardiansToTell, inOrder } from "./guardians.server.ts";

const DAY = 86_400_000;

/** So many days before a term the family is reminded of it. */
const DAYS_BEFORE = 3;

/** After so many days a person speaks with the family, and no mail. */
const DAYS_AFTER = 14;

const select = {
  ...{ id: true, code: true, currency: true },
  ...{ eventId: true, householdId: true, communityId: true },
  event: { select: { ...titled, host: { select: { timeZone: true } } } },
  dues: { orderBy: { number: "asc" } },
  entries: { select: { kind: true, sourceType: true, minor: true } },
} as const;

/**
 * Reminds families of what is due in a few days and of what is late, each term once before and once after it, while
 * somebody of the order has a place at an event that takes place. Doing it twice changes nothing.
 */
export async function remindOfPayments({ db, now }: Context): Promise<void> {
  const orders = await db.order.findMany({
    where: {
      event: { state: "published" },
      dues: {
        some: {
          dueOn: {
            gte: new Date(now.getTime() - (DAYS_AFTER + 1) * DAY),
            lte: new Date(now.getTime() + (DAYS_BEFORE + 1) * DAY),
          },
        },
      },
    },
    select: { id: true },
  });
  for (const { id } of orders) await db.$transaction((tx) => remind(tx, now, id));
}

async function remind(tx: Tx, now: Date, id: string): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id }, select });
  const dues = order.dues.map((due) => ({ ...due, dueOn: isoDay(due.dueOn) }));
  const [next] = openOf(dues, balanceOf(order.entries).paid);
  if (!next) return;
  const today = dayIn(order.event.host.timeZone, now);
  const isLate = next.dueOn < today;
  const days = (Date.parse(next.dueOn) - Date.parse(today)) / DAY;
  if (days > DAYS_BEFORE || days < -DAYS_AFTER) return;
  const seated = await tx.registration.findMany({
    where: { ...inOrder(order), state: { in: ["held", "confirmed"] } },
    select: { state: true },
  });
  if (seated.length === 0) return;
  const kind = isLate ? "paymentOverdue" : "paymentDueSoon";
  for (const { id: accountId, email, language } of await guardiansToTell(tx, order))
    await queueMail(tx, now, {
      ...{ kind, to: email, language },
      reason: `${kind}:${id}:${next.dueOn}:${String(next.number)}:${accountId}`,
      facts: {
        ...{ title: titleIn(order.event, language), orderId: id, code: order.code },
        ...{ amount: { minor: next.minor, currency: order.currency }, dueOn: next.dueOn },
        isHeld: seated.some(({ state }) => state === "held"),
      },
    });
}
