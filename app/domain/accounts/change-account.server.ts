import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Language } from "#app/i18n/languages.ts";
import { spend } from "#app/platform/rate-limit.server.ts";

/**
 * Changes the language one is written to in, or what one is called. The language is a taste and no evidence of
 * anything: it leaves no entry, because the switch in every page's head could fill the trail for ever.
 */
export async function changeAccount(
  { db, actor, now }: Context,
  change: { language: Language } | { name: string | null },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  if ("language" in change) {
    await db.account.updateMany({ where: { id: accountId }, data: change });
    return;
  }
  await spend("nameChange", accountId);
  const { name } = change;
  const isOther =
    name === null ? { name: { not: null } } : { OR: [{ name: null }, { NOT: { name } }] };
  await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, ...isOther },
      data: { name },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      chain: "platform",
      action: "account.name",
      subject: accountId,
      actorId: accountId,
      now,
      details: {},
    });
  });
}
