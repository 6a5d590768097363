/** What a person's roles mean, for every noun's permissions: this file stands above the nouns because all need it. */
import type { Actor, Person, Role, Scope } from "./accounts/actor.ts";

/** True when both name the same place. */
export function isSameScope(one: Scope, other: Scope): boolean {
  if (one.kind === "community")
    return other.kind === "community" && one.communityId === other.communityId;
  if (one.kind === "event") return other.kind === "event" && one.eventId === other.eventId;
  return other.kind === "platform";
}

/** Whoever may give something: an actor, or what is known of one who is not here. */
export type Giver = Exclude<Actor, Person> | Pick<Person, "kind" | "grants">;

/** Whether the person holds this role right there. */
export function holds(person: Pick<Person, "grants">, role: Role, scope: Scope): boolean {
  return person.grants.some((held) => held.role === role && isSameScope(held.scope, scope));
}

/** Administrators of the platform. */
export function isAdministrator(actor: Giver): boolean {
  return actor.kind === "person" && holds(actor, "administrator", { kind: "platform" });
}

/** Minutes for which a shown factor counts as fresh. */
export const FRESH_MINUTES = 10;

/** True while the factor was shown recently enough for what is sensitive (ASVS 5.0, 7.5.1, 7.5.3). */
export function isFresh({ steppedUpAt }: Pick<Person, "steppedUpAt">, now: Date): boolean {
  return now.getTime() - steppedUpAt.getTime() < FRESH_MINUTES * 60_000;
}

/** Whose act it is, for what is written down; null for the system and for who is not signed in. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.accountId : null;
}
