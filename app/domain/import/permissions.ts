import type { Actor } from "#app/domain/accounts/actor.ts";
import { type RegistrationPlace, townsToRead } from "#app/domain/registrations/permissions.ts";

/** People are imported for a town by whoever decides on its registrations; nobody takes part in it in anybody's name. */
export function townsToImportFor<Town extends { id: string }>(
  actor: Actor,
  event: Omit<RegistrationPlace, "communityId">,
  towns: readonly Town[],
): Town[] {
  return actor.kind === "person" ? townsToRead(actor, event, towns) : [];
}
