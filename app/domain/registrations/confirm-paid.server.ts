import { balanceOf } from "#app/domain/money/ledger.ts";
import type { OrderKey } from "#app/domain/money/settle-order.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changeState } from "./change-state.server.ts";

/**
 * Confirms the held places of a household whose first amount has come: money may be there before the last child is,
 * and be enough once a sibling has left. The caller holds the event's lock.
 */
export async function confirmPaid(tx: Tx, now: Date, key: OrderKey): Promise<void> {
  const { eventId, householdId, communityId } = key;
  const order = await tx.order.findUnique({
    where: { eventId_householdId_communityId: { eventId, householdId, communityId } },
    select: {
      dues: { orderBy: { number: "asc" }, take: 1, select: { minor: true } },
      entries: { select: { kind: true, sourceType: true, minor: true } },
    },
  });
  if (!order) return;
  const { owed, paid } = balanceOf(order.entries);
  const isFirstPaid = paid >= (order.dues[0]?.minor ?? 0);
  // Where nothing is owed and nothing was paid there is no order that a place could wait for.
  if (!isFirstPaid || (paid <= 0 && owed > 0)) return;
  const held = await tx.registration.findMany({
    where: { eventId, communityId, party: { householdId }, state: "held" },
    select: { id: true, partyId: true, state: true },
  });
  await changeState(tx, held, { now, by: "system", actorId: null, to: "confirmed" });
}
