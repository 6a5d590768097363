import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { hashOf, isSameBytes } from "#app/platform/tokens.server.ts";
import { completeSignIn, type SignedIn } from "./complete-sign-in.server.ts";
import { codeHashOf } from "./request-sign-in.server.ts";
import { CODE_TRIES, readCode } from "./sign-in-link.ts";
import { usedRequest } from "./sign-in-by-link.server.ts";
import { spendCode } from "./spend-sign-in.server.ts";
import type { Visit } from "./visit.ts";

/** Signs in with the code that came with the link, in the browser that asked. Five wrong ones end the request. */
export async function signInByCode(
  context: Context,
  { typed, visit }: { typed: string; visit: Visit },
): Promise<SignedIn> {
  const { db, now } = context;
  const request = await tryOnce(context, visit);
  await spendCode({ email: request.email, visit });
  const isRight = isSameBytes(request.codeHash, codeHashOf(request.id, readCode(typed) ?? ""));
  if (!isRight) {
    if (request.codeTries >= CODE_TRIES)
      await db.signInRequest.updateMany({ where: { id: request.id }, data: { endedAt: now } });
    refuse("codeWrong");
  }
  return db.$transaction(async (tx) => {
    const [used] = await tx.signInRequest.updateManyAndReturn({
      where: { id: request.id, endedAt: null },
      data: { endedAt: now },
      select: usedRequest,
    });
    return used ? completeSignIn(tx, now, { request: used, visit }) : refuse("linkEnded");
  });
}

/** Counts the try before looking at it, so that tries made at once are all counted. */
async function tryOnce({ db, now }: Context, visit: Visit) {
  const tried = await db.signInRequest.updateManyAndReturn({
    where: {
      browserHash: hashOf(visit.browser ?? ""),
      endedAt: null,
      expiresAt: { gt: now },
      codeTries: { lt: CODE_TRIES },
    },
    data: { codeTries: { increment: 1 } },
    select: { id: true, email: true, codeHash: true, codeTries: true },
  });
  return tried[0] ?? refuse("linkEnded");
}
