import type { Actor } from "#app/domain/accounts/actor.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";

/** Towns are taken into the network by administrators. */
export function canMakeCommunity(actor: Actor): boolean {
  return actor.kind === "system" || isAdministrator(actor);
}

/** A community's facts, contacts, texts and pictures are written by its coordinators and by administrators. */
export function canWriteCommunity(actor: Actor, communityId: string): boolean {
  if (actor.kind === "system" || isAdministrator(actor)) return true;
  return actor.kind === "person" && holds(actor, "coordinator", { kind: "community", communityId });
}
