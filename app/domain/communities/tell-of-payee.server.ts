import { countingAt } from "#app/domain/counting-grants.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";

type Changed = { communityId: string; slug: string; version: number };

/**
 * Tells all coordinators and treasurers of a town that its bank details were changed, in the caller's transaction;
 * also the one who did it, as it may have been somebody else in her name.
 */
export async function tellOfPayee(tx: Tx, now: Date, changed: Changed): Promise<void> {
  const { communityId, slug, version } = changed;
  const town = await tx.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { name: true, names: { select: { language: true, name: true } } },
  });
  const told = await tx.account.findMany({
    where: {
      closedAt: null,
      grants: {
        some: { role: { in: ["coordinator", "treasurer"] }, communityId, ...countingAt(now) },
      },
    },
    select: { id: true, email: true, language: true },
  });
  for (const { id, email, language } of told) {
    const reading = town.names.find((one) => one.language === language)?.name;
    await queueMail(tx, now, {
      ...{ kind: "payeeChanged", to: email, language },
      reason: `payeeChanged:${communityId}:${String(version)}:${id}`,
      facts: { town: reading ?? town.name, slug, at: now.toISOString() },
    });
  }
}
