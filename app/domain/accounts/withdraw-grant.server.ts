import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { Actor } from "./actor.ts";
import { canWithdrawGrant } from "./permissions.ts";
import { placeOf, scopeOf } from "./scope-place.server.ts";

/** Takes a role back; it is gone at the holder's next request. The last administrator stays. */
export async function withdrawGrant(
  { db, actor, now }: Context,
  { grantId }: { grantId: string },
): Promise<void> {
  const withdrawnById = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const grant = await grantToTakeBack(tx, actor, grantId);
    if (grant.role === "administrator") await keepOne(tx, grantId);
    const { count } = await tx.grant.updateMany({
      where: { id: grantId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById },
    });
    if (count === 0) return;
    if (withdrawnById !== grant.accountId) await endInvitationsBy(tx, now, grant);

    const { email, language } = grant.account;
    const place = await placeOf(tx, scopeOf(grant), language);
    await queueMail(tx, now, {
      kind: "roleWithdrawn",
      to: email,
      language,
      reason: `roleWithdrawn:${grantId}`,
      facts: { role: grant.role, place: place.name },
    });
    await recordAudit(tx, {
      chain: place.chain,
      action: "grant.withdraw",
      subject: grantId,
      actorId: withdrawnById,
      now,
      details: { role: grant.role, accountId: grant.accountId },
    });
  });
}

/** The grant, to those who may take it back; to all others it is not there. */
async function grantToTakeBack(tx: Tx, actor: Actor, grantId: string) {
  const grant = await tx.grant.findUnique({
    where: { id: grantId },
    select: {
      accountId: true,
      role: true,
      communityId: true,
      eventId: true,
      account: { select: { email: true, language: true } },
    },
  });
  if (!grant || !canWithdrawGrant(actor, { ...grant, scope: scopeOf(grant) })) refuse("notFound");
  return grant;
}

/** What somebody offered who may offer nothing there any more must not bring friends in afterwards. */
async function endInvitationsBy(tx: Tx, now: Date, grant: Withdrawn): Promise<void> {
  const { accountId, role, communityId, eventId } = grant;
  const place = role === "administrator" ? {} : { communityId, eventId };
  await tx.invitation.updateMany({
    where: { ...place, invitedById: accountId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

type Withdrawn = Awaited<ReturnType<typeof grantToTakeBack>>;

/**
 * Two administrators who withdraw each other at once must not both succeed. Only somebody who can still sign
 * in counts as one: a closed account opens nothing.
 */
async function keepOne(tx: Tx, grantId: string): Promise<void> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    select g.id::text from grants g
    join accounts a on a.id = g.account_id and a.closed_at is null
    where g.role = 'administrator' and g.withdrawn_at is null and g.ends_at is null
    order by g.id for update`;
  if (!administrators.some(({ id }) => id !== grantId)) refuse("administratorLast");
}
