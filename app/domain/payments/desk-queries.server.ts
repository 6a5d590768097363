import type { Context } from "#app/domain/context.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import { alarmsOf, lastComparison } from "./alarms.server.ts";
import { balances, fittingOrders, namesOf } from "./balances.server.ts";
import { type MoneyFilter, ORDERS_A_PAGE } from "./money-filter.ts";
import { canKeepAccounts } from "./permissions.ts";

type Asked = { language: Language; filter: MoneyFilter; page: number };

/** A town whose accounts the reader keeps; null for everybody else. */
export async function payeeTown({ db, actor }: Context, slug: string, language: Language) {
  const town = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, latinName: true, timeZone: true, currency: true },
      ...{ iban: true, bankHolder: true },
      names: { where: { language }, select: { name: true } },
    },
  });
  if (!town || !canKeepAccounts(actor, town.id)) return null;
  const reading = town.names[0]?.name ?? null;
  return { ...town, shown: shownName({ ...town, reading }, language) };
}

/** The orders that are owed to a town, the latest first, in pages; null for who does not keep its accounts. */
export async function moneyDesk(context: Context, slug: string, { language, filter, page }: Asked) {
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const { db, now } = context;
  const today = dayIn(town.timeZone, now);
  const [alarms, comparison, sums, events, fitting] = await Promise.all([
    alarmsOf(db, town.id),
    lastComparison(db, town.id),
    sumsOf(context, town.id, today),
    eventsOf(context, town.id, language),
    fittingOrders(db, { which: ofTown(town.id), today, filter }),
  ]);
  const shown = fitting.slice((page - 1) * ORDERS_A_PAGE, page * ORDERS_A_PAGE);
  const titles = new Map(events.map((event) => [event.id, event.title]));
  const people = await namesOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    town: { slug: town.slug, name: town.shown, isReady: town.iban !== null },
    ...{
      alarms: [...alarms, ...(comparison?.differences ?? [])],
      sums,
      events,
      filter,
      page,
      total: fitting.length,
    },
    comparedOn: comparison ? dayIn(town.timeZone, new Date(comparison.on)) : null,
    pages: Math.ceil(fitting.length / ORDERS_A_PAGE),
    orders: shown.map(({ eventId, ...order }) => ({
      ...order,
      event: titles.get(eventId) ?? "",
      names: people.get(order.id) ?? [],
    })),
  };
}

export type MoneyDesk = NonNullable<Awaited<ReturnType<typeof moneyDesk>>>;

/** Orders that are owed to a town. */
export const ofTown = (payeeId: string) => Prisma.sql`o.payee_id = ${payeeId}::uuid`;

/** What a town has to get, by currency. */
function sumsOf({ db }: Context, payeeId: string, today: string) {
  return db.$queryRaw<{ currency: string; open: number; overdue: number; toReturn: number }[]>`
    select b.currency,
      sum(greatest(b.owed - b.paid, 0))::float8 as open,
      sum(greatest(b.late - greatest(b.paid, 0), 0))::float8 as overdue,
      sum(greatest(b.paid - b.owed, 0))::float8 as "toReturn"
    from (${balances(ofTown(payeeId), today)}) b group by b.currency order by b.currency`;
}

/** The events for which a town gets money, the latest first. */
export async function eventsOf({ db }: Context, payeeId: string, language: Language) {
  const events = await db.event.findMany({
    where: { orders: { some: { payeeId } } },
    orderBy: { startsOn: "desc" },
    select: { id: true, ...titled },
  });
  return events.map((event) => {
    const { id, slug: at } = event;
    return { id, slug: at, title: titleIn(event, language) };
  });
}
