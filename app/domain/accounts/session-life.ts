/** How long a signed-in browser stays signed in (ASVS 5.0, 7.3.1, 7.3.2). */
import type { Assurance, HeldGrant, Role } from "./actor.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Idle and absolute limits in milliseconds: whoever holds a role is signed out sooner. */
export const sessionLimits = {
  staff: { idle: 30 * minute, absolute: 12 * hour },
  family: { idle: 14 * day, absolute: 90 * day },
} as const;

/** The time that passes before the last visit is written down again. */
export const SEEN_EVERY = minute;

export type SessionTimes = { createdAt: Date; lastSeenAt: Date };

/** A grant as it stands in its row. */
export type GrantRow = {
  role: Role;
  communityId: string | null;
  eventId: string | null;
  startsAt: Date;
  endsAt: Date | null;
  withdrawnAt: Date | null;
};

/** Whether a grant counts at this moment: begun, not over, not withdrawn. */
export function grantCounts(grant: GrantRow, now: Date): boolean {
  return (
    grant.startsAt <= now &&
    (grant.endsAt === null || grant.endsAt > now) &&
    (grant.withdrawnAt === null || grant.withdrawnAt > now)
  );
}

/** A grant as rules speak of it. */
export function heldGrant({ role, communityId, eventId }: GrantRow): HeldGrant {
  if (communityId) return { role, scope: { kind: "community", communityId } };
  if (eventId) return { role, scope: { kind: "event", eventId } };
  return { role, scope: { kind: "platform" } };
}

/**
 * The grants a session carries. A mailed link proves a mailbox, not a person:
 * it never carries any (ASVS 5.0, 6.3.6).
 */
export function grantsOfSession(
  grants: readonly GrantRow[],
  { assurance, now }: { assurance: Assurance; now: Date },
): HeldGrant[] {
  if (assurance === "mail") return [];
  return grants.filter((grant) => grantCounts(grant, now)).map(heldGrant);
}

/** Which limits hold; a role that ended since the last visit still counts, so that no session comes back to life. */
export function limitsFor(
  grants: readonly GrantRow[],
  { assurance, lastSeenAt, now }: { assurance: Assurance; lastSeenAt: Date; now: Date },
) {
  const isStaff =
    assurance !== "mail" &&
    grants.some((grant) => grantCounts(grant, now) || grantCounts(grant, lastSeenAt));
  return isStaff ? sessionLimits.staff : sessionLimits.family;
}

/** True once a session has been left alone for too long, or has simply lasted too long. */
export function hasEnded(
  { createdAt, lastSeenAt }: SessionTimes,
  limits: { idle: number; absolute: number },
  now: Date,
): boolean {
  return (
    now.getTime() - lastSeenAt.getTime() >= limits.idle ||
    now.getTime() - createdAt.getTime() >= limits.absolute
  );
}

/** The instant at which a role with this last day (2027-07-05) stops: when that day is over everywhere in Europe. */
export function endOfDay(lastDay: string): Date {
  return new Date(Date.parse(`${lastDay}T00:00:00Z`) + 26 * hour);
}

/** The last day of a role, from the instant at which it stops. */
export function lastDayOf(endsAt: Date): string {
  return new Date(endsAt.getTime() - 26 * hour).toISOString().slice(0, 10);
}
