import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import { translationRows } from "#app/domain/texts/translation-rows.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { asTranslated, translatedFields } from "./translation-queries.server.ts";

const idOf = (actor: Actor) => (actor.kind === "person" ? actor.accountId : null);

type Place = { slug: string; to: Language };

/** The event of an address, for who may translate it into a language; nobody else writes its texts meanwhile. */
async function eventToTranslate(tx: Tx, actor: Actor, { slug, to }: Place) {
  await tx.$queryRaw`select ts.id::text from text_sets ts
    join events e on e.text_set_id = ts.id where e.slug = ${slug} for update of ts`;
  const event = await tx.event.findUnique({ where: { slug }, select: translatedFields });
  if (!event || !languagesToTranslate(actor, asTranslated(event)).includes(to)) refuse("notFound");
  return { ...event, rows: translationRows(event.textSet.texts, event.textSet.language, to) };
}

type Typed = { field: string; basis: string; value: string };

/**
 * Writes those translations that were changed, and `confirmed`, which is right as it stands. Refuses all of
 * it when somebody changed one of them, or its source, since the form was filled.
 */
export async function writeTranslation(
  { db, actor, now }: Context,
  { slug, to, typed, confirmed }: Place & { typed: Typed[]; confirmed: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { textSetId: setId, rows } = await eventToTranslate(tx, actor, { slug, to });
    const changed = typed.flatMap(({ field, basis, value }) => {
      const row = rows.find((one) => one.field === field);
      if (!row) return [];
      const isMeant = value !== row.value || (field === confirmed && row.state === "outOfDate");
      return isMeant ? [{ field, value, isFresh: basis === row.basis }] : [];
    });
    if (changed.some(({ isFresh }) => !isFresh)) refuse("changedMeanwhile");
    if (changed.length === 0) return;
    const values = Object.fromEntries(changed.map(({ field, value }) => [field, value]));
    await writeTexts(tx, now, { setId, language: to, values, actorId: idOf(actor) });
    await clearPublicPages(tx);
  });
}

/** Shows a language to readers, or no longer. Without a title in it there would be nothing to show. */
export async function showLanguage(
  { db, actor, now }: Context,
  { slug, to, isShown }: Place & { isShown: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await eventToTranslate(tx, actor, { slug, to });
    const { textSetId: setId, rows, hostId, id } = event;
    if (isShown && !rows.some(({ field, value }) => field === "title" && value))
      refuse("titleUntranslated");
    const wasShown = event.textSet.publications.some(({ language }) => language === to);
    if (isShown === wasShown) return;
    const actorId = idOf(actor);
    if (isShown)
      await tx.textPublication.create({
        data: { setId, language: to, publishedAt: now, publishedById: actorId },
      });
    else await tx.textPublication.deleteMany({ where: { setId, language: to } });
    await clearPublicPages(tx);
    const action = isShown ? "event.showLanguage" : "event.hideLanguage";
    const fact = { chain: hostId, subject: id, actorId, now, action };
    await recordAudit(tx, { ...fact, details: { language: to } });
  });
}
