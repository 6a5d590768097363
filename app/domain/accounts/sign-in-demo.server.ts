import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isDemo } from "#app/platform/env.server.ts";
import { openSession } from "./open-session.server.ts";
import type { Visit } from "./visit.ts";

/** Signs in by one click, in the demo alone; everywhere else this does not exist. */
export async function signInDemo(
  { db, now }: Context,
  { email, visit }: { email: string; visit: Visit },
): Promise<{ token: string; language: string; manages: boolean }> {
  if (!isDemo) refuse("notFound");
  return db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, language: true, _count: { select: { grants: true } } },
    });
    if (!account) refuse("notFound");
    const token = await openSession(tx, now, { accountId: account.id, assurance: "demo", visit });
    await recordAudit(tx, {
      chain: "platform",
      action: "account.signIn",
      subject: account.id,
      actorId: account.id,
      now,
      details: { assurance: "demo" },
    });
    return { token, language: account.language, manages: account._count.grants > 0 };
  });
}
