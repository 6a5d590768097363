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
