/** What the page of an invitation shows. */
import type { Context } from "#app/domain/context.ts";
import { isDemo } from "#app/platform/env.server.ts";
import type { Actor, Role } from "./actor.ts";
import { liveInvitation } from "./enrolment-right.server.ts";
import { placeOf, scopeOf } from "./scope-place.server.ts";
import { lastDayOf } from "./session-life.ts";

/** What an invitation offers, and how this reader may accept it. */
export type InvitationInView = {
  role: Role | null;
  place: string | null;
  email: string;
  lastDay: string | null;
  way: "enrol" | "showPasskey" | "accept";
  /** The address of somebody else whose account is open in this browser. */
  otherEmail: string | null;
  isDemo: boolean;
};

/** An invitation for its page; null when it has ended or never was. */
export async function invitationInView(
  { db, actor, now }: Context,
  token: string,
  language: string,
): Promise<InvitationInView | null> {
  const invitation = await liveInvitation(db, now, token);
  if (!invitation) return null;
  const { role, email, grantEndsAt } = invitation;
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, _count: { select: { passkeys: true } } },
  });
  const isSelf =
    actor.kind === "person" && actor.accountId === account?.id && actor.assurance !== "mail";
  const mustShow = role !== null && (account?._count.passkeys ?? 0) > 0;
  const place = await placeOf(db, scopeOf(invitation), language);
  return {
    role,
    place: place.name,
    email,
    lastDay: grantEndsAt && lastDayOf(grantEndsAt),
    otherEmail: await otherReader(db, actor, account?.id),
    way: isSelf && role !== null ? "accept" : mustShow ? "showPasskey" : "enrol",
    isDemo,
  };
}

async function otherReader(db: Context["db"], actor: Actor, invitedId: string | undefined) {
  if (actor.kind !== "person" || actor.accountId === invitedId) return null;
  const { accountId: id } = actor;
  return (await db.account.findUnique({ where: { id }, select: { email: true } }))?.email ?? null;
}
