import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { type EventToWrite, eventToWrite } from "./event-to-write.server.ts";
import { askForTranslations } from "./tell-translators.server.ts";
import { type EventStep, nextStep, stateAfter } from "./lifecycle.ts";

/**
 * Takes an event one step on: publishes, completes or archives it. Published in the language it was written
 * in; the translations are published by those who made them.
 */
export async function advanceEvent(
  { db, actor, now }: Context,
  { slug, step }: { slug: string; step: EventStep },
): Promise<void> {
  const actorId = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    const state = stateAfter(event.state, step);
    if (!state) refuse("changedMeanwhile");
    const next = nextStep(await withTexts(tx, event), now);
    if (!next?.isOpen) refuse(step === "publish" ? "eventNotReady" : "eventNotOver");
    await tx.event.update({ where: { id: event.id }, data: { state } });
    if (step === "publish") {
      const { textSetId: setId, textSet } = event;
      await tx.textPublication.createMany({
        data: { setId, language: textSet.language, publishedAt: now, publishedById: actorId },
        skipDuplicates: true,
      });
      await askForTranslations(tx, now, event.id);
    }
    await clearPublicPages(tx);
    const fact = { chain: event.hostId, subject: event.id, actorId, now };
    await recordAudit(tx, { ...fact, action: `event.${step}` });
  });
}

/** The event with the texts that readers could not do without, as they were written first. */
async function withTexts(tx: Tx, event: EventToWrite) {
  const { textSetId: setId, textSet, host } = event;
  const texts = await tx.text.findMany({
    where: { setId, language: textSet.language, field: { in: ["title", "summary"] } },
    select: { field: true, value: true },
  });
  const written = (field: string) => texts.find((text) => text.field === field)?.value ?? null;
  return {
    ...event,
    timeZone: host.timeZone,
    title: written("title"),
    summary: written("summary"),
  };
}
