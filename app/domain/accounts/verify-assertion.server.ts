import { refuse } from "#app/domain/errors.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { isSameBytes } from "#app/platform/tokens.server.ts";
import { webauthn } from "#app/platform/webauthn.server.ts";
import { bytesOf, readAssertion, relyingParty } from "./passkey-ceremony.server.ts";

/** A passkey that has just been shown, by somebody whom the device has recognised. */
export type ShownPasskey = { id: string; accountId: string };

/**
 * Checks an answer against the challenge: origin, site, type, recognised person, signature, and that the
 * passkey belongs to the account that it names. Every failure looks the same from outside.
 */
export async function verifyAssertion(
  db: Db,
  now: Date,
  {
    answer,
    challenge,
    accountId,
  }: { answer: unknown; challenge: string; accountId: string | null },
): Promise<ShownPasskey> {
  const response = readAssertion(answer);
  const passkey = await db.passkey.findUnique({
    where: { credentialId: bytesOf(response.id) },
    select: {
      id: true,
      accountId: true,
      publicKey: true,
      counter: true,
      account: { select: { userHandle: true, closedAt: true } },
    },
  });
  if (!passkey || passkey.account.closedAt) refuse("passkeyRefused");
  if (accountId !== null && passkey.accountId !== accountId) refuse("passkeyRefused");
  const { userHandle } = response.response;
  // Without a known account, the device must have said whose passkey it is.
  if (accountId === null && !userHandle) refuse("passkeyRefused");
  if (userHandle && !isSameBytes(bytesOf(userHandle), passkey.account.userHandle))
    refuse("passkeyRefused");

  const counter = await verifiedCounter(response, passkey.publicKey, challenge);
  await noteUse(db, now, { id: passkey.id, known: Number(passkey.counter), counter });
  return { id: passkey.id, accountId: passkey.accountId };
}

async function verifiedCounter(
  response: ReturnType<typeof readAssertion>,
  publicKey: Uint8Array<ArrayBuffer>,
  challenge: string,
): Promise<number> {
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.rpID,
    expectedType: "webauthn.get",
    requireUserVerification: true,
    // A counter of its own is compared below: going back warns and does not lock out.
    credential: { id: response.id, publicKey, counter: 0 },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : refuse("passkeyRefused");
}

type Use = { id: string; known: number; counter: number };

/** Passkeys that are synchronised count nothing (always 0); one that counts backwards may be a copy. */
async function noteUse(db: Db, now: Date, { id, known, counter }: Use): Promise<void> {
  if (counter <= known && (counter > 0 || known > 0))
    log.warn({ subjectId: id }, "passkey.counterWentBack");
  await db.passkey.updateMany({
    where: { id },
    data: { counter: BigInt(Math.max(counter, known)), lastUsedAt: now },
  });
}

/** Refuses, in the transaction that signs in, a passkey that was removed or an account that was closed meanwhile. */
export async function confirmShown(
  tx: Tx,
  { id, accountId }: ShownPasskey,
): Promise<{ email: string }> {
  const [still] = await tx.$queryRaw<{ email: string }[]>`
    select a.email from passkeys p
    join accounts a on a.id = p.account_id
    where p.id = ${id}::uuid and a.id = ${accountId}::uuid and a.closed_at is null
    for share`;
  return still ?? refuse("passkeyRefused");
}
