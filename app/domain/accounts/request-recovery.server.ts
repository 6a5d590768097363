import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isAdministrator } from "#app/domain/rights.ts";

/** Days in which a second administrator has to confirm. */
const CONFIRM_DAYS = 7;

/** Says that somebody has lost her passkey. Nothing happens until another administrator confirms it. */
export async function requestRecovery(
  { db, actor, now }: Context,
  { email }: { email: string },
): Promise<void> {
  if (actor.kind !== "person" || !isAdministrator(actor)) refuse("forbidden");
  const requestedById = actor.accountId;
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email, closedAt: null },
      select: { id: true },
    });
    if (!account) refuse("notFound");
    if (account.id === requestedById) refuse("forbidden");
    const id = randomUUID();
    await tx.passkeyRecovery.deleteMany({ where: { accountId: account.id, confirmedAt: null } });
    await tx.passkeyRecovery.create({
      data: {
        id,
        accountId: account.id,
        requestedById,
        createdAt: now,
        expiresAt: new Date(now.getTime() + CONFIRM_DAYS * 86_400_000),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      chain: "platform",
      action: "passkeyRecovery.request",
      subject: account.id,
      actorId: requestedById,
      now,
      details: { recovery: id },
    });
  });
}
