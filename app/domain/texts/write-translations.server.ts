import { refuse } from "#app/domain/errors.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { setFields } from "./texts-desk.server.ts";
import { translationRows } from "./translation-rows.ts";
import { writeTexts } from "./write-texts.server.ts";

/** A set and a language; whether the actor may write it there is asked by the caller. */
type Place = { setId: string; to: Language; actorId: string | null };

/** A set beside its translations into a language; nobody else writes its texts until the transaction ends. */
async function lockedRows(tx: Tx, { setId, to }: Place) {
  await tx.$queryRaw`select id::text from text_sets where id = ${setId}::uuid for update`;
  const set = await tx.textSet.findUniqueOrThrow({ where: { id: setId }, select: setFields });
  const isShown = set.publications.some(({ language }) => language === to);
  return { isShown, rows: translationRows(set.texts, { source: set.language, target: to }) };
}

/** A translation as it was typed, and what it builds on. */
export type Typed = { field: string; basis: string; value: string };

/**
 * Writes those translations that were changed, and `confirmed`, which is right as it stands. Refuses all of
 * it when somebody changed one of them, or its source, since the form was filled.
 */
export async function writeTranslations(
  tx: Tx,
  now: Date,
  { typed, confirmed, ...place }: Place & { typed: readonly Typed[]; confirmed: string | null },
): Promise<void> {
  const { rows } = await lockedRows(tx, place);
  const changed = typed.flatMap(({ field, basis, value }) => {
    const row = rows.find((one) => one.field === field);
    if (!row) return [];
    const isMeant = value !== row.value || (field === confirmed && row.state === "outOfDate");
    return isMeant ? [{ field, value, isFresh: basis === row.basis }] : [];
  });
  if (changed.some(({ isFresh }) => !isFresh)) refuse("changedMeanwhile");
  if (changed.length === 0) return;
  const values = Object.fromEntries(changed.map(({ field, value }) => [field, value]));
  const { setId, to: language, actorId } = place;
  await writeTexts(tx, now, { setId, language, values, actorId });
  await clearPublicPages(tx);
}

/**
 * Shows a language of a set to readers, or no longer, and answers whether that changed anything. `needed` is a text
 * without which there would be nothing to show; null where any text will do.
 */
export async function publishLanguage(
  tx: Tx,
  now: Date,
  { isShown, needed, ...place }: Place & { isShown: boolean; needed: string | null },
): Promise<boolean> {
  const { rows, isShown: wasShown } = await lockedRows(tx, place);
  const isWritten = rows.some(({ field, value }) => value && (!needed || field === needed));
  if (isShown && !isWritten) refuse(needed ? "titleUntranslated" : "nothingTranslated");
  if (isShown === wasShown) return false;
  const { setId, to: language, actorId: publishedById } = place;
  if (isShown)
    await tx.textPublication.create({ data: { setId, language, publishedAt: now, publishedById } });
  else await tx.textPublication.deleteMany({ where: { setId, language } });
  await clearPublicPages(tx);
  return true;
}
