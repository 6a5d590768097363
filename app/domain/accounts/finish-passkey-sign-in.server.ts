import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { spendChallenge } from "./passkey-ceremony.server.ts";
import { hasRoles } from "./enrolment-right.server.ts";
import { rememberDevice } from "./known-device.server.ts";
import { openSession } from "./open-session.server.ts";
import { confirmShown, verifyAssertion } from "./verify-assertion.server.ts";
import type { Visit } from "./visit.ts";

/** Signs in with a passkey; such a session carries the roles of its account. */
export async function finishPasskeySignIn(
  { db, now }: Context,
  { answer, visit }: { answer: unknown; visit: Visit },
): Promise<{ token: string; known: string; manages: boolean }> {
  const challenge = await spendChallenge(db, now, {
    purpose: "signIn",
    browser: visit.browser,
    accountId: null,
  });
  const shown = await verifyAssertion(db, now, {
    answer,
    challenge,
    accountId: null,
  });
  const { id, accountId } = shown;
  return db.$transaction(async (tx) => {
    const { email } = await confirmShown(tx, shown);
    const token = await openSession(tx, now, { accountId, assurance: "passkey", visit });
    await recordAudit(tx, {
      chain: "platform",
      action: "account.signIn",
      subject: accountId,
      actorId: accountId,
      now,
      details: { assurance: "passkey", passkey: id },
    });
    const known = rememberDevice(visit.known, email);
    return { token, known, manages: await hasRoles(tx, accountId, now) };
  });
}
