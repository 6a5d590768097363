import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canConfirmRecovery } from "./permissions.ts";
import { writeInvitation } from "./write-invitation.server.ts";

/** The second pair of eyes: mails an invitation to enrol a new passkey (ASVS 5.0, 6.4.4). */
export async function confirmRecovery(
  { db, actor, now }: Context,
  { recoveryId }: { recoveryId: string },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const confirmedById = actor.accountId;
  await db.$transaction(async (tx) => {
    const recovery = await tx.passkeyRecovery.findUnique({
      where: { id: recoveryId },
      select: {
        accountId: true,
        requestedById: true,
        account: { select: { email: true, language: true } },
      },
    });
    if (!recovery) refuse("notFound");
    if (!canConfirmRecovery(actor, recovery)) refuse("forbidden");
    const { count } = await tx.passkeyRecovery.updateMany({
      where: { id: recoveryId, confirmedAt: null, expiresAt: { gt: now } },
      data: { confirmedAt: now, confirmedById },
    });
    if (count === 0) refuse("invitationEnded");
    await recordAudit(tx, {
      chain: "platform",
      action: "passkeyRecovery.confirm",
      subject: recovery.accountId,
      actorId: confirmedById,
      now,
      details: { recovery: recoveryId, requestedById: recovery.requestedById },
    });
    await writeInvitation(tx, now, {
      ...recovery.account,
      role: null,
      scope: { kind: "platform" },
      endsAt: null,
      invitedById: confirmedById,
    });
  });
}
