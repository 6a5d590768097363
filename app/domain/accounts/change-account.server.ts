import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Language } from "#app/i18n/languages.ts";

/** Changes the language one is written to in, or what one is called. */
export async function changeAccount(
  { db, actor, now }: Context,
  change: { language: Language } | { name: string | null },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  await db.$transaction(async (tx) => {
    await tx.account.updateMany({ where: { id: actor.accountId }, data: change });
    await recordAudit(tx, {
      chain: "platform",
      action: "language" in change ? "account.language" : "account.name",
      subject: actor.accountId,
      actorId: actor.accountId,
      now,
      details: "language" in change ? change : {},
    });
  });
}
