import { dayIn } from "#app/domain/events/local-time.ts";
import { type OrderKey, settleOrder } from "#app/domain/money/settle-order.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Doer, RegistrationState } from "./state.ts";

type Changed = { id: string; partyId: string; state: RegistrationState };

type Becoming = { to: RegistrationState; by: Doer; now: Date; actorId: string | null };

/** States in which somebody owes the price. */
const payingStates = ["held", "confirmed"] as const satisfies RegistrationState[];

const pays = (state: RegistrationState) => payingStates.some((one) => one === state);

/** True where a change of state changes what a family owes. */
export const touchesMoney = (changed: readonly Changed[], to: RegistrationState): boolean =>
  changed.some(({ state }) => pays(state) !== pays(to));

/**
 * Brings the orders of these registrations to what follows from a change of their states. What the ladder keeps is owed
 * by who withdraws a place that was paid for; a place that lapses or an event that is cancelled costs nothing.
 */
export async function settleOrders(
  tx: Tx,
  changed: readonly Changed[],
  { to, by, now, actorId }: Becoming,
): Promise<void> {
  const parties = await tx.party.findMany({
    where: { id: { in: changed.map(({ partyId }) => partyId) } },
    select: { id: true, eventId: true, householdId: true, communityId: true },
  });
  const orders = Object.values(
    Object.groupBy(parties, ({ householdId, communityId }) => `${householdId} ${communityId}`),
  );
  for (const [party, ...more] of orders as (typeof parties)[]) {
    if (!party) continue;
    const { id, ...key } = party;
    const partyIds = new Set([id, ...more.map((one) => one.id)]);
    const left = changed.filter((one) => partyIds.has(one.partyId) && !pays(to));
    const leavers = left.map(({ id: registrationId, state }) => ({
      registrationId,
      isKept: to === "withdrawn" && state === "confirmed" && by !== "system",
    }));
    await settleOrder(tx, { ...key, ...(await payersOf(tx, key)), leavers, now, actorId });
  }
}

/** Brings an order to its ledger and its payers as they are now, after something was written into it. */
export async function settleAgain(tx: Tx, key: OrderKey, now: Date): Promise<void> {
  await settleOrder(tx, { ...key, ...(await payersOf(tx, key)), leavers: [], now, actorId: null });
}

/** Everybody of a household who has a place at an event now, and until when the last of them is held. */
async function payersOf(tx: Tx, { eventId, householdId, communityId }: OrderKey) {
  const rows = await tx.registration.findMany({
    where: { eventId, communityId, party: { householdId }, state: { in: [...payingStates] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, kind: true, rate: true, optionIds: true, heldUntil: true },
      party: { select: { event: { select: { host: { select: { timeZone: true } } } } } },
    },
  });
  const days = rows.flatMap(({ heldUntil, party }) =>
    heldUntil ? [dayIn(party.event.host.timeZone, heldUntil)] : [],
  );
  const payers = rows.map(({ id: registrationId, kind, rate, optionIds: options }) => {
    return { registrationId, kind, rate, options };
  });
  return { payers, heldUntil: days.sort().at(-1) ?? null };
}
