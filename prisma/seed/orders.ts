import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { instalmentsOf } from "#app/domain/fees/instalments.ts";
import { price } from "#app/domain/fees/price.ts";
import type { EventTerms, TownFees } from "#app/domain/fees/terms.ts";
import { chargesFor, linesOf } from "#app/domain/money/changes.ts";
import type { Entry } from "#app/domain/money/ledger.ts";
import { orderCode } from "#app/domain/money/order-code.ts";
import type { EventKey, SeedEvent } from "./events.ts";
import { statedFees } from "./fees.ts";
import { insertRows } from "./insert-rows.ts";

/** Where a test asks for the page. */
const known = {
  /** The order of family.de for the camp. */
  id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0d01",
  registration: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02",
  /** The first order of Swarzędz. */
  code: "7K2M9QXD",
};

type Ordered = {
  eventId: string;
  householdId: string;
  communityId: string;
  registrations: { id: string; kind: "child" | "leader" | "adult" | "delegate"; state: string }[];
  placedAt: Date;
};

type Adding = {
  events: readonly SeedEvent[];
  eventId: (key: EventKey) => string;
  town: (id: string) => string | undefined;
};

type Habit = "whole" | "deposit" | "parts" | "tooMuch";

/** How those with confirmed places have paid, in turn. */
const habits = [
  ...(["whole", "deposit", "parts", "whole", "whole", "parts", "whole"] as const),
  ...(["deposit", "whole", "parts", "whole", "tooMuch"] as const),
];

function amountsOf(habit: Habit, deposit: number, total: number): number[] {
  switch (habit) {
    case "whole":
      return [total];
    case "deposit":
      return [deposit];
    case "parts":
      return [deposit, total - deposit];
    case "tooMuch":
      return [total + 500];
  }
}

/** Places the orders of everybody who has a place to pay for, with what came of it. */
export async function addOrders(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { rows } = await client.query<Ordered>(`
    select y.event_id as "eventId", y.household_id as "householdId", y.community_id as "communityId",
      min(r.created_at) as "placedAt",
      json_agg(json_build_object('id', r.id, 'kind', r.kind, 'state', r.state) order by r.created_at, r.id) as registrations
    from registrations r join parties y on y.id = r.party_id
    where r.state in ('held', 'confirmed')
    group by 1, 2, 3 order by min(r.created_at), y.household_id`);
  // Stripe opens no accounts in Ukraine: its towns take transfers.
  await client.query(`
    insert into card_accounts (community_id, kind, updated_at)
    select distinct c.id, 'platform'::card_account_kind, now() from communities c
    where c.iban is not null and c.country <> 'UA'`);
  let nth = 0;
  let hasCode = false;
  for (const row of rows) {
    const event = adding.events.find(({ key }) => adding.eventId(key) === row.eventId);
    const town = adding.town(row.communityId);
    const stated = event && town ? statedFees(event, town) : null;
    if (!stated) continue;
    const code: string = !hasCode && town === "swarzedz" ? known.code : codeOf(nth);
    hasCode ||= code === known.code;
    await addOrder(client, {
      ...row,
      ...stated,
      code,
      habit: habits[nth % habits.length] ?? "whole",
    });
    nth += 1;
  }
}

/** The same at each start, so that a demo can be spoken of. */
const codeOf = (nth: number) =>
  orderCode(
    createHash("sha256")
      .update(`order ${String(nth)}`)
      .digest(),
  );

type Placing = Ordered & {
  terms: EventTerms;
  fees: TownFees;
  code: string;
  habit: Habit;
};

async function addOrder(client: pg.ClientBase, placing: Placing): Promise<void> {
  const { registrations, placedAt, terms, fees, code } = placing;
  const placedOn = placedAt.toISOString().slice(0, 10);
  const party = registrations.map(({ kind }) => ({ kind, rate: "full" as const, options: [] }));
  const priced = price(terms, fees, party, placedOn);
  if (!priced?.total) return;
  const ids = registrations.map(({ id }) => id);
  const id = ids.includes(known.registration) ? known.id : randomUUID();
  const order = {
    ...{ id, code, event_id: placing.eventId, household_id: placing.householdId },
    ...{ community_id: placing.communityId, payee_id: placing.communityId },
    ...{ currency: fees.currency, placed_on: placedOn, created_at: placedAt },
    ...{ terms: JSON.stringify(terms), fees: JSON.stringify(fees) },
  };
  await insertRows(client, "orders", [order]);
  const dues = instalmentsOf(terms, fees, priced, placedOn);
  const rowsOfDues = dues.map(({ is, dueOn, minor }, at) => {
    return { order_id: id, number: at + 1, is, due_on: dueOn, minor };
  });
  await insertRows(client, "order_dues", rowsOfDues);
  const charges = chargesFor([], ids, linesOf(priced, ids));
  await insertRows(
    client,
    "ledger_entries",
    charges.map((entry) => rowOf(id, entry, placing, placedAt)),
  );
  if (registrations.some(({ state }) => state === "held")) return;
  const [first = { minor: priced.total }] = dues;
  const habit = id === known.id ? "deposit" : placing.habit;
  const amounts = amountsOf(habit, first.minor, priced.total);
  for (const [at, minor] of amounts.filter((one) => one > 0).entries())
    await addPayment(client, placing, { orderId: id, minor, at });
}

type Paying = { orderId: string; minor: number; at: number };

/** A transfer some days after the order, or the second part a month later in cash. */
async function addPayment(client: pg.ClientBase, placing: Placing, { orderId, minor, at }: Paying) {
  const id = randomUUID();
  const when = new Date(placing.placedAt.getTime() + (3 + at * 5) * 86_400_000);
  await insertRows(client, "payments", [
    {
      ...{ id, order_id: orderId, provider: at === 0 ? "bank" : "cash", state: "succeeded", minor },
      ...{ currency: placing.fees.currency, received_on: when.toISOString().slice(0, 10) },
      created_at: when,
    },
  ]);
  const entry = { kind: "payment", minor, sourceType: "payment", sourceId: id } as const;
  const none = { registrationId: null, label: null, optionId: null };
  await insertRows(client, "ledger_entries", [
    rowOf(orderId, { ...entry, ...none }, placing, when),
  ]);
}

const rowOf = (orderId: string, entry: Entry, { fees }: Placing, at: Date) => ({
  ...{ order_id: orderId, kind: entry.kind, minor: entry.minor, currency: fees.currency, at },
  ...{ source_type: entry.sourceType, source_id: entry.sourceId },
  ...{ registration_id: entry.registrationId, label: entry.label, option_id: entry.optionId },
});
