import type { Actor } from "#app/domain/accounts/actor.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";

/** An event's places are given by its organizers, the host's coordinators and administrators. */
export function canWritePlaces(actor: Actor, event: { id: string; hostId: string }): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  return (
    actor.kind === "person" &&
    (holds(actor, "organizer", { kind: "event", eventId: event.id }) ||
      holds(actor, "coordinator", { kind: "community", communityId: event.hostId }))
  );
}
