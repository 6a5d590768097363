import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { eventToWrite } from "./event-to-write.server.ts";
import { canBeCancelled, REASON_FIELD } from "./lifecycle.ts";
import { tellOfCancelling } from "./tell-of-cancelling.server.ts";

/**
 * Cancels an event for good, with a reason in the language it was written in, and tells everybody whom it
 * concerns but the one who does it.
 */
export async function cancelEvent(
  { db, actor, now }: Context,
  { slug, reason }: { slug: string; reason: string },
): Promise<void> {
  const actorId = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (!canBeCancelled(event.state)) refuse("changedMeanwhile");
    const { id, hostId, textSetId: setId, textSet } = event;
    const cancelledAsDraft = event.state === "draft";
    await tx.event.update({
      where: { id },
      data: { state: "cancelled", cancelledAt: now, cancelledAsDraft, version: { increment: 1 } },
    });
    const language = isLanguage(textSet.language) ? textSet.language : "en";
    await writeTexts(tx, now, { setId, language, values: { [REASON_FIELD]: reason }, actorId });
    const count = await tellOfCancelling(tx, now, { event, reason, actorId });
    await enqueue(tx, "registrations.settle", { eventId: id });
    await clearPublicPages(tx);
    const fact = { chain: hostId, subject: id, actorId, now };
    await recordAudit(tx, { ...fact, action: "event.cancel", details: { count } });
  });
}
