import type { Context } from "#app/domain/context.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { hashOf, isSameBytes } from "#app/platform/tokens.server.ts";
import { type LinkState, linkStateOf } from "./sign-in-link.ts";

/** What a link can do when it is opened here. Reads only: opening it any number of times changes nothing. */
export async function linkExistsFor(
  db: Db | Tx,
  now: Date,
  { token, browser }: { token: string; browser: string | null },
): Promise<LinkState> {
  const request = await db.signInRequest.findUnique({
    where: { linkHash: hashOf(token) },
    select: { browserHash: true, endedAt: true, expiresAt: true },
  });
  const sameBrowser = request !== null && isSameBytes(request.browserHash, hashOf(browser ?? ""));
  return linkStateOf(request, { sameBrowser, now });
}

/** The request that waits in this browser for its link or code; null when there is none. */
export async function pendingSignIn({ db, now }: Context, browser: string | null) {
  if (!browser) return null;
  return db.signInRequest.findFirst({
    where: { browserHash: hashOf(browser), endedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { email: true, createdAt: true, returnTo: true },
  });
}

/** The address, passkeys, sessions and number of unused recovery codes of the person who is signed in. */
export async function ownAccount({ db, actor, now }: Context) {
  if (actor.kind !== "person") return null;
  return db.account.findUnique({
    where: { id: actor.accountId },
    select: {
      email: true,
      name: true,
      language: true,
      passkeys: {
        orderBy: { createdAt: "asc" },
        select: { id: true, name: true, createdAt: true, lastUsedAt: true, backedUp: true },
      },
      sessions: {
        where: { revokedAt: null, createdAt: { gt: new Date(now.getTime() - 90 * 86_400_000) } },
        orderBy: { lastSeenAt: "desc" },
        take: 20,
        select: { id: true, device: true, lastSeenAt: true, createdAt: true, assurance: true },
      },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
}
