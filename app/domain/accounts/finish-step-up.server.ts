import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { hasRoles, lockLiveSession } from "./enrolment-right.server.ts";
import { openSession } from "./open-session.server.ts";
import { spendChallenge } from "./passkey-ceremony.server.ts";
import { confirmShown, verifyAssertion } from "./verify-assertion.server.ts";
import type { Visit } from "./visit.ts";

/** Shows one's own passkey anew. The session gets a new token, and staff rights if it had none. */
export async function finishStepUp(
  { db, actor, now }: Context,
  { answer, visit }: { answer: unknown; visit: Visit },
): Promise<{ token: string; manages: boolean }> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  const { browser } = visit;
  const challenge = await spendChallenge(db, now, { purpose: "stepUp", browser, accountId });
  const shown = await verifyAssertion(db, now, { answer, challenge, accountId });
  return db.$transaction(async (tx) => {
    await lockLiveSession(tx, actor);
    await confirmShown(tx, shown);
    const token = await openSession(tx, now, { accountId, assurance: "passkey", visit });
    await recordAudit(tx, {
      chain: "platform",
      action: "account.stepUp",
      subject: accountId,
      actorId: accountId,
      now,
      details: { passkey: shown.id },
    });
    return { token, manages: await hasRoles(tx, accountId, now) };
  });
}
