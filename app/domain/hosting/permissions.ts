import type { Actor } from "#app/domain/accounts/actor.ts";

/** A stay as its two sides are asked about it. */
export type StayToRead = {
  /** Both sides were told, and it has not ended. */
  isPublished: boolean;
  /** The guest still has a place, and the event was not cancelled. */
  isAlive: boolean;
  /** Accounts of the household that hosts. */
  hostAccounts: readonly string[];
  guardians: readonly { accountId: string; mayInform: boolean }[];
};

/** A host family's address and a guest's needs are read once they are published, and no longer than the stay stands. */
export function canReadAsHost(actor: Actor, stay: StayToRead): boolean {
  return (
    actor.kind === "person" &&
    stay.isPublished &&
    stay.isAlive &&
    stay.hostAccounts.includes(actor.accountId)
  );
}

/** The guest's side: guardians with the right to be told. */
export function canReadAsGuest(actor: Actor, stay: StayToRead): boolean {
  return (
    actor.kind === "person" &&
    stay.isPublished &&
    stay.isAlive &&
    stay.guardians.some(({ accountId, mayInform }) => mayInform && accountId === actor.accountId)
  );
}
