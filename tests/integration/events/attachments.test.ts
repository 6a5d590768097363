import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { attachmentField, MOST_ATTACHMENTS } from "#app/domain/events/attachment.ts";
import {
  attachmentsDesk,
  attachmentsOf,
  fileOfDraft,
} from "#app/domain/events/attachment-queries.server.ts";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import {
  addAttachment,
  removeAttachment,
  retitleAttachment,
} from "#app/domain/events/change-attachments.server.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { LARGEST_FILE } from "#app/domain/files/file-kind.ts";
import { publicFile } from "#app/domain/files/queries.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount, anEvent } from "#tests/support/factories.ts";

const visitor = contextFor();

async function anEventAndItsOrganizer() {
  const [event, { id: accountId }] = [await anEvent(), await anAccount()];
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: randomUUID(), language: "pl" },
    ...{ assurance: "passkey", steppedUpAt: testNow },
    grants: [{ role: "organizer", scope: { kind: "event", eventId: event.id } }],
  };
  return { ...event, context: contextFor(actor) };
}

const PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n";
const aPdf = () => new Blob([PDF]);
const rules = { title: "Regulamin", language: "pl" } as const;

test("a PDF is offered to everybody as it came, to be saved", async () => {
  const { id, slug, context } = await anEventAndItsOrganizer();
  await addAttachment(context, { slug, file: aPdf(), ...rules });
  const [attachment, ...more] = await attachmentsOf(visitor, "de", id);
  expect(more).toEqual([]);
  expect(attachment).toMatchObject({
    ...{ title: "Regulamin", titleLanguage: "pl", language: "pl" },
    ...{ variant: "document.pdf", size: PDF.length },
  });
  const file = await publicFile(visitor, attachment!.fileId, "document.pdf");
  expect(file?.type).toBe("application/pdf");
  expect(Buffer.from(file!.bytes).toString()).toBe(PDF);
});

test("a file of a draft is for those who work on it, until the event is for everybody", async () => {
  const { id, slug, context } = await anEventAndItsOrganizer();
  const { context: stranger } = await anEventAndItsOrganizer();
  await addAttachment(context, { slug, file: aPdf(), ...rules });
  const [attachment] = await attachmentsOf(visitor, "de", id);
  const readers = async (data: { state?: "draft" | "cancelled"; cancelledAsDraft?: boolean }) => {
    await db.event.update({ where: { id }, data });
    const { fileId, variant } = attachment!;
    expect(await publicFile(context, fileId, variant)).toBeNull();
    for (const other of [visitor, stranger]) {
      expect(await publicFile(other, fileId, variant)).toBeNull();
      expect(await fileOfDraft(other, fileId, variant)).toBeNull();
    }
    expect(await fileOfDraft(context, fileId, variant)).not.toBeNull();
  };
  expect(await publicFile(visitor, attachment!.fileId, "document.pdf")).not.toBeNull();
  await readers({ state: "draft" });
  await readers({ state: "cancelled", cancelledAsDraft: true });
});

test("a picture is made anew: neither its place nor what hangs on its end is left", async () => {
  const { id, slug, context } = await anEventAndItsOrganizer();
  const photo = await sharp({
    create: { width: 90, height: 60, channels: 3, background: "#369" },
  })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 24/1 0/1" } })
    .jpeg()
    .toBuffer();
  const file = new Blob([photo, "<script>alert(1)</script>"]);
  await addAttachment(context, { slug, file, title: "Mapa" });
  const [map] = await attachmentsOf(visitor, "pl", id);
  expect(map).toMatchObject({ title: "Mapa", language: null, variant: "90.jpg" });
  const kept = await publicFile(visitor, map!.fileId, map!.variant);
  expect(kept!.bytes.byteLength).toBe(map!.size);
  expect(Buffer.from(kept!.bytes).toString("latin1")).not.toContain("script");
  expect((await sharp(kept!.bytes).metadata()).exif).toBeUndefined();
});

test.each([
  ["a page", "<!doctype html><script>", "fileWrongKind"],
  ["a drawing with a program in it", "<svg onload='alert(1)'/>", "fileWrongKind"],
  ["a PDF that was cut off", "%PDF-1.7\n1 0 obj <<", "fileWrongKind"],
  ["a broken picture", "\x89PNG\r\n\x1a\n broken", "fileWrongKind"],
  ["more than ten megabytes", `${PDF}${" ".repeat(LARGEST_FILE)}`, "attachmentTooLarge"],
])("%s is refused, and nothing is kept of it", async (_, content, code) => {
  const { id, slug, context } = await anEventAndItsOrganizer();
  const file = new Blob([Buffer.from(content, "latin1")]);
  await expect(addAttachment(context, { slug, file, ...rules })).rejects.toMatchObject({ code });
  expect(await attachmentsOf(visitor, "pl", id)).toEqual([]);
});

test("a title is worded anew where it was written, and its translations are out of date", async () => {
  const { id, slug, textSetId: setId, context } = await anEventAndItsOrganizer();
  const other = await anEventAndItsOrganizer();
  await addAttachment(context, { slug, file: aPdf(), ...rules });
  const fileId = (await attachmentsOf(visitor, "pl", id))[0]!.fileId;
  const [field, actorId] = [attachmentField(fileId), null];
  await writeTexts(db, testNow, {
    ...{ setId, language: "de", actorId },
    values: { [field]: "Lagerordnung" },
  });
  const title = "Regulamin obozu";
  await retitleAttachment(context, { slug, fileId, title });
  const [shown] = (await attachmentsDesk(context, slug, "de"))!.attachments;
  expect(shown).toMatchObject({ written: title });
  const texts = await db.text.findMany({ where: { setId, field }, orderBy: { language: "asc" } });
  const [german, polish] = texts;
  expect(polish).toMatchObject({ language: "pl", value: title });
  expect(german).toMatchObject({ value: "Lagerordnung", sourceValue: "Regulamin" });
  expect(german!.sourceRevision).toBeLessThan(polish!.revision);
  const elsewhere = { slug: other.slug, fileId, title: "Mapa" };
  for (const [who, what] of [
    [visitor, { slug, fileId, title: "Mapa" }],
    [other.context, { slug, fileId, title: "Mapa" }],
    [other.context, elsewhere],
  ] as const)
    await expect(retitleAttachment(who, what)).rejects.toMatchObject({ code: "notFound" });
  expect((await attachmentsOf(visitor, "pl", id))[0]!.title).toBe(title);
});

test("what is taken away leaves nothing behind", async () => {
  const { id, slug, textSetId, context } = await anEventAndItsOrganizer();
  await addAttachment(context, { slug, file: aPdf(), ...rules });
  const fileId = (await attachmentsOf(visitor, "pl", id))[0]!.fileId;
  await removeAttachment(context, { slug, fileId });
  expect(await attachmentsOf(visitor, "pl", id)).toEqual([]);
  expect(await db.fileContent.count({ where: { fileId } })).toBe(0);
  const texts = await db.text.findMany({ where: { setId: textSetId }, select: { field: true } });
  expect(texts.map(({ field }) => field).sort()).toEqual(["summary", "title"]);
});

test("is for those who write the event, not another's, with bounds, until it has ended", async () => {
  const { id, slug, context } = await anEventAndItsOrganizer();
  const other = await anEventAndItsOrganizer();
  const adding = { slug, file: aPdf(), ...rules };
  for (const stranger of [visitor, other.context]) {
    await expect(addAttachment(stranger, adding)).rejects.toMatchObject({ code: "notFound" });
    expect(await attachmentsDesk(stranger, slug, "pl")).toBeNull();
  }
  await addAttachment(context, adding);
  const fileId = (await attachmentsOf(visitor, "pl", id))[0]!.fileId;
  const foreign = removeAttachment(other.context, { slug: other.slug, fileId });
  await expect(foreign).rejects.toMatchObject({ code: "notFound" });
  for (let count = 1; count < MOST_ATTACHMENTS; count += 1) await addAttachment(context, adding);
  await expect(addAttachment(context, adding)).rejects.toMatchObject({
    code: "tooManyAttachments",
  });
  await cancelEvent(context, { slug, reason: "Powódź" });
  await expect(removeAttachment(context, { slug, fileId })).rejects.toMatchObject({
    code: "eventEnded",
  });
});

test("stays with the edition it was made for", async () => {
  const { slug, context } = await anEventAndItsOrganizer();
  await addAttachment(context, { slug, file: aPdf(), ...rules });
  const copy = await copyEvent(context, { slug, weeks: 52 });
  const { id, textSetId } = await db.event.findUniqueOrThrow({ where: { slug: copy } });
  expect(await attachmentsOf(visitor, "pl", id)).toEqual([]);
  expect(await db.text.count({ where: { setId: textSetId, field: { contains: "attach" } } })).toBe(
    0,
  );
});
