import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hasRoles } from "./enrolment-right.server.ts";
import { removalRefusal } from "./step-up.ts";

/** Removes one of one's own passkeys, after showing one. Whoever holds a role keeps at least one. */
export async function removePasskey(
  { db, actor, now }: Context,
  { passkeyId }: { passkeyId: string },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // Two removals at once must not both see another passkey left.
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    const passkeys = await tx.passkey.findMany({
      where: { accountId },
      select: { id: true, name: true, account: { select: { email: true, language: true } } },
    });
    const passkey = passkeys.find(({ id }) => id === passkeyId) ?? refuse("notFound");
    const holdsRoles = await hasRoles(tx, accountId, now);
    const refusal = removalRefusal(actor, { passkeys: passkeys.length, holdsRoles }, now);
    if (refusal) refuse(refusal);

    await tx.passkey.deleteMany({ where: { id: passkeyId } });
    await queueMail(tx, now, {
      kind: "passkeyRemoved",
      to: passkey.account.email,
      language: passkey.account.language,
      reason: `passkeyRemoved:${passkeyId}`,
      facts: { device: passkey.name, at: now.toISOString() },
    });
    await recordAudit(tx, {
      chain: "platform",
      action: "passkey.remove",
      subject: accountId,
      actorId: accountId,
      now,
      details: { passkey: passkeyId },
    });
  });
}
