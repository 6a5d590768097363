import type { Actor } from "#app/domain/accounts/actor.ts";
import { canWriteEvent, type EventPlace } from "#app/domain/events/permissions.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";

/** The money that is owed to a town is read and written down by its treasurers and by administrators. */
export function canKeepAccounts(actor: Actor, payeeId: string): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  if (actor.kind === "visitor") return false;
  return holds(actor, "treasurer", { kind: "community", communityId: payeeId });
}

/** How the money of an event stands is read by those who run it; to write money down is the treasurers' alone. */
export const canReadEventMoney = (actor: Actor, event: EventPlace): boolean =>
  canWriteEvent(actor, event);

/** Whoever is guardian of somebody whose price stands in an order. */
type PayingGuardian = { accountId: string; mayPay: boolean };

/** An order is read and paid by every guardian with the right to pay for one of its people. */
export function canPay(actor: Actor, guardians: readonly PayingGuardian[]): boolean {
  if (actor.kind !== "person") return false;
  return guardians.some(({ accountId, mayPay }) => mayPay && accountId === actor.accountId);
}
