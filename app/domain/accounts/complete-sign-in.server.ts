import { randomBytes, randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { rememberDevice } from "./known-device.server.ts";
import { openSession } from "./open-session.server.ts";
import type { Visit } from "./visit.ts";

/** A request for a link that was just used up. */
export type UsedRequest = {
  id: string;
  email: string;
  accountId: string | null;
  language: string;
  returnTo: string | null;
};

/** What the page does next: set the cookie, go on in the account's language. */
export type SignedIn = {
  token: string;
  /** What the browser keeps so that it is known the next time. */
  known: string;
  language: string;
  returnTo: string | null;
};

/** Opens a session for the address of a used request; a family account too when there is none. */
export async function completeSignIn(
  tx: Tx,
  now: Date,
  { request, visit }: { request: UsedRequest; visit: Visit },
): Promise<SignedIn> {
  const account = await accountFor(tx, now, request);
  const token = await openSession(tx, now, { accountId: account.id, assurance: "mail", visit });
  await recordAudit(tx, {
    chain: "platform",
    action: "account.signIn",
    subject: account.id,
    actorId: account.id,
    now,
    details: { assurance: "mail", request: request.id },
  });
  const known = rememberDevice(visit.known, request.email);
  return { token, known, language: account.language, returnTo: request.returnTo };
}

type FoundAccount = { id: string; language: string };

async function accountFor(tx: Tx, now: Date, request: UsedRequest): Promise<FoundAccount> {
  const account = await tx.account.findUnique({
    where: { email: request.email },
    select: { id: true, language: true, closedAt: true },
  });
  if (!account && !request.accountId) return createAccount(tx, now, request);
  // The address was changed or the account closed after the mail had left: its link opens nothing.
  const isAnother = request.accountId !== null && request.accountId !== account?.id;
  if (!account || account.closedAt || isAnother) refuse("linkEnded");
  return account;
}

/** Opens an account for an address that has shown it can be written to. */
export async function createAccount(
  tx: Tx,
  now: Date,
  { email, language }: { email: string; language: string },
): Promise<FoundAccount> {
  const id = randomUUID();
  await tx.account.create({
    data: { id, email, language, userHandle: randomBytes(32), createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    chain: "platform",
    action: "account.create",
    subject: id,
    actorId: id,
    now,
    details: { language },
  });
  return { id, language };
}
