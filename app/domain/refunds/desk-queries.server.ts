import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { fittingOrders, namesOf } from "#app/domain/payments/balances.server.ts";
import { eventsOf, ofTown, payeeTown } from "#app/domain/payments/desk-queries.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { accountsOf } from "./accounts-of.server.ts";

type Asked = { language: Language; event: string | null };

/** Lists that a page shows, the latest first. */
const LATEST = 20;

/**
 * What a town is to give back and cannot give back by the way it came, by currency, with where it goes; and the lists
 * that were made. Null for who does not keep the town's accounts.
 */
export async function refundsDesk(context: Context, slug: string, { language, event }: Asked) {
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const { db, now } = context;
  const today = dayIn(town.timeZone, now);
  const filter = { standing: "toReturn" as const, ...(event === null ? {} : { event }) };
  const orders = await fittingOrders(db, { which: ofTown(town.id), today, filter });
  const events = await eventsOf(context, town.id, language);
  const ids = orders.map(({ id }) => id);
  const [people, accounts] = [await namesOf(db, ids), await accountsOf(db, ids)];
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const shown = orders.map(({ id, code, currency, eventId, owed, paid }) => {
    const account = accounts.get(id);
    return {
      ...{ id, code, currency, minor: paid - owed, event: titles.get(eventId) ?? "" },
      names: people.get(id) ?? [],
      account: account
        ? { holder: account.holder, ending: account.iban.slice(-4), from: account.from }
        : null,
    };
  });
  return {
    town: { slug: town.slug, name: town.shown, isReady: town.iban !== null },
    ...{ event, events: events.map(({ slug: at, title }) => ({ slug: at, title })) },
    currencies: [...Map.groupBy(shown, ({ currency }) => currency)].map(([currency, rows]) => ({
      ...{ currency, orders: rows },
      known: rows.filter(({ account }) => account !== null).length,
      minor: rows.reduce((sum, { minor }) => sum + minor, 0),
    })),
    missing: shown.filter(({ account }) => account === null).length,
    lists: await listsOf(context, town.id),
  };
}

export type RefundsDesk = NonNullable<Awaited<ReturnType<typeof refundsDesk>>>;

async function listsOf({ db }: Context, payeeId: string) {
  const lists = await db.refundList.findMany({
    where: { payeeId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LATEST,
    select: {
      ...{ id: true, currency: true, createdAt: true },
      createdBy: { select: { name: true } },
      refunds: {
        orderBy: { id: "asc" },
        select: {
          ...{ id: true, minor: true, undoneAt: true, sealed: true },
          order: { select: { code: true } },
        },
      },
    },
  });
  return lists.map(({ refunds, createdBy, ...list }) => {
    const alive = refunds.filter(({ undoneAt }) => undoneAt === null);
    return {
      ...list,
      by: createdBy?.name ?? null,
      minor: alive.reduce((sum, { minor }) => sum + minor, 0),
      count: alive.length,
      hasFile: alive.some(({ sealed }) => sealed !== null),
      refunds: refunds.map(({ id, minor, undoneAt, order }) => ({
        ...{ id, minor, code: order.code, isUndone: undoneAt !== null },
      })),
    };
  });
}
