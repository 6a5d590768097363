import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isFresh } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { forgetExports } from "./export-field.server.ts";

/** Has a copy of the actor's data made; the one before it is deleted. Needs a sign of the last minutes that it is she. */
export async function askExport({ db, actor, now }: Context, language: Language): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  if (!isFresh(actor, now)) refuse("stepUpNeeded");
  const { accountId } = actor;
  await spend("dataExport", accountId);
  await db.$transaction(async (tx) => {
    // Two presses at once make one copy.
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    const known = await tx.dataExport.findUnique({ where: { accountId }, select: { id: true } });
    if (known) await forgetExports(tx, [known.id]);
    const id = randomUUID();
    await tx.dataExport.create({
      data: { id, accountId, language, createdAt: now },
      select: { id: true },
    });
    await enqueue(tx, "ownData.export", { exportId: id });
  });
}
