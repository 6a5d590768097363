import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { communityToWrite } from "./community-to-write.server.ts";
import { basisOf, PROFILE, profileRows } from "./profile.ts";
import type { ProfileForm } from "./schema.ts";

type Input = Omit<ProfileForm, "intent"> & { slug: string };

/**
 * Writes who a town's people are, in all languages at once, and shows those that are written. Only what was
 * changed or said to be still right is written: a translation nobody looked at stays out of date.
 */
export async function writeProfile({ db, actor, now }: Context, input: Input): Promise<void> {
  const { slug, basis, profile, stillRight } = input;
  await db.$transaction(async (tx) => {
    const { textSetId: setId } = await communityToWrite(tx, actor, slug);
    const { language: source, texts } = await lockedProfile(tx, setId);
    if (basisOf(texts) !== basis) refuse("changedMeanwhile");
    const actorId = accountIdOf(actor);
    for (const { language, value: saved } of profileRows(source, texts)) {
      const value = profile[language] ?? "";
      if (value !== saved || stillRight.includes(language))
        await writeTexts(tx, now, { setId, language, values: { [PROFILE]: value }, actorId });
    }
    const shown = Object.keys(profile).filter((language) => profile[language as Language]);
    await tx.textPublication.createMany({
      data: shown.map((language) => {
        return { setId, language, publishedAt: now, publishedById: actorId };
      }),
      skipDuplicates: true,
    });
    await clearPublicPages(tx);
  });
}

/** The profile's texts; nobody else writes them until this transaction ends. */
async function lockedProfile(tx: Tx, setId: string) {
  await tx.$queryRaw`select id from text_sets where id = ${setId}::uuid for update`;
  return tx.textSet.findUniqueOrThrow({
    where: { id: setId },
    select: {
      language: true,
      texts: {
        where: { field: PROFILE },
        select: { language: true, value: true, revision: true, sourceRevision: true },
      },
    },
  });
}
