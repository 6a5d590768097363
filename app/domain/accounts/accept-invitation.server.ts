import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { isDemo } from "#app/platform/env.server.ts";
import type { Role } from "./actor.ts";
import { handleOfInvited, takeInvitation } from "./enrolment-right.server.ts";
import { openSession } from "./open-session.server.ts";
import { scopeOf } from "./scope-place.server.ts";
import type { Visit } from "./visit.ts";
import { liveGrant, writeGrant } from "./write-grant.server.ts";

type Account = { id: string; email: string; language: string };

/**
 * Accepts a role without making a passkey: by the invited person, signed in with the passkey she has; and in
 * the demo, where one click stands for it.
 */
export async function acceptInvitation(
  { db, actor, now }: Context,
  { token, visit }: { token: string; visit: Visit },
): Promise<{ token: string | null; language: string }> {
  return db.$transaction(async (tx) => {
    const account = await acceptFor(tx, now, { token });
    // A lost passkey is replaced by making another, never by a press alone.
    if (account.role === null) refuse("passkeyRefused");
    const isSelf =
      actor.kind === "person" && actor.accountId === account.id && actor.assurance !== "mail";
    if (isSelf) return { token: null, language: account.language };
    if (!isDemo) refuse("stepUpNeeded");
    const session = await openSession(tx, now, { accountId: account.id, assurance: "demo", visit });
    return { token: session, language: account.language };
  });
}

/** Uses an invitation up: opens the account if there is none, gives the role, or clears the way for a new passkey. */
export async function acceptFor(
  tx: Tx,
  now: Date,
  { token }: { token: string },
): Promise<Account & { role: Role | null }> {
  const invitation = await takeInvitation(tx, now, token);
  const account = await invitedAccount(tx, now, invitation);
  const { role } = invitation;
  if (role === null) await forgetPasskeys(tx, now, account.id);
  else {
    const giving = { accountId: account.id, role, scope: scopeOf(invitation) };
    const held = await tx.grant.findFirst({
      where: liveGrant(giving, now),
      select: { id: true },
    });
    if (!held)
      await writeGrant(tx, now, {
        ...giving,
        endsAt: invitation.grantEndsAt,
        givenById: invitation.invitedById,
      });
  }
  await recordAudit(tx, {
    chain: "platform",
    action: "invitation.accept",
    subject: invitation.id,
    actorId: account.id,
    now,
    details: { role },
  });
  return { ...account, role };
}

type Invited = { id: string; email: string; language: string };

async function invitedAccount(tx: Tx, now: Date, invitation: Invited): Promise<Account> {
  const { email, language } = invitation;
  const account = await tx.account.findUnique({
    where: { email },
    select: { id: true, email: true, language: true, closedAt: true },
  });
  if (account?.closedAt) refuse("invitationEnded");
  if (account) return account;
  const id = randomUUID();
  const userHandle = handleOfInvited(invitation.id);
  await tx.account.create({
    data: { id, email, language, userHandle, createdAt: now },
    select: { id: true },
  });
  return { id, email, language };
}

/** What was lost may be in other hands: it opens nothing any more, and neither does any session. */
async function forgetPasskeys(tx: Tx, now: Date, accountId: string): Promise<void> {
  await tx.passkey.deleteMany({ where: { accountId } });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now } });
}
