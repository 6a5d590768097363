/** What every WebAuthn ceremony needs: who we are, a challenge that is used once, a shape of the answer. */
import { randomBytes, randomUUID } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { refuse } from "#app/domain/errors.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";

/** Whom a passkey is for. It works on this host only; browsers refuse it for a bare IP address. */
export const relyingParty = {
  rpID: new URL(env.APP_URL).hostname,
  rpName: "Gemina",
  origin: new URL(env.APP_URL).origin,
} as const;

/** Ed25519, ES256 and RS256 (COSE): what devices make today. */
export const algorithms = [-8, -7, -257];

/** Minutes in which a ceremony has to be finished. */
const CHALLENGE_MINUTES = 5;
export const CEREMONY_TIMEOUT = CHALLENGE_MINUTES * 60_000;

type Purpose = "signIn" | "enrol" | "stepUp";
type Bound = {
  purpose: Purpose;
  browser: string;
  accountId: string | null;
  /** The secret that allows an enrolment: what was begun by one right is not finished by another. */
  right?: string | null;
};

const boundTo = (browser: string, right: string | null | undefined) =>
  hashOf(right ? `${browser}:${right}` : browser);

/** Makes a challenge for one browser and purpose; an older one of the same is over. */
export async function makeChallenge(
  db: Db,
  now: Date,
  { purpose, browser, accountId, right }: Bound,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(32));
  const browserHash = boundTo(browser, right);
  await db.$transaction([
    db.passkeyChallenge.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { browserHash, purpose }] },
    }),
    db.passkeyChallenge.create({
      data: {
        id: randomUUID(),
        challenge,
        purpose,
        accountId,
        browserHash,
        expiresAt: new Date(now.getTime() + CEREMONY_TIMEOUT),
      },
      select: { id: true },
    }),
  ]);
  return challenge;
}

/**
 * Takes the challenge away before anything of the answer is read, and in a statement of its own: whatever
 * the answer turns out to be, the challenge is spent.
 */
export async function spendChallenge(
  db: Db,
  now: Date,
  { purpose, browser, accountId, right }: Omit<Bound, "browser"> & { browser: string | null },
): Promise<string> {
  const spent = await db.$queryRaw<
    { challenge: Uint8Array; account_id: string | null; expires_at: Date }[]
  >`
    delete from passkey_challenges
    where browser_hash = ${boundTo(browser ?? "", right)} and purpose = ${purpose}::challenge_purpose
    returning challenge, account_id, expires_at`;
  const fitting = spent.find((row) => row.account_id === accountId && row.expires_at > now);
  if (!fitting) refuse("passkeyRefused");
  return Buffer.from(fitting.challenge).toString("base64url");
}

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const outer = {
  id: base64url.min(1),
  rawId: base64url.min(1),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional().catch(undefined),
  clientExtensionResults: z.object({}).default({}),
};

const assertionShape = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
});

const transports = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

const attestationShape = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(transports).max(8).optional().catch(undefined),
  }),
});

/** The answer of an authenticator that signs in, when it has the shape of one. */
export function readAssertion(answer: unknown): AuthenticationResponseJSON {
  const parsed = assertionShape.safeParse(answer);
  return parsed.success && isOfThisPage(parsed.data) ? parsed.data : refuse("passkeyRefused");
}

/** The answer of an authenticator that enrols, when it has the shape of one. */
export function readAttestation(answer: unknown): RegistrationResponseJSON {
  const parsed = attestationShape.safeParse(answer);
  return parsed.success && isOfThisPage(parsed.data) ? parsed.data : refuse("passkeyRefused");
}

/** We are never shown in another site's frame, so an answer from one is forged. The library lets it pass. */
function isOfThisPage({ response }: { response: { clientDataJSON: string } }): boolean {
  try {
    const text = Buffer.from(response.clientDataJSON, "base64url").toString("utf8");
    const client = JSON.parse(text) as { crossOrigin?: unknown; topOrigin?: unknown };
    return client.crossOrigin !== true && client.topOrigin === undefined;
  } catch {
    return false;
  }
}

/** Bytes as authenticators write them. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, "base64url"));
}

/** Bytes as a page sends them. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

export type DbOrTx = Db | Tx;
