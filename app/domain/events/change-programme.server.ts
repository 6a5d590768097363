import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { copyEntries } from "./copy-programme.server.ts";
import { type EventToWrite, eventToWrite } from "./event-to-write.server.ts";
import { canBeChanged } from "./lifecycle.ts";
import { MOST_ENTRIES, textField, titleField } from "./programme.ts";
import type { TypedEntry } from "./programme-schema.ts";

/** Does something to the programme of an event that has not ended, for who may write it. */
async function onProgramme(
  { db, actor, now }: Context,
  slug: string,
  change: (tx: Tx, event: EventToWrite) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (!canBeChanged(event.state)) refuse("eventEnded");
    await change(tx, event);
    await clearPublicPages(tx);
    const fact = { chain: event.hostId, subject: event.id, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "event.changeProgramme" });
  });
}

/** Puts one more entry into an event's programme. */
export async function addEntry(
  context: Context,
  { slug, ...typed }: TypedEntry & { slug: string },
) {
  await onProgramme(context, slug, async (tx, event) => {
    await makeRoom(tx, event, 1);
    const id = randomUUID();
    const data = { id, eventId: event.id, ...(await columnsOf(tx, event, typed)) };
    await tx.programmeEntry.create({ data, select: { id: true } });
    await writeWords(tx, context, { event, id, typed });
  });
}

type Own = { slug: string; id: string; version: number };

/** Changes an entry, unless somebody else did so since the form was filled. */
export async function changeEntry(context: Context, input: TypedEntry & Own): Promise<void> {
  const { slug, id, version, ...typed } = input;
  await onProgramme(context, slug, async (tx, event) => {
    const columns = await columnsOf(tx, event, typed);
    const { count } = await tx.programmeEntry.updateMany({
      where: { id, eventId: event.id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    await writeWords(tx, context, { event, id, typed });
  });
}

/** Takes an entry out of the programme, with its words in all languages. */
export async function removeEntry(context: Context, { slug, id, version }: Own): Promise<void> {
  await onProgramme(context, slug, async (tx, event) => {
    const { count } = await tx.programmeEntry.deleteMany({
      where: { id, eventId: event.id, version },
    });
    if (count === 0) refuse("changedMeanwhile");
    const field = { in: [titleField(id), textField(id)] };
    await tx.text.deleteMany({ where: { setId: event.textSetId, field } });
  });
}

/** Puts what happens on one day on another day too, in all languages. */
export async function copyDay(
  context: Context,
  { slug, from, to }: { slug: string; from: string; to: string },
): Promise<void> {
  await onProgramme(context, slug, async (tx, event) => {
    const entries = await tx.programmeEntry.findMany({
      where: { eventId: event.id, day: new Date(from) },
    });
    await makeRoom(tx, event, entries.length);
    const copies = entries.map((entry) => ({ ...entry, day: new Date(to) }));
    const target = { eventId: event.id, setId: event.textSetId };
    await copyEntries(tx, context.now, { entries: copies, from: event.textSetId, ...target });
  });
}

/** Refuses what would make a programme longer than anybody reads. */
async function makeRoom(tx: Tx, { id: eventId }: EventToWrite, more: number): Promise<void> {
  const count = await tx.programmeEntry.count({ where: { eventId } });
  if (count + more > MOST_ENTRIES) refuse("programmeFull", { count: MOST_ENTRIES });
}

/** What stands in the entry's own row; a town that does not take part looks after nothing. */
async function columnsOf(tx: Tx, { id: eventId }: EventToWrite, typed: TypedEntry) {
  const { day, startsAt, endsAt = null, placeName = null, languages, communityId } = typed;
  const member = communityId
    ? await tx.eventCommunity.findUnique({
        where: { eventId_communityId: { eventId, communityId } },
        select: { communityId: true },
      })
    : null;
  const town = { communityId: member?.communityId ?? null };
  return { day: new Date(day), startsAt, endsAt, placeName, languages, ...town };
}

type Words = { event: EventToWrite; id: string; typed: TypedEntry };

/** Writes an entry's words in the language its event is written in. */
async function writeWords(tx: Tx, { actor, now }: Context, { event, id, typed }: Words) {
  const { textSetId: setId, textSet } = event;
  const language = isLanguage(textSet.language) ? textSet.language : "en";
  const values = { [titleField(id)]: typed.title, [textField(id)]: typed.text ?? "" };
  const actorId = accountIdOf(actor);
  await writeTexts(tx, now, { setId, language, values, actorId });
  if (!typed.text) await tx.text.deleteMany({ where: { setId, field: textField(id) } });
}
