import type { Context } from "#app/domain/context.ts";

/** Ends the session of this browser, at once and on every process. Signing out twice changes nothing. */
export async function signOut({ db, actor, now }: Context): Promise<void> {
  if (actor.kind !== "person") return;
  await db.session.updateMany({
    where: { id: actor.sessionId, revokedAt: null },
    data: { revokedAt: now },
  });
}
