import type { Actor } from "#app/domain/accounts/actor.ts";
import { canWriteCommunity } from "#app/domain/communities/permissions.ts";

/** A partnership is written by the coordinators of each of its towns, and by administrators. */
export function canWriteTwinning(actor: Actor, communityIds: readonly string[]): boolean {
  return communityIds.some((id) => canWriteCommunity(actor, id));
}
