import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canGiveGrant } from "./permissions.ts";
import { giveGrant } from "./give-grant.server.ts";
import { scopeOf } from "./scope-place.server.ts";

/** Undoes a withdrawal by giving the same role again; the history keeps both. */
export async function restoreGrant(
  context: Context,
  { grantId }: { grantId: string },
): Promise<void> {
  const grant = await context.db.grant.findUnique({
    where: { id: grantId },
    select: {
      accountId: true,
      role: true,
      communityId: true,
      eventId: true,
      endsAt: true,
      withdrawnAt: true,
    },
  });
  if (!grant || !canGiveGrant(context.actor, grant.role, scopeOf(grant))) refuse("notFound");
  if (!grant.withdrawnAt) return;
  const { accountId, role, endsAt } = grant;
  await giveGrant(context, { accountId, role, endsAt, scope: scopeOf(grant) });
}
