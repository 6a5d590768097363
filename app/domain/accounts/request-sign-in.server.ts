import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hashOf, keyedHashOf, newToken, randomLetters } from "#app/platform/tokens.server.ts";
import { CODE_ALPHABET, CODE_LENGTH, linkExpiry } from "./sign-in-link.ts";
import { spendRequest } from "./spend-sign-in.server.ts";
import type { Visit } from "./visit.ts";

type Input = { email: string; language: Language; returnTo: string | null; visit: Visit };

/** A code is short: what is kept of it needs a key that is not in the database. */
export function codeHashOf(requestId: string, code: string): Uint8Array<ArrayBuffer> {
  return keyedHashOf(`signInCode:${requestId}:${code}`);
}

/**
 * Mails a link and a code. An address without account takes the same steps, gets as many mails and sees the
 * same page (ASVS 5.0, 6.3.8); only the mail says what its link will do. Cancels what was asked for before.
 * Answers the token of the cookie without which neither link nor code works.
 */
export async function requestSignIn({ db, now }: Context, input: Input): Promise<string> {
  const { email, visit } = input;
  await spendRequest({ email, visit });
  const browser = newToken();
  await db.$transaction(async (tx) => {
    await lockAddress(tx, email);
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, language: true },
    });
    const before = visit.browser ? [{ browserHash: hashOf(visit.browser) }] : [];
    await tx.signInRequest.updateMany({
      where: { endedAt: null, OR: [{ email }, ...before] },
      data: { endedAt: now },
    });
    await writeRequest(tx, now, { ...input, browser, account });
  });
  return browser;
}

/** One request at a time for one address: the older of two is always cancelled. */
async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`signIn:${email}`}, 0))::text`;
}

type Request = Input & { browser: string; account: { id: string; language: string } | null };

async function writeRequest(tx: Tx, now: Date, request: Request): Promise<void> {
  const { account, email, returnTo } = request;
  const [id, token, code] = [randomUUID(), newToken(), randomLetters(CODE_ALPHABET, CODE_LENGTH)];
  const language = account?.language ?? request.language;
  const expiresAt = linkExpiry(now);
  await tx.signInRequest.create({
    data: {
      id,
      email,
      accountId: account?.id ?? null,
      linkHash: hashOf(token),
      codeHash: codeHashOf(id, code),
      browserHash: hashOf(request.browser),
      language: request.language,
      returnTo,
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  await queueMail(tx, now, {
    kind: account ? "signInLink" : "signInNew",
    to: email,
    language,
    reason: `signIn:${id}`,
    facts: {
      link: new URL(`/${language}/sign-in/link/${token}`, env.APP_URL).href,
      code,
    },
  });
}
