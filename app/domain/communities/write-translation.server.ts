import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import {
  publishLanguage,
  type Typed,
  writeTranslations,
} from "#app/domain/texts/write-translations.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { canWriteCommunity } from "./permissions.ts";

/** A town's own texts, or with `of` those of one of its partnerships, in a language. */
type Place = { slug: string; of: string; to: Language };

/** The set of texts at a place, for who may write it into a language; for all others it is not there. */
async function setToTranslate(tx: Tx, actor: Actor, { slug, of, to }: Place) {
  const set = { textSetId: true, textSet: { select: { language: true } } } as const;
  const community = await tx.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, ...set },
      twinnings: {
        where: { twinning: { slug: of } },
        select: { twinning: { select: { id: true, ...set } } },
      },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) refuse("notFound");
  const twinning = community.twinnings[0]?.twinning ?? null;
  const chosen = of ? twinning : community;
  if (!chosen || chosen.textSet.language === to) refuse("notFound");
  const { id: subject, textSetId: setId } = chosen;
  return { noun: of ? "twinning" : "community", subject, setId, chain: community.id };
}

/** Writes what was changed of a town's translations, or of a partnership's, into a language. */
export async function writeTownTranslation(
  { db, actor, now }: Context,
  { typed, confirmed, ...place }: Place & { typed: Typed[]; confirmed: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { setId, noun, subject: id } = await setToTranslate(tx, actor, place);
    const writing = { setId, to: place.to, typed, confirmed, actorId: accountIdOf(actor) };
    await writeTranslations(tx, now, writing);
    // Who has a partnership's own form open is then shown both stories.
    if (noun === "twinning")
      await tx.twinning.update({ where: { id }, data: { version: { increment: 1 } } });
  });
}

/** Shows a language of a town's texts to readers, or of a partnership's, or no longer. */
export async function showTownLanguage(
  { db, actor, now }: Context,
  { isShown, ...place }: Place & { isShown: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { setId, noun, subject, chain } = await setToTranslate(tx, actor, place);
    const [{ to }, actorId] = [place, accountIdOf(actor)];
    if (!(await publishLanguage(tx, now, { setId, to, isShown, needed: null, actorId }))) return;
    const action = `${noun}.${isShown ? "showLanguage" : "hideLanguage"}`;
    await recordAudit(tx, { chain, subject, actorId, now, action, details: { language: to } });
  });
}
