import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { newToken } from "#app/platform/tokens.server.ts";
import { webauthn } from "#app/platform/webauthn.server.ts";
import {
  CEREMONY_TIMEOUT,
  makeChallenge,
  relyingParty,
  textOf,
} from "./passkey-ceremony.server.ts";
import { spendCeremony } from "./spend-sign-in.server.ts";
import type { Visit } from "./visit.ts";

/** What the browser needs to ask the signed-in person for one of her own passkeys. */
export async function beginStepUp({ db, actor, now }: Context, { visit }: { visit: Visit }) {
  if (actor.kind !== "person") refuse("signInAgain");
  await spendCeremony(visit);
  const { accountId } = actor;
  const browser = visit.browser ?? newToken();
  const challenge = await makeChallenge(db, now, { purpose: "stepUp", browser, accountId });
  const passkeys = await db.passkey.findMany({
    where: { accountId },
    select: { credentialId: true, transports: true },
  });
  if (passkeys.length === 0) refuse("passkeyRefused");
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.rpID,
    challenge,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: textOf(credentialId),
      transports,
    })),
    userVerification: "required",
    timeout: CEREMONY_TIMEOUT,
  });
  return { browser, options };
}
