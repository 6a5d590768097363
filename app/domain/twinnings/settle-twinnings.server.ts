import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { factsOn, historySelect, todayOfTwinnings } from "./twinning-to-write.server.ts";

/** Lets what was written down for a day to come take effect on that day, on the map and in every list. */
export async function settleTwinnings({ db, actor, now }: Context): Promise<void> {
  if (actor.kind !== "system") refuse("forbidden");
  const today = todayOfTwinnings(now);
  const twinnings = await db.twinning.findMany({
    select: { id: true, version: true, status: true, endedYear: true, ...historySelect },
  });
  const changes = twinnings.flatMap(({ id, version, status, endedYear, steps }) => {
    const facts = factsOn(steps, today);
    const isSettled = facts.status === status && facts.endedYear === endedYear;
    return isSettled ? [] : [{ where: { id, version }, data: facts }];
  });
  if (changes.length === 0) return;
  await db.$transaction(async (tx) => {
    // Who writes at this moment settles her partnership herself: its version is another one then.
    for (const change of changes) await tx.twinning.updateMany(change);
    await clearPublicPages(tx);
  });
}
