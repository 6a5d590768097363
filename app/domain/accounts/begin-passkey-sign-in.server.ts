import type { Context } from "#app/domain/context.ts";
import { newToken } from "#app/platform/tokens.server.ts";
import { webauthn } from "#app/platform/webauthn.server.ts";
import { CEREMONY_TIMEOUT, makeChallenge, relyingParty } from "./passkey-ceremony.server.ts";
import { spendCeremony } from "./spend-sign-in.server.ts";
import type { Visit } from "./visit.ts";

/** What the browser needs to ask for a passkey. Names no account: the device offers those it has. */
export async function beginPasskeySignIn({ db, now }: Context, { visit }: { visit: Visit }) {
  await spendCeremony(visit);
  const browser = visit.browser ?? newToken();
  const challenge = await makeChallenge(db, now, { purpose: "signIn", browser, accountId: null });
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.rpID,
    challenge,
    userVerification: "required",
    timeout: CEREMONY_TIMEOUT,
  });
  return { browser, options };
}
