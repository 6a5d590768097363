import type { Actor } from "#app/domain/accounts/actor.ts";
import { grantCounts, heldGrant } from "#app/domain/accounts/session-life.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";

/** Who began an import, with the roles that she holds now: what was taken from her since counts at once. */
export async function importerOf(db: Db | Tx, now: Date, accountId: string): Promise<Actor> {
  const account = await db.account.findUnique({
    where: { id: accountId, closedAt: null },
    select: {
      language: true,
      grants: {
        select: {
          ...{ role: true, communityId: true, eventId: true },
          ...{ startsAt: true, endsAt: true, withdrawnAt: true },
        },
      },
    },
  });
  if (!account) return { kind: "visitor" };
  return {
    ...{ kind: "person", accountId, sessionId: "", language: account.language },
    ...{ assurance: "passkey", steppedUpAt: new Date(0) },
    grants: account.grants.filter((grant) => grantCounts(grant, now)).map(heldGrant),
  };
}
