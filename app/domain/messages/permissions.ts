import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Guarded } from "#app/domain/people/permissions.ts";
import {
  canContact,
  canReadAsFamily,
  type RegistrationPlace,
} from "#app/domain/registrations/permissions.ts";

/** Between whom messages about a party go: its family, and the desk that decides on it. */
export type Side = "family" | "desk";

type About = { people: readonly Guarded[]; place: RegistrationPlace };

/** For the family write guardians who are told of everybody in the party; for the desk those who may reach the family. */
export function mayWriteAs(side: Side, actor: Actor, { people, place }: About): boolean {
  if (actor.kind !== "person") return false;
  if (side === "desk") return canContact(actor, place);
  return people.length > 0 && people.every((person) => canReadAsFamily(actor, person));
}
