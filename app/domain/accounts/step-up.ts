/** When somebody has to show again who she is (ASVS 5.0, 7.5.1, 7.5.3). */
import { isFresh } from "#app/domain/rights.ts";
import type { Assurance } from "./actor.ts";

type Shown = { steppedUpAt: Date; assurance: Assurance };

/** What an account has to show, and how it may enrol a passkey. */
export type Holdings = { passkeys: number; holdsRoles: boolean };

/**
 * Why a passkey may not be enrolled now, or null. Who has one must have shown it just now; who holds a
 * role and has none needs an invitation or a recovery code, because a mailbox must never open a role.
 */
export function enrolmentRefusal(
  shown: Shown,
  { passkeys, holdsRoles }: Holdings,
  now: Date,
): "stepUpNeeded" | "forbidden" | null {
  const isDemo = shown.assurance === "demo";
  if (passkeys === 0 && holdsRoles && !isDemo) return "forbidden";
  if (passkeys > 0 && shown.assurance === "mail") return "stepUpNeeded";
  return isFresh(shown, now) ? null : "stepUpNeeded";
}

/** Why a passkey may not be removed now, or null. Whoever holds a role keeps at least one. */
export function removalRefusal(
  shown: Shown,
  { passkeys, holdsRoles }: Holdings,
  now: Date,
): "stepUpNeeded" | "passkeyLast" | null {
  if (shown.assurance === "mail" || !isFresh(shown, now)) return "stepUpNeeded";
  return passkeys <= 1 && holdsRoles ? "passkeyLast" : null;
}
