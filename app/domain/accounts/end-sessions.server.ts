import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";

/** Ends one other session of one's own, or all but this one. What is not one's own is not found. */
export async function endSessions(
  { db, actor, now }: Context,
  which: { sessionId: string } | "others",
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        accountId: actor.accountId,
        revokedAt: null,
        id: which === "others" ? { not: actor.sessionId } : which.sessionId,
      },
      data: { revokedAt: now },
    });
    if (count === 0 && which !== "others") refuse("notFound");
    if (count > 0)
      await recordAudit(tx, {
        chain: "platform",
        action: "session.end",
        subject: actor.accountId,
        actorId: actor.accountId,
        now,
        details: { count },
      });
  });
}
