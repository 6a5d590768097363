/** Why somebody may add a passkey to an account: it is her own, or she holds an invitation. */
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { hashOf, keyedHashOf } from "#app/platform/tokens.server.ts";
import type { Person } from "./actor.ts";
import { isBacked } from "./invitation-sender.server.ts";
import { CEREMONY_TIMEOUT, type DbOrTx } from "./passkey-ceremony.server.ts";
import { readRecoveryCode } from "./recovery-code.ts";
import { enrolmentRefusal } from "./step-up.ts";

/** A live invitation with what accepting it needs. */
export const invitationFields = {
  id: true,
  email: true,
  language: true,
  role: true,
  communityId: true,
  eventId: true,
  grantEndsAt: true,
  invitedById: true,
  createdAt: true,
} as const;

/** The invitation of a token while it can be accepted, else null. */
export async function liveInvitation(db: DbOrTx, now: Date, token: string) {
  const invitation = await db.invitation.findFirst({
    where: {
      tokenHash: hashOf(token),
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
    },
    select: invitationFields,
  });
  return invitation && (await isBacked(db, now, invitation)) ? invitation : null;
}

/** Uses an invitation up, if whoever sent it still could. Of many at once, one wins. */
export async function takeInvitation(tx: Tx, now: Date, token: string) {
  const [invitation] = await tx.invitation.updateManyAndReturn({
    where: {
      tokenHash: hashOf(token),
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
    },
    data: { acceptedAt: now },
    select: invitationFields,
  });
  if (!invitation || !(await isBacked(tx, now, invitation))) refuse("invitationEnded");
  return invitation;
}

/** Whom a new passkey will belong to; `accountId` is null while the invited person has no account. */
export type Enrolling = {
  accountId: string | null;
  email: string;
  userHandle: Uint8Array<ArrayBuffer>;
};

const accountFields = {
  id: true,
  email: true,
  userHandle: true,
  closedAt: true,
  _count: { select: { passkeys: true } },
} as const;

/** The invited person. One who has a passkey accepts a role by showing it: a mailbox alone must not add another. */
export async function invitedEnrolling({ db, now }: Context, token: string): Promise<Enrolling> {
  const invitation = (await liveInvitation(db, now, token)) ?? refuse("invitationEnded");
  const account = await db.account.findUnique({
    where: { email: invitation.email },
    select: accountFields,
  });
  if (account?.closedAt) refuse("invitationEnded");
  if (account && account._count.passkeys > 0 && invitation.role !== null) refuse("stepUpNeeded");
  const userHandle = account?.userHandle ?? handleOfInvited(invitation.id);
  return { accountId: account?.id ?? null, email: invitation.email, userHandle };
}

/** The handle that an invited person's account will get: the same at the start and the end of the ceremony. */
export function handleOfInvited(invitationId: string): Uint8Array<ArrayBuffer> {
  return keyedHashOf(`userHandle:${invitationId}`);
}

/** What an enrolment is bound to from its beginning to its end; null when it is one's own session alone. */
export function rightOf(given: { invitation: string | null; recoveryCode: string | null }) {
  return given.invitation ?? (given.recoveryCode && readRecoveryCode(given.recoveryCode));
}

/**
 * The signed-in person, if she has shown enough; a recovery code stands for the passkey that is lost. The code
 * is only looked at here: it is used up with the passkey that replaces the lost one, so that a device which
 * says no costs none.
 */
export async function ownEnrolling(
  { db, actor, now }: Context,
  recoveryCode: string | null,
): Promise<Enrolling> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: accountFields,
  });
  if (recoveryCode === null) {
    const holdsRoles = await hasRoles(db, accountId, now);
    const refusal = enrolmentRefusal(actor, { passkeys: account._count.passkeys, holdsRoles }, now);
    if (refusal) refuse(refusal);
  } else {
    await spend("recoveryCode", accountId);
    const where = unusedCode(accountId, recoveryCode);
    if (!(await db.recoveryCode.findFirst({ where, select: { id: true } })))
      refuse("recoveryCodeWrong");
  }
  return { accountId, email: account.email, userHandle: account.userHandle };
}

const unusedCode = (accountId: string, typed: string) => ({
  accountId,
  codeHash: hashOf(readRecoveryCode(typed) ?? ""),
  usedAt: null,
});

/**
 * Looks again, at the end, at what allowed the beginning: account, session, passkeys and roles as they stand
 * now, or the recovery code, which this uses up. Of many at once with one code, one wins.
 */
export async function confirmOwnRight(
  tx: Tx,
  { actor, now }: Context,
  recoveryCode: string | null,
): Promise<{ id: string; email: string; language: string }> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  const account = await lockLiveSession(tx, actor);
  if (recoveryCode !== null) {
    const { count } = await tx.recoveryCode.updateMany({
      where: unusedCode(accountId, recoveryCode),
      data: { usedAt: now },
    });
    if (count !== 1) refuse("recoveryCodeWrong");
    return account;
  }
  const passkeys = await tx.passkey.count({ where: { accountId } });
  const holdsRoles = await hasRoles(tx, accountId, now);
  // What was fresh when the ceremony began may be a little older now.
  const begun = new Date(now.getTime() - CEREMONY_TIMEOUT);
  const refusal = enrolmentRefusal(actor, { passkeys, holdsRoles }, begun);
  if (refusal) refuse(refusal);
  return account;
}

/** The person's account, locked, while it is open and her session has not been ended. */
export async function lockLiveSession(tx: Tx, { accountId, sessionId }: Person) {
  const [account] = await tx.$queryRaw<{ id: string; email: string; language: string }[]>`
    select a.id::text, a.email, a.language from accounts a
    join sessions s on s.account_id = a.id
    where a.id = ${accountId}::uuid and a.closed_at is null
      and s.id = ${sessionId}::uuid and s.revoked_at is null
    for update`;
  return account ?? refuse("signInAgain");
}

/** A mailbox alone adds no passkey to one that is there: also when it came while the invited person was busy. */
export async function refuseSecondPasskey(tx: Tx, accountId: string): Promise<void> {
  await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
  if ((await tx.passkey.count({ where: { accountId } })) > 0) refuse("stepUpNeeded");
}

/** Whether the account holds any role that counts or will count. */
export async function hasRoles(db: DbOrTx, accountId: string, now: Date): Promise<boolean> {
  const count = await db.grant.count({
    where: { accountId, withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  });
  return count > 0;
}
