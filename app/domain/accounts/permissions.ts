import { type Giver, holds, isAdministrator } from "#app/domain/rights.ts";
import type { Actor, Role, Scope } from "./actor.ts";

/** Where each role can be held (product: section 1). */
export const scopeOfRole: Record<Role, Scope["kind"]> = {
  administrator: "platform",
  coordinator: "community",
  treasurer: "community",
  safeguarding: "community",
  organizer: "event",
  leader: "event",
  health: "event",
  kitchen: "event",
};

/** Roles of a scope, in the order in which a form offers them. */
export function rolesIn(kind: Scope["kind"]): Role[] {
  return (Object.keys(scopeOfRole) as Role[]).filter((role) => scopeOfRole[role] === kind);
}

/** What organizers may give in their own event; another organizer comes from an administrator. */
const givenByOrganizers: readonly Role[] = ["leader", "health", "kitchen"];

/** Administrators give every role, coordinators those of their community, organizers some of their event. */
export function canGiveGrant(actor: Giver, role: Role, scope: Scope): boolean {
  if (scopeOfRole[role] !== scope.kind) return false;
  if (actor.kind === "system") return true;
  if (actor.kind === "visitor") return false;
  if (isAdministrator(actor)) return true;
  if (scope.kind === "community") return holds(actor, "coordinator", scope);
  return (
    scope.kind === "event" && givenByOrganizers.includes(role) && holds(actor, "organizer", scope)
  );
}

/** An invitation to a role counts while its sender could give it; one to replace a passkey while she administers. */
export function canStandBehind(
  sender: Giver,
  { role, scope }: { role: Role | null; scope: Scope },
): boolean {
  if (role !== null) return canGiveGrant(sender, role, scope);
  return sender.kind === "system" || isAdministrator(sender);
}

/** The role by which a person may give another: the one nearest to the place; null when none does. */
export function rightToGive(actor: Actor, role: Role, scope: Scope): Role | null {
  if (actor.kind !== "person" || !canGiveGrant(actor, role, scope)) return null;
  const nearest = actor.grants.find(
    (held) =>
      held.role !== "administrator" && canGiveGrant({ ...actor, grants: [held] }, role, scope),
  );
  return nearest?.role ?? "administrator";
}

/** Whoever may give a role may take it back; everybody may lay down her own. */
export function canWithdrawGrant(
  actor: Actor,
  grant: { accountId: string; role: Role; scope: Scope },
): boolean {
  return (
    canGiveGrant(actor, grant.role, grant.scope) ||
    (actor.kind === "person" && actor.accountId === grant.accountId && actor.assurance !== "mail")
  );
}

/** Who holds what is seen by those who may give something there. */
export function canSeeGrants(actor: Actor, scope: Scope): boolean {
  return rolesIn(scope.kind).some((role) => canGiveGrant(actor, role, scope));
}

/** A lost passkey is replaced by two different administrators, neither of them the one who lost it. */
export function canConfirmRecovery(
  actor: Actor,
  recovery: { accountId: string; requestedById: string },
): boolean {
  return (
    isAdministrator(actor) &&
    actor.kind === "person" &&
    actor.accountId !== recovery.accountId &&
    actor.accountId !== recovery.requestedById
  );
}
