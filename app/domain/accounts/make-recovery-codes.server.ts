import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isFresh } from "#app/domain/rights.ts";
import { hashOf, randomLetters } from "#app/platform/tokens.server.ts";
import { RECOVERY_CODES, RECOVERY_LENGTH } from "./recovery-code.ts";
import { CODE_ALPHABET } from "./sign-in-link.ts";

/** Makes new codes for the day the passkey is lost, and ends the old. They are answered once and kept as hashes. */
export async function makeRecoveryCodes({ db, actor, now }: Context): Promise<string[]> {
  if (actor.kind !== "person") refuse("signInAgain");
  if (actor.assurance === "mail" || !isFresh(actor, now)) refuse("stepUpNeeded");
  const { accountId } = actor;
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    randomLetters(CODE_ALPHABET, RECOVERY_LENGTH),
  );
  await db.$transaction(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({
        id: randomUUID(),
        accountId,
        codeHash: hashOf(code),
        createdAt: now,
      })),
    });
    await recordAudit(tx, {
      chain: "platform",
      action: "recoveryCodes.make",
      subject: accountId,
      actorId: accountId,
      now,
      details: { count: codes.length },
    });
  });
  return codes;
}
