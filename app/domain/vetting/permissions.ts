import type { Actor } from "#app/domain/accounts/actor.ts";
import { holds, isAdministrator } from "#app/domain/rights.ts";

/** A file is read and written by the safeguarding officers of the town that vets, and by nobody else (domain.md 4.4). */
export function canReadFile(actor: Actor, communityId: string): boolean {
  return (
    actor.kind === "person" && holds(actor, "safeguarding", { kind: "community", communityId })
  );
}

/** Who may host, and until when, is known to the town's coordinators too: never why. */
export function canSeeApproval(actor: Actor, communityId: string): boolean {
  if (actor.kind !== "person") return false;
  return (
    canReadFile(actor, communityId) ||
    holds(actor, "coordinator", { kind: "community", communityId })
  );
}

/**
 * A decision needs two people. The second need not read the file: another officer, a coordinator of the town, or an
 * administrator, and never who proposed it.
 */
export function canConfirm(
  actor: Actor,
  { communityId, proposedById }: { communityId: string; proposedById: string | null },
): boolean {
  if (actor.kind !== "person" || actor.accountId === proposedById) return false;
  return canSeeApproval(actor, communityId) || isAdministrator(actor);
}
