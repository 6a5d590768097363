/** How orders stand, from the ledger, for lists of them. */
import { isFoundBy } from "#app/domain/people/fold.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { formatName } from "#app/i18n/names.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { MoneyFilter, Standing } from "./money-filter.ts";

/** What is owed and what is paid, from the ledger: the same rule as `isOwed`. */
const owed = Prisma.sql`coalesce(sum(l.minor) filter (where l.kind in ('charge', 'discount', 'subsidy', 'cancelCredit')
  or l.kind = 'correction' and l.source_type <> 'payment'), 0)::float8`;
const paid = Prisma.sql`coalesce(sum(l.minor) filter (where l.kind in ('payment', 'refund', 'refundReversed',
  'disputeOut', 'disputeBack') or l.kind = 'correction' and l.source_type = 'payment'), 0)::float8`;

/** Each of these orders (`o`) with its sums and what of it should have been paid by now. */
export const balances = (which: Prisma.Sql, today: string) => Prisma.sql`
  select o.id::text, o.code, o.currency, o.event_id::text as "eventId", o.payee_id::text as "payeeId",
    o.created_at as "createdAt",
    ${owed} as owed, ${paid} as paid,
    (select coalesce(sum(d.minor), 0)::float8 from order_dues d
      where d.order_id = o.id and d.due_on < ${today}::date) as late,
    (select min(d.due_on) from order_dues d where d.order_id = o.id and d.due_on >= ${today}::date) as "nextOn"
  from orders o left join ledger_entries l on l.order_id = o.id
  where ${which} group by o.id`;

/** What the orders of `balances` (`b`) are narrowed by. */
const standing: Record<Standing, Prisma.Sql> = {
  open: Prisma.sql`b.owed > b.paid`,
  overdue: Prisma.sql`b.late > b.paid`,
  toReturn: Prisma.sql`b.paid > b.owed`,
  settled: Prisma.sql`b.paid = b.owed`,
};

/** An order as lists know it; amounts in minor units. */
export type DeskOrder = {
  id: string;
  code: string;
  currency: string;
  eventId: string;
  payeeId: string;
  createdAt: Date;
  owed: number;
  paid: number;
  late: number;
  nextOn: Date | null;
};

/** Orders with what is asked of them. */
export type Narrowed = { which: Prisma.Sql; today: string; filter: MoneyFilter };

/** The orders that a filter leaves, the latest first. */
export async function fittingOrders(db: Db, narrowed: Narrowed): Promise<DeskOrder[]> {
  return named(db, await ordersOf(db, narrowed), narrowed.filter.text);
}

function ordersOf(db: Db, { which, today, filter }: Narrowed): Promise<DeskOrder[]> {
  const is = filter.standing ? standing[filter.standing] : Prisma.sql`true`;
  const at = filter.event
    ? Prisma.sql`b."eventId" = (select id::text from events where slug = ${filter.event})`
    : Prisma.sql`true`;
  return db.$queryRaw<DeskOrder[]>`
    select b.* from (${balances(which, today)}) b where ${is} and ${at}
    order by b."createdAt" desc, b.id`;
}

/** Names are folded here and not in the database, as on the roster. */
async function named(db: Db, orders: DeskOrder[], text: string | undefined) {
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
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
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
