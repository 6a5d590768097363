import { randomUUID } from "node:crypto";
import { profileRows } from "#app/domain/communities/profile.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { STORY } from "./kinds.ts";
import { recordForTowns } from "./record-for-towns.server.ts";
import type { DetailsForm, StepForm, TwinningForm } from "./schema.ts";
import { settleTwinning, twinningToWrite } from "./twinning-to-write.server.ts";

type Of<Form extends TwinningForm> = Omit<Form, "intent"> & { slug: string };

/** Changes what a partnership is and its story in every language; readers see at once what is written. */
export async function changeTwinning(context: Context, input: Of<DetailsForm>): Promise<void> {
  const { db, actor, now } = context;
  const { kind, origin = null, fields } = input;
  await db.$transaction(async (tx) => {
    const { id, textSetId, communityIds } = await twinningToWrite(tx, actor, input);
    await tx.twinning.update({ where: { id }, data: { kind, origin, fields } });
    const actorId = accountIdOf(actor);
    await writeStory(tx, now, { ...input, setId: textSetId, actorId });
    await clearPublicPages(tx);
    const fact = { subject: id, actorId, now, action: "twinning.change" };
    await recordForTowns(tx, communityIds, fact);
  });
}

type Story = Pick<DetailsForm, "story" | "stillRight"> & { setId: string; actorId: string | null };

/** Only what was changed or said to be still right: a translation nobody looked at stays out of date. */
async function writeStory(tx: Tx, now: Date, { story, stillRight, setId, actorId }: Story) {
  const { language: source, texts } = await tx.textSet.findUniqueOrThrow({
    where: { id: setId },
    select: {
      language: true,
      texts: {
        where: { field: STORY },
        select: { language: true, value: true, revision: true, sourceRevision: true },
      },
    },
  });
  for (const { language, value: saved } of profileRows(source, texts)) {
    const value = story[language] ?? "";
    if (value !== saved || stillRight.includes(language))
      await writeTexts(tx, now, { setId, language, values: { [STORY]: value }, actorId });
  }
  const written = Object.keys(story).filter((language) => story[language as Language]);
  await tx.textPublication.createMany({
    data: written.map((language) => {
      return { setId, language, publishedAt: now, publishedById: actorId };
    }),
    skipDuplicates: true,
  });
}

/** Adds a step to a partnership's history, or changes one; a side is one of its towns. */
export async function writeStep({ db, actor, now }: Context, input: Of<StepForm>): Promise<void> {
  const { id: stepId, kind, side, day = null, month = null, year = null } = input;
  const { number = null, body = null } = input;
  const ofCouncil = kind === "resolution" ? { number, body } : { number: null, body: null };
  const facts = { kind, communityId: side ?? null, day, month, year, ...ofCouncil };
  await db.$transaction(async (tx) => {
    const { id: twinningId, communityIds } = await twinningToWrite(tx, actor, input);
    if (side && !communityIds.includes(side)) refuse("notFound");
    if (stepId) {
      const where = { id: stepId, twinningId };
      const { count } = await tx.twinningStep.updateMany({ where, data: facts });
      if (count === 0) refuse("notFound");
    } else {
      const row = { id: randomUUID(), twinningId, ...facts, createdAt: now };
      await tx.twinningStep.create({ data: row });
    }
    await settleTwinning(tx, now, twinningId);
    await clearPublicPages(tx);
    const fact = { subject: twinningId, actorId: accountIdOf(actor), now };
    await recordForTowns(tx, communityIds, { ...fact, action: "twinning.writeStep" });
  });
}

/** Takes a step out of a partnership's history. */
export async function removeStep(
  { db, actor, now }: Context,
  input: { slug: string; version: number; id: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: twinningId, communityIds } = await twinningToWrite(tx, actor, input);
    const { count } = await tx.twinningStep.deleteMany({ where: { id: input.id, twinningId } });
    if (count === 0) refuse("notFound");
    await settleTwinning(tx, now, twinningId);
    await clearPublicPages(tx);
    const fact = { subject: twinningId, actorId: accountIdOf(actor), now };
    await recordForTowns(tx, communityIds, { ...fact, action: "twinning.removeStep" });
  });
}
