import type { Actor } from "#app/domain/accounts/actor.ts";
import { canReadPerson, canWritePerson, type Guarded } from "#app/domain/people/permissions.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";
import type { Doer } from "./state.ts";

/** Where a registration is: its event, the event's host, and the town that it comes from. */
export type RegistrationPlace = { eventId: string; hostId: string; communityId: string };

/** Registrations are decided by the coordinators of their town, the event's organizers, its host's coordinators and administrators. */
export function canDecide(actor: Actor, place: RegistrationPlace): boolean {
  if (actor.kind === "visitor") return false;
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  const { eventId, hostId, communityId } = place;
  return (
    holds(actor, "organizer", { kind: "event", eventId }) ||
    [communityId, hostId].some((id) =>
      holds(actor, "coordinator", { kind: "community", communityId: id }),
    )
  );
}

/** How a family is reached is known to the event's organizers and its own town's coordinators; the host's need not know. */
export function canContact(actor: Actor, place: RegistrationPlace): boolean {
  return canDecide(actor, { ...place, hostId: place.communityId });
}

/** On the family's own pages a registration is read by guardians with the right to be told. */
export function canReadAsFamily(actor: Actor, person: Guarded): boolean {
  return canReadPerson(actor, person);
}

/** As whom somebody answers, withdraws and registers for a person; null for who may not. */
export function doerFor(actor: Actor, person: Guarded, place: RegistrationPlace): Doer | null {
  if (actor.kind === "system") return "system";
  if (canWritePerson(actor, person)) return "family";
  return canDecide(actor, place) ? "decider" : null;
}

/** The towns of an event whose people somebody reads and decides on: all of them, her own, or none. */
export const townsToRead = <Town extends { id: string }>(
  actor: Actor,
  event: Omit<RegistrationPlace, "communityId">,
  towns: readonly Town[],
): Town[] => towns.filter(({ id }) => canDecide(actor, { ...event, communityId: id }));
