import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { ReadyPicture } from "#app/domain/files/store-picture.server.ts";
import { readyPicture, storePicture } from "#app/domain/files/store-picture.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { communityToWrite } from "./community-to-write.server.ts";
import { MOST_PICTURES, moved, pictureField } from "./picture.ts";
import { basisOf } from "./profile.ts";

/** What a picture shows, in the languages that were filled in. */
type Alts = Partial<Record<Language, string>>;

type Adding = { slug: string; file: Blob; alt: Alts };

/** Puts one more picture on a town's page. */
export async function addPicture(context: Context, { slug, file, alt }: Adding): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction((tx) => communityToWrite(tx, actor, slug));
  const createdById = accountIdOf(actor);
  if (createdById) await spend("upload", createdById);
  const picture: ReadyPicture = await readyPicture(file);
  await db.$transaction(async (tx) => {
    const { id: communityId, textSetId } = await communityToWrite(tx, actor, slug);
    await tx.$queryRaw`select id from communities where id = ${communityId}::uuid for update`;
    const { _count: count, _max: max } = await tx.communityPicture.aggregate({
      where: { communityId },
      _count: true,
      _max: { position: true },
    });
    if (count >= MOST_PICTURES) refuse("tooManyPictures", { count: MOST_PICTURES });
    const fileId = await storePicture(tx, now, { picture, isPublic: true, createdById });
    const position = (max.position ?? 0) + 1;
    await tx.communityPicture.create({ data: { fileId, communityId, position } });
    await describe(tx, context, { textSetId, fileId, alt });
  });
}

type Describing = { textSetId: string; fileId: string; alt: Alts };

/** Writes what a picture shows, and lets it be read in those languages. */
async function describe(tx: Tx, { actor, now }: Context, { textSetId, fileId, alt }: Describing) {
  const actorId = accountIdOf(actor);
  const { language: source } = await tx.textSet.findUniqueOrThrow({
    where: { id: textSetId },
    select: { language: true },
  });
  const written = Object.keys(alt).sort((one) => (one === source ? -1 : 1)) as Language[];
  for (const language of written) {
    const values = { [pictureField(fileId)]: alt[language] ?? "" };
    await writeTexts(tx, now, { setId: textSetId, language, values, actorId });
  }
  await tx.textPublication.createMany({
    data: written.map((language) => {
      return { setId: textSetId, language, publishedAt: now, publishedById: actorId };
    }),
    skipDuplicates: true,
  });
  await clearPublicPages(tx);
}

type Changing = { slug: string; fileId: string };

/** The picture, if it is one of this community. */
async function pictureToWrite(tx: Tx, { actor }: Context, { slug, fileId }: Changing) {
  const community = await communityToWrite(tx, actor, slug);
  const picture = await tx.communityPicture.findFirst({
    where: { fileId, communityId: community.id },
    select: { fileId: true },
  });
  if (!picture) refuse("notFound");
  return community;
}

/** Changes what is said of a picture, unless somebody else did so since the form was filled. */
export async function describePicture(
  context: Context,
  input: Changing & { alt: Alts; basis: string },
) {
  await context.db.$transaction(async (tx) => {
    const { textSetId } = await pictureToWrite(tx, context, input);
    await tx.$queryRaw`select id from text_sets where id = ${textSetId}::uuid for update`;
    const saved = await tx.text.findMany({
      where: { setId: textSetId, field: pictureField(input.fileId) },
      select: { language: true, value: true, revision: true, sourceRevision: true },
    });
    if (basisOf(saved) !== input.basis) refuse("changedMeanwhile");
    await describe(tx, context, { textSetId, ...input });
  });
}

/** Puts a picture one place further to the front or to the back. */
export async function movePicture(
  context: Context,
  { to, ...input }: Changing & { to: "earlier" | "later" },
): Promise<void> {
  await context.db.$transaction(async (tx) => {
    const { id: communityId } = await pictureToWrite(tx, context, input);
    await tx.$queryRaw`select id from communities where id = ${communityId}::uuid for update`;
    const pictures = await tx.communityPicture.findMany({
      where: { communityId },
      orderBy: { position: "asc" },
      select: { fileId: true },
    });
    const order = moved(
      pictures.map(({ fileId }) => fileId),
      input.fileId,
      to,
    );
    for (const [position, fileId] of order.entries())
      await tx.communityPicture.update({ where: { fileId }, data: { position } });
    await clearPublicPages(tx);
  });
}

/** Takes a picture off the page, and out of the database. */
export async function removePicture(context: Context, input: Changing): Promise<void> {
  await context.db.$transaction(async (tx) => {
    const { textSetId } = await pictureToWrite(tx, context, input);
    await tx.storedFile.delete({ where: { id: input.fileId }, select: { id: true } });
    await tx.text.deleteMany({ where: { setId: textSetId, field: pictureField(input.fileId) } });
    await clearPublicPages(tx);
  });
}
