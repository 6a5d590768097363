import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { DomainError, refuse } from "#app/domain/errors.ts";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { webauthn } from "#app/platform/webauthn.server.ts";
import { acceptFor } from "./accept-invitation.server.ts";
import {
  confirmOwnRight,
  hasRoles,
  liveInvitation,
  refuseSecondPasskey,
  rightOf,
} from "./enrolment-right.server.ts";
import { openSession } from "./open-session.server.ts";
import {
  algorithms,
  bytesOf,
  readAttestation,
  relyingParty,
  spendChallenge,
} from "./passkey-ceremony.server.ts";
import type { Visit } from "./visit.ts";

type Input = {
  answer: unknown;
  invitation: string | null;
  recoveryCode: string | null;
  visit: Visit;
};
/** `accepted` is true when an invitation to a role came with it. */
type Done = { token: string; language: string; manages: boolean; accepted: boolean };

/** Keeps a passkey that was just made, and opens a session that has shown it. */
export async function finishPasskeyEnrolment(context: Context, input: Input): Promise<Done> {
  const { db, now } = context;
  const { answer, invitation, recoveryCode, visit } = input;
  const accountId = await enrollingAccount(context, invitation);
  const challenge = await spendChallenge(db, now, {
    purpose: "enrol",
    browser: visit.browser,
    accountId,
    right: rightOf(input),
  });
  const made = await verifiedCredential(answer, challenge);
  return db
    .$transaction(async (tx) => {
      const account = invitation
        ? await acceptInvited(tx, now, invitation)
        : { ...(await confirmOwnRight(tx, context, recoveryCode)), role: null };
      await keepPasskey(tx, now, { account, made, name: visit.device });
      const token = await openSession(tx, now, {
        accountId: account.id,
        assurance: "passkey",
        visit,
      });
      const { id, language, role } = account;
      return { token, language, manages: await hasRoles(tx, id, now), accepted: role !== null };
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError("passkeyRefused") : error;
    });
}

/** The account that the ceremony was begun for; it is checked against the challenge. */
async function enrollingAccount({ db, actor, now }: Context, invitation: string | null) {
  if (invitation === null) return actor.kind === "person" ? actor.accountId : refuse("signInAgain");
  const { email } = (await liveInvitation(db, now, invitation)) ?? refuse("invitationEnded");
  const account = await db.account.findUnique({ where: { email }, select: { id: true } });
  return account?.id ?? null;
}

async function verifiedCredential(answer: unknown, challenge: string) {
  const response = readAttestation(answer);
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.rpID,
    expectedType: "webauthn.create",
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!verified?.verified) refuse("passkeyRefused");
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return {
    credential,
    backedUp: credentialBackedUp,
    transports: response.response.transports ?? [],
  };
}

type Account = { id: string; email: string; language: string };

async function acceptInvited(tx: Tx, now: Date, token: string) {
  const account = await acceptFor(tx, now, { token });
  await refuseSecondPasskey(tx, account.id);
  return account;
}

type Kept = {
  account: Account;
  made: Awaited<ReturnType<typeof verifiedCredential>>;
  name: string;
};

async function keepPasskey(tx: Tx, now: Date, { account, made, name }: Kept): Promise<void> {
  const id = randomUUID();
  await tx.passkey.create({
    data: {
      id,
      accountId: account.id,
      credentialId: bytesOf(made.credential.id),
      publicKey: made.credential.publicKey,
      counter: BigInt(made.credential.counter),
      transports: made.transports,
      name,
      backedUp: made.backedUp,
      createdAt: now,
    },
    select: { id: true },
  });
  await queueMail(tx, now, {
    kind: "passkeyAdded",
    to: account.email,
    language: account.language,
    reason: `passkeyAdded:${id}`,
    facts: { device: name, at: now.toISOString() },
  });
  await recordAudit(tx, {
    chain: "platform",
    action: "passkey.add",
    subject: account.id,
    actorId: account.id,
    now,
    details: { passkey: id },
  });
}
