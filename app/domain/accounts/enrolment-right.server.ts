/** Why somebody may add a passkey to an account: it is her own, or she holds an invitation. */
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { hashOf, keyedHashOf } from "#app/platform/tokens.server.ts";
import { isBacked } from "./invitation-sender.server.ts";
import type { DbOrTx } from "./passkey-ceremony.server.ts";
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

/** The signed-in person, if she has shown enough; a recovery code stands for the passkey that is lost. */
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
  if (recoveryCode === null || !(await spendRecoveryCode({ db, accountId, now }, recoveryCode))) {
    const holdsRoles = await hasRoles(db, accountId, now);
    const { passkeys } = account._count;
    const refusal = enrolmentRefusal(actor, { passkeys, holdsRoles }, now);
    if (refusal) refuse(recoveryCode === null ? refusal : "recoveryCodeWrong");
  }
  return { accountId, email: account.email, userHandle: account.userHandle };
}

/** Whether the account holds any role that counts or will count. */
export async function hasRoles(db: DbOrTx, accountId: string, now: Date): Promise<boolean> {
  const count = await db.grant.count({
    where: { accountId, withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  });
  return count > 0;
}

type Spending = { db: DbOrTx; accountId: string; now: Date };

async function spendRecoveryCode({ db, accountId, now }: Spending, typed: string) {
  const code = readRecoveryCode(typed);
  if (!code) return false;
  await spend("recoveryCode", accountId);
  const { count } = await db.recoveryCode.updateMany({
    where: { accountId, codeHash: hashOf(code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
