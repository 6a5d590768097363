import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { readyFile, storeFile } from "#app/domain/files/store-file.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { attachmentField, MOST_ATTACHMENTS } from "./attachment.ts";
import { eventToWrite } from "./event-to-write.server.ts";
import { canBeChanged } from "./lifecycle.ts";

type Adding = { slug: string; file: Blob; title: string; language?: Language };

/** Puts one more file on an event's page, with a title in the language the event was written in. */
export async function addAttachment(context: Context, adding: Adding): Promise<void> {
  const { db, actor, now } = context;
  const { slug, file, title } = adding;
  await db.$transaction((tx) => openEvent(tx, actor, slug));
  const createdById = accountIdOf(actor);
  if (createdById) await spend("upload", createdById);
  const ready = await readyFile(file);
  await db.$transaction(async (tx) => {
    const { id: eventId, textSetId: setId, textSet } = await openEvent(tx, actor, slug);
    const { _count: count, _max: max } = await tx.eventAttachment.aggregate({
      where: { eventId },
      _count: true,
      _max: { position: true },
    });
    if (count >= MOST_ATTACHMENTS) refuse("tooManyAttachments", { count: MOST_ATTACHMENTS });
    const fileId = await storeFile(tx, now, { file: ready, isPublic: true, createdById });
    const position = (max.position ?? 0) + 1;
    const written = adding.language ?? null;
    await tx.eventAttachment.create({ data: { fileId, eventId, language: written, position } });
    const values = { [attachmentField(fileId)]: title };
    const language = sourceOf(textSet);
    await writeTexts(tx, now, { setId, language, values, actorId: createdById });
    await clearPublicPages(tx);
  });
}

/** Words the title of a file anew, where it was written; its translations are out of date from then on. */
export async function retitleAttachment(
  { db, actor, now }: Context,
  { slug, fileId, title }: { slug: string; fileId: string; title: string },
): Promise<void> {
  const actorId = accountIdOf(actor);
  await db.$transaction(async (tx) => {
    const { id: eventId, textSetId: setId, textSet } = await openEvent(tx, actor, slug);
    const count = await tx.eventAttachment.count({ where: { fileId, eventId } });
    if (count === 0) refuse("notFound");
    const values = { [attachmentField(fileId)]: title };
    await writeTexts(tx, now, { setId, language: sourceOf(textSet), values, actorId });
    await clearPublicPages(tx);
  });
}

/** Takes a file off an event's page, and out of the database. */
export async function removeAttachment(
  { db, actor }: Context,
  { slug, fileId }: { slug: string; fileId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: eventId, textSetId: setId } = await openEvent(tx, actor, slug);
    const { count } = await tx.eventAttachment.deleteMany({ where: { fileId, eventId } });
    if (count === 0) refuse("notFound");
    await tx.storedFile.delete({ where: { id: fileId }, select: { id: true } });
    await tx.text.deleteMany({ where: { setId, field: attachmentField(fileId) } });
    await clearPublicPages(tx);
  });
}

const sourceOf = ({ language }: { language: string }): Language =>
  isLanguage(language) ? language : "en";

/** The event, for who may write it, while it has not ended. */
async function openEvent(tx: Tx, actor: Actor, slug: string) {
  const event = await eventToWrite(tx, actor, slug);
  if (!canBeChanged(event.state)) refuse("eventEnded");
  return event;
}
