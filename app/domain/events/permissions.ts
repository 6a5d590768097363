import type { Actor } from "#app/domain/accounts/actor.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";

/** What decides who works on an event. */
export type EventPlace = { id: string; hostId: string };

/** An event is made, changed and led by its organizers, by the host's coordinators and by administrators. */
export function canWriteEvent(actor: Actor, { id, hostId }: EventPlace): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  if (actor.kind === "visitor") return false;
  return (
    holds(actor, "organizer", { kind: "event", eventId: id }) ||
    holds(actor, "coordinator", { kind: "community", communityId: hostId })
  );
}

/** Whether a town takes part is said by its coordinators, and by administrators. */
export function canAnswerForTown(actor: Actor, communityId: string): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  if (actor.kind === "visitor") return false;
  return holds(actor, "coordinator", { kind: "community", communityId });
}

/** What decides who makes an event of a community: the community, and the events it hosts already. */
export type NewEventPlace = { hostId: string; eventIds: readonly string[] };

/** A community's events are made by its coordinators, by organizers of one it hosts, and by administrators. */
export function canMakeEvent(actor: Actor, { hostId, eventIds }: NewEventPlace): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  if (actor.kind === "visitor") return false;
  return (
    holds(actor, "coordinator", { kind: "community", communityId: hostId }) ||
    eventIds.some((eventId) => holds(actor, "organizer", { kind: "event", eventId }))
  );
}

/**
 * An event goes to a town whose events the actor makes: no town becomes a host without a yes of its own, and nobody
 * who hands an event over makes further ones in the name of a town that never let her.
 */
export function canBecomeHost(actor: Actor, event: EventPlace, host: NewEventPlace): boolean {
  return canWriteEvent(actor, event) && canMakeEvent(actor, host);
}

/** Guests are assigned to families by the event's organizers and the coordinators of the town that hosts it. */
export function canAssignGuests(actor: Actor, { id, hostId }: EventPlace): boolean {
  if (actor.kind !== "person") return actor.kind === "system";
  return (
    holds(actor, "organizer", { kind: "event", eventId: id }) ||
    holds(actor, "coordinator", { kind: "community", communityId: hostId })
  );
}
