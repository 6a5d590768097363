import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import {
  publishLanguage,
  type Typed,
  writeTranslations,
} from "#app/domain/texts/write-translations.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { asTranslated, translatedFields } from "./translation-queries.server.ts";

type Place = { slug: string; to: Language };

/** The event of an address, for who may translate it into a language; for all others it is not there. */
async function eventToTranslate(tx: Tx, actor: Actor, { slug, to }: Place) {
  const event = await tx.event.findUnique({ where: { slug }, select: translatedFields });
  if (!event || !languagesToTranslate(actor, asTranslated(event)).includes(to)) refuse("notFound");
  return event;
}

/** Writes what was changed of an event's translations into a language. */
export async function writeTranslation(
  { db, actor, now }: Context,
  { slug, to, typed, confirmed }: Place & { typed: Typed[]; confirmed: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { textSetId: setId } = await eventToTranslate(tx, actor, { slug, to });
    const actorId = accountIdOf(actor);
    await writeTranslations(tx, now, { setId, to, typed, confirmed, actorId });
  });
}

/** Shows a language of an event to readers, or no longer. Without a title in it there would be nothing to show. */
export async function showLanguage(
  { db, actor, now }: Context,
  { slug, to, isShown }: Place & { isShown: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, hostId, textSetId: setId } = await eventToTranslate(tx, actor, { slug, to });
    const actorId = accountIdOf(actor);
    const showing = { setId, to, isShown, needed: "title", actorId };
    if (!(await publishLanguage(tx, now, showing))) return;
    const action = isShown ? "event.showLanguage" : "event.hideLanguage";
    const fact = { chain: hostId, subject: id, actorId, now, action };
    await recordAudit(tx, { ...fact, details: { language: to } });
  });
}
