import { randomBytes, randomUUID } from "node:crypto";
import { type Due, instalmentsOf } from "#app/domain/fees/instalments.ts";
import { price } from "#app/domain/fees/price.ts";
import { storedFees, termsOf, townFeesOf } from "#app/domain/fees/stored-fees.ts";
import type { EventTerms, Rate, TownFees } from "#app/domain/fees/terms.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { chargesFor, creditFor, keptOf, linesOf, priceOf } from "./changes.ts";
import { balanceOf, type Entry } from "./ledger.ts";
import { orderCode } from "./order-code.ts";
import { scheduleOf } from "./schedule.ts";

/** Whose order it is: there is one for a household, an event and a town. */
export type OrderKey = { eventId: string; householdId: string; communityId: string };

/** Somebody of the order who has a place. */
export type Payer = {
  registrationId: string;
  kind: ParticipantKind;
  rate: Rate;
  options: readonly string[];
};

/** Somebody who has a place no longer. `isKept`: what the event's ladder keeps is still owed. */
export type Leaver = { registrationId: string; isKept: boolean };

export type Settling = OrderKey & {
  /** All of the household who have places, in the order in which they came. */
  payers: readonly Payer[];
  /** Day of the host's calendar until which the last of them is held; null where all are confirmed. */
  heldUntil: string | null;
  leavers: readonly Leaver[];
  now: Date;
  actorId: string | null;
};

/**
 * Writes into a household's ledger what follows from who takes part now, and places the order with the terms of the
 * day if it is the first. The caller holds the event's lock. Nothing is written where nothing is to be paid.
 */
export async function settleOrder(tx: Tx, settling: Settling): Promise<void> {
  const { payers, leavers, now, actorId } = settling;
  const order = (await storedOrder(tx, settling)) ?? (await placeOrder(tx, settling));
  if (!order) return;
  const on = dayIn(order.timeZone, now);
  const entries: Entry[] = [...order.entries];
  for (const { registrationId, isKept } of leavers) {
    const kept = isKept ? keptOf(order, priceOf(entries, registrationId), on) : 0;
    entries.push(...creditFor(entries, registrationId, kept));
  }
  const ids = payers.map(({ registrationId }) => registrationId);
  const priced = price(order.terms, order.fees, payers, order.placedOn);
  entries.push(...chargesFor(entries, ids, priced ? linesOf(priced, ids) : []));
  const added = entries.slice(order.entries.length);
  const { id: orderId, currency } = order;
  await tx.ledgerEntry.createMany({
    data: added.map((entry) => ({ ...entry, orderId, currency, actorId, at: now })),
  });
  const dues = priced ? instalmentsOf(order.terms, order.fees, priced, order.placedOn) : [];
  const { owed, paid } = balanceOf(entries);
  await writeDues(tx, orderId, scheduleOf(dues, owed, on), settling.heldUntil);
  if (paid > owed) await enqueue(tx, "payments.refundOverpaid", { orderId });
}

/** Whoever came later has as long as her place is held. */
async function writeDues(tx: Tx, orderId: string, dues: readonly Due[], heldUntil: string | null) {
  await tx.orderDue.deleteMany({ where: { orderId } });
  await tx.orderDue.createMany({
    data: dues.map(({ dueOn, ...due }, at) => {
      const isFirst = at === 0 && heldUntil !== null && heldUntil > dueOn;
      return { ...due, orderId, number: at + 1, dueOn: new Date(isFirst ? heldUntil : dueOn) };
    }),
  });
}

const columns = {
  ...{ id: true, currency: true, placedOn: true, terms: true, fees: true },
  event: { select: { host: { select: { timeZone: true } } } },
  entries: {
    orderBy: { id: "asc" },
    select: {
      ...{ kind: true, minor: true, sourceType: true, sourceId: true },
      ...{ registrationId: true, label: true, optionId: true },
    },
  },
} as const;

type SettledOrder = {
  id: string;
  currency: string;
  placedOn: string;
  terms: EventTerms;
  fees: TownFees;
  timeZone: string;
  entries: Entry[];
};

async function storedOrder(tx: Tx, key: OrderKey): Promise<SettledOrder | null> {
  const { eventId, householdId, communityId } = key;
  const order = await tx.order.findUnique({
    where: { eventId_householdId_communityId: { eventId, householdId, communityId } },
    select: columns,
  });
  return order && { ...order, ...frozenOf(order), timeZone: order.event.host.timeZone };
}

/** The terms under which an order was placed, as the rules read them. */
export function frozenOf(order: { terms: unknown; fees: unknown; placedOn: Date }) {
  return {
    terms: order.terms as EventTerms,
    fees: order.fees as TownFees,
    placedOn: order.placedOn.toISOString().slice(0, 10),
  };
}

/** What these people would have to pay first by the terms of an order, in minor units. */
export async function firstAmount(
  { order }: Pick<Tx, "order">,
  id: string,
  payers: readonly Payer[],
) {
  const row = await order.findUniqueOrThrow({
    where: { id },
    select: { terms: true, fees: true, placedOn: true },
  });
  const { terms, fees, placedOn } = frozenOf(row);
  const priced = price(terms, fees, payers, placedOn);
  return priced ? (instalmentsOf(terms, fees, priced, placedOn)[0]?.minor ?? 0) : 0;
}

/** A new order at today's terms; null where the town's fees ask nothing of these people. */
async function placeOrder(tx: Tx, settling: Settling): Promise<SettledOrder | null> {
  const { eventId, householdId, communityId, payers, now } = settling;
  if (payers.length === 0) return null;
  const stated = await statedFees(tx, eventId, communityId);
  if (!stated) return null;
  const { terms, fees, payeeId, timeZone } = stated;
  const placedOn = dayIn(timeZone, now);
  if (!price(terms, fees, payers, placedOn)?.total) return null;
  const { currency } = fees;
  const [id, code] = [randomUUID(), orderCode(randomBytes(7))];
  await tx.order.create({
    data: {
      ...{ id, code, eventId, householdId, communityId, payeeId, currency, terms, fees },
      ...{ placedOn: new Date(placedOn), createdAt: now },
    },
    select: { id: true },
  });
  return { id, currency, placedOn, terms, fees, timeZone, entries: [] };
}

/** What a town's families pay for an event now, and by whose clock; null where no fee is stated for them. */
export async function statedFees(
  { event }: Pick<Tx, "event">,
  eventId: string,
  communityId: string,
) {
  const { feeTerms, host, ...facts } = await event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...{ startsOn: true, depositDays: true, host: { select: { timeZone: true } } },
      feeTerms: { select: storedFees },
    },
  });
  const town = feeTerms?.towns.find((one) => one.communityId === communityId);
  if (!feeTerms || !town) return null;
  const { payeeId } = town;
  const terms = termsOf(facts, feeTerms);
  return { terms, fees: townFeesOf(town, feeTerms), payeeId, timeZone: host.timeZone };
}
