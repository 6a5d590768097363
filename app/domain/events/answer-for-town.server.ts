import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { canBeChanged } from "./lifecycle.ts";
import { canAnswerForTown } from "./permissions.ts";
import { askForTranslations } from "./tell-translators.server.ts";
import type { TownAnswerForm } from "./town-answer-schema.ts";

/**
 * Says whether a town takes part in an event that asks it; said once, while the event can still be changed. Whoever
 * translates for a town that said yes is told at once what waits.
 */
export async function answerForTown(
  { db, actor, now }: Context,
  { eventId, communityId, answer }: TownAnswerForm,
): Promise<void> {
  if (!canAnswerForTown(actor, communityId)) refuse("notFound");
  await db.$transaction(async (tx) => {
    const member = await tx.eventCommunity.findUnique({
      where: { eventId_communityId: { eventId, communityId } },
      select: { event: { select: { state: true, hostId: true } } },
    });
    if (!member) return refuse("notFound");
    const { state, hostId } = member.event;
    const { count } = await tx.eventCommunity.updateMany({
      where: { eventId, communityId, answer: "invited" },
      data: { answer },
    });
    if (count === 0 || !canBeChanged(state)) refuse("changedMeanwhile");
    if (answer === "accepted" && state === "published") await askForTranslations(tx, now, eventId);
    await clearPublicPages(tx);
    await recordAudit(tx, {
      ...{ chain: hostId, subject: eventId, actorId: accountIdOf(actor), now },
      action: answer === "accepted" ? "event.acceptForTown" : "event.declineForTown",
      details: { communityId },
    });
  });
}
