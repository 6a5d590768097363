import type { Context } from "#app/domain/context.ts";
import { newToken } from "#app/platform/tokens.server.ts";
import { webauthn } from "#app/platform/webauthn.server.ts";
import { invitedEnrolling, ownEnrolling, rightOf } from "./enrolment-right.server.ts";
import {
  algorithms,
  CEREMONY_TIMEOUT,
  makeChallenge,
  relyingParty,
  textOf,
} from "./passkey-ceremony.server.ts";
import { spendCeremony } from "./spend-sign-in.server.ts";
import type { Visit } from "./visit.ts";

type Input = { invitation: string | null; recoveryCode: string | null; visit: Visit };

/** What the browser needs to make a passkey: for one's own account, or to accept an invitation. */
export async function beginPasskeyEnrolment(context: Context, input: Input) {
  const { db, now } = context;
  await spendCeremony(input.visit);
  const { accountId, email, userHandle } = input.invitation
    ? await invitedEnrolling(context, input.invitation)
    : await ownEnrolling(context, input.recoveryCode);
  const browser = input.visit.browser ?? newToken();
  const right = rightOf(input);
  const challenge = await makeChallenge(db, now, { purpose: "enrol", browser, accountId, right });
  // A recovery clears away what was lost, so the same device may be used again.
  const known =
    accountId && !input.invitation
      ? await db.passkey.findMany({ where: { accountId }, select: { credentialId: true } })
      : [];
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpID: relyingParty.rpID,
    rpName: relyingParty.rpName,
    userID: userHandle,
    userName: email,
    challenge,
    timeout: CEREMONY_TIMEOUT,
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credentialId }) => ({ id: textOf(credentialId) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { browser, options };
}
