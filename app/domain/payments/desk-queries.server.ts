import type { Context } from "#app/domain/context.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { isFoundBy } from "#app/domain/people/fold.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName } from "#app/i18n/names.ts";
import { alarmsOf, lastComparison } from "./alarms.server.ts";
import { type MoneyFilter, ORDERS_A_PAGE, type Standing } from "./money-filter.ts";
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
    fittingOrders(context, { payeeId: town.id, today, filter }),
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

/** What is owed and what is paid, from the ledger: the same rule as `isOwed`. */
const owed = Prisma.sql`coalesce(sum(l.minor) filter (where l.kind in ('charge', 'discount', 'subsidy', 'cancelCredit')
  or l.kind = 'correction' and l.source_type <> 'payment'), 0)::float8`;
const paid = Prisma.sql`coalesce(sum(l.minor) filter (where l.kind in ('payment', 'refund', 'refundReversed',
  'disputeOut', 'disputeBack') or l.kind = 'correction' and l.source_type = 'payment'), 0)::float8`;

/** Each order with its sums and what of it should have been paid by now. */
const balances = (payeeId: string, today: string) => Prisma.sql`
  select o.id::text, o.code, o.currency, o.event_id::text as "eventId", o.created_at as "createdAt",
    ${owed} as owed, ${paid} as paid,
    (select coalesce(sum(d.minor), 0)::float8 from order_dues d
      where d.order_id = o.id and d.due_on < ${today}::date) as late,
    (select min(d.due_on) from order_dues d where d.order_id = o.id and d.due_on >= ${today}::date) as "nextOn"
  from orders o left join ledger_entries l on l.order_id = o.id
  where o.payee_id = ${payeeId}::uuid group by o.id`;

const standing: Record<Standing, Prisma.Sql> = {
  open: Prisma.sql`b.owed > b.paid`,
  overdue: Prisma.sql`b.late > b.paid`,
  toReturn: Prisma.sql`b.paid > b.owed`,
  settled: Prisma.sql`b.paid = b.owed`,
};

export type DeskOrder = {
  id: string;
  code: string;
  currency: string;
  eventId: string;
  createdAt: Date;
  owed: number;
  paid: number;
  late: number;
  nextOn: Date | null;
};

type Narrowed = { payeeId: string; today: string; filter: MoneyFilter };

/** The orders of a town that its treasurer's filter leaves, the latest first. */
export async function fittingOrders(context: Context, narrowed: Narrowed): Promise<DeskOrder[]> {
  return named(context.db, await ordersOf(context, narrowed), narrowed.filter.text);
}

function ordersOf({ db }: Context, { payeeId, today, filter }: Narrowed): Promise<DeskOrder[]> {
  const is = filter.standing ? standing[filter.standing] : Prisma.sql`true`;
  const at = filter.event
    ? Prisma.sql`b."eventId" = (select id::text from events where slug = ${filter.event})`
    : Prisma.sql`true`;
  return db.$queryRaw<DeskOrder[]>`
    select b.* from (${balances(payeeId, today)}) b where ${is} and ${at}
    order by b."createdAt" desc, b.id`;
}

/** What a town has to get, by currency. */
function sumsOf({ db }: Context, payeeId: string, today: string) {
  return db.$queryRaw<{ currency: string; open: number; overdue: number; toReturn: number }[]>`
    select b.currency,
      sum(greatest(b.owed - b.paid, 0))::float8 as open,
      sum(greatest(b.late - greatest(b.paid, 0), 0))::float8 as overdue,
      sum(greatest(b.paid - b.owed, 0))::float8 as "toReturn"
    from (${balances(payeeId, today)}) b group by b.currency order by b.currency`;
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

/** Names are folded here and not in the database, as on the roster. */
async function named(db: Context["db"], orders: DeskOrder[], text: string | undefined) {
  if (text === undefined) return orders;
  const asCode = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const people = await namesOf(
    db,
    orders.map(({ id }) => id),
  );
  return orders.filter(({ id, code }) => {
    const isCode = asCode.length >= 4 && code.includes(asCode);
    return isCode || (people.get(id) ?? []).some((name) => isFoundBy(text, name));
  });
}

/** Those whom orders are for. */
export async function namesOf(
  db: Context["db"],
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ id: string; givenNames: string; familyName: string | null }[]>`
    select distinct o.id::text, p.given_names as "givenNames", p.family_name as "familyName", p.birth_date
    from orders o
    join parties y on y.event_id = o.event_id and y.household_id = o.household_id and y.community_id = o.community_id
    join registrations r on r.party_id = y.id
    join people p on p.id = r.person_id
    where o.id = any(${ids}::uuid[]) order by p.birth_date`;
  const names = new Map<string, string[]>();
  for (const { id, givenNames, familyName } of rows) {
    const name = formatName({ givenNames, familyName: familyName ?? "" });
    names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}
