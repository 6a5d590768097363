import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf, isAdministrator } from "#app/domain/rights.ts";
import { canGiveGrant } from "./permissions.ts";
import { placeOf, scopeOf } from "./scope-place.server.ts";

/** Takes an invitation back before it was accepted; its link ends at once. */
export async function withdrawInvitation(
  { db, actor, now }: Context,
  { invitationId }: { invitationId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { role: true, communityId: true, eventId: true, language: true },
    });
    if (!invitation) refuse("notFound");
    const { role } = invitation;
    const scope = scopeOf(invitation);
    if (!(role ? canGiveGrant(actor, role, scope) : isAdministrator(actor))) refuse("notFound");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return;
    const { chain } = await placeOf(tx, scope, invitation.language);
    await recordAudit(tx, {
      chain,
      action: "invitation.withdraw",
      subject: invitationId,
      actorId: accountIdOf(actor),
      now,
      details: { role },
    });
  });
}
