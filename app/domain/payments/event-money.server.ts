import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import { type DeskOrder, fittingOrders, namesOf } from "./balances.server.ts";
import { type MoneyFilter, ORDERS_A_PAGE } from "./money-filter.ts";
import { canReadEventMoney } from "./permissions.ts";

type Asked = { language: Language; filter: MoneyFilter; page: number };

/**
 * How the money of an event stands, by town and by family, without what treasurers alone read: ways of payment,
 * accounts and codes. Null for who does not run the event.
 */
export async function eventMoney(context: Context, slug: string, asked: Asked) {
  const { db, actor, now } = context;
  const event = await rosterEvent(context, slug, asked.language);
  if (!event || !canReadEventMoney(actor, event)) return null;
  const { standing, text } = asked.filter;
  const filter = { ...(standing && { standing }), ...(text && { text }) };
  const today = dayIn(event.timeZone, now);
  const which = Prisma.sql`o.event_id = ${event.id}::uuid`;
  const townOf = (id: string) => event.towns.find((town) => town.id === id)?.name ?? "";
  const [all, fitting] = await Promise.all([
    fittingOrders(db, { which, today, filter: {} }),
    fittingOrders(db, { which, today, filter }),
  ]);
  const { page } = asked;
  const shown = fitting.slice((page - 1) * ORDERS_A_PAGE, page * ORDERS_A_PAGE);
  const names = await namesOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    ...{ head: event.head, filter, page, total: fitting.length },
    pages: Math.ceil(fitting.length / ORDERS_A_PAGE),
    towns: figuresOf(all).map(({ payeeId, ...sums }) => ({ name: townOf(payeeId), ...sums })),
    orders: shown.map(({ id, payeeId, currency, owed, paid, late, nextOn }) => ({
      ...{ id, currency, owed, paid, late, nextOn },
      ...{ town: townOf(payeeId), names: names.get(id) ?? [] },
    })),
  };
}

export type EventMoney = NonNullable<Awaited<ReturnType<typeof eventMoney>>>;

type Figures = { payeeId: string; currency: string; count: number } & Record<
  "owed" | "paid" | "open" | "overdue",
  number
>;

/** The sums of each town in each currency. */
function figuresOf(orders: readonly DeskOrder[]): Figures[] {
  const all = new Map<string, Figures>();
  for (const { payeeId, currency, owed, paid, late } of orders) {
    const key = `${payeeId} ${currency}`;
    const none = { payeeId, currency, count: 0, owed: 0, paid: 0, open: 0, overdue: 0 };
    const sums = all.get(key) ?? none;
    all.set(key, {
      ...{ payeeId, currency, count: sums.count + 1 },
      ...{ owed: sums.owed + owed, paid: sums.paid + paid },
      open: sums.open + Math.max(0, owed - paid),
      overdue: sums.overdue + Math.max(0, late - Math.max(0, paid)),
    });
  }
  return [...all.values()];
}
