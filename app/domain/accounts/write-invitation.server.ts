import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Role, Scope } from "./actor.ts";
import { idsOf, placeOf } from "./scope-place.server.ts";

/** Days in which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export type Inviting = {
  email: string;
  language: string;
  /** Null only lets the invited person enrol a new passkey. */
  role: Role | null;
  scope: Scope;
  endsAt: Date | null;
  invitedById: string | null;
  /** The role by which the inviter may offer this; the mail names it. */
  invitedAs?: Role | null;
};

/** Mails an invitation. It replaces an older one for the same role, so that one link works at a time. */
export async function writeInvitation(tx: Tx, now: Date, inviting: Inviting): Promise<void> {
  const { email, language, role, scope, endsAt, invitedById } = inviting;
  const [id, token] = [randomUUID(), newToken()];
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  const place = await placeOf(tx, scope, language);
  await tx.invitation.updateMany({
    where: { email, role, ...idsOf(scope), acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await tx.invitation.create({
    data: {
      id,
      email,
      language,
      role,
      ...idsOf(scope),
      grantEndsAt: endsAt,
      tokenHash: hashOf(token),
      invitedById,
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  const link = new URL(`/${language}/invitations/${token}`, env.APP_URL).href;
  await mailInvitation(tx, now, { ...inviting, id, link, place: place.name, expiresAt });
  await recordAudit(tx, {
    chain: place.chain,
    action: role ? "invitation.make" : "passkeyRecovery.invite",
    subject: id,
    actorId: invitedById,
    now,
    details: { role, ...idsOf(scope) },
  });
}

type Mailed = Inviting & { id: string; link: string; place: string | null; expiresAt: Date };

async function mailInvitation(tx: Tx, now: Date, mailed: Mailed): Promise<void> {
  const { email, language, role, place, link } = mailed;
  const to = { to: email, language, reason: `invitation:${mailed.id}` };
  const facts = { link, until: mailed.expiresAt.toISOString() };
  if (role) {
    const inviter = await inviterOf(tx, mailed);
    const offer = { ...facts, role, place, inviter };
    await queueMail(tx, now, { ...to, kind: "invitation", facts: offer });
  } else await queueMail(tx, now, { ...to, kind: "passkeyRecovery", facts });
}

/** Who offers the role, as those who hold roles know each other: name, where there is one, and role. */
async function inviterOf(tx: Tx, { invitedById, invitedAs }: Inviting) {
  if (!invitedById || !invitedAs) return null;
  const account = await tx.account.findUnique({
    where: { id: invitedById },
    select: { name: true },
  });
  return { name: account?.name ?? null, role: invitedAs };
}
