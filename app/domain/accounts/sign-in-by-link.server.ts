import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import { completeSignIn, type SignedIn } from "./complete-sign-in.server.ts";
import { linkExistsFor } from "./queries.server.ts";
import type { Visit } from "./visit.ts";

/** What both ways in need of a request. */
export const usedRequest = {
  id: true,
  email: true,
  accountId: true,
  language: true,
  returnTo: true,
} as const;

/** Uses up a link, in the browser that asked for it. Of many at once, one wins. */
export async function signInByLink(
  { db, now }: Context,
  { token, visit }: { token: string; visit: Visit },
): Promise<SignedIn> {
  return db.$transaction(async (tx) => {
    const [request] = await tx.signInRequest.updateManyAndReturn({
      where: {
        linkHash: hashOf(token),
        browserHash: hashOf(visit.browser ?? ""),
        endedAt: null,
        expiresAt: { gt: now },
      },
      data: { endedAt: now },
      select: usedRequest,
    });
    if (request) return completeSignIn(tx, now, { request, visit });
    const state = await linkExistsFor(tx, now, { token, browser: visit.browser });
    return refuse(state === "otherBrowser" ? "linkOtherDevice" : "linkEnded");
  });
}
