import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { changeEvent } from "#app/domain/events/change-event.server.ts";
import {
  addEntry,
  changeEntry,
  copyDay,
  removeEntry,
} from "#app/domain/events/change-programme.server.ts";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { eventFacts } from "#app/domain/events/facts-queries.server.ts";
import { factsForm } from "#app/domain/events/facts-schema.ts";
import { MOST_ENTRIES, titleField } from "#app/domain/events/programme.ts";
import { programmeDesk, programmeOf } from "#app/domain/events/programme-queries.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const visitor: Context = { ...system, actor: { kind: "visitor" } };

const canoes = { day: "2027-07-06", startsAt: "09:30", title: "Kajaki", languages: [] };

async function desk(slug: string) {
  const found = await programmeDesk(system, slug, "pl");
  if (!found) throw new Error("There is no desk");
  return found.entries;
}

/** The only entry of a programme. */
async function only(slug: string) {
  const [entry, ...more] = await desk(slug);
  if (!entry || more.length > 0) throw new Error("There is not one entry alone");
  return entry;
}

const shownIn = async (id: string, language: "pl" | "de") =>
  (await programmeOf(visitor, language, id)).entries;

/** Translates an entry's title into German, and shows that language. */
async function translate(setId: string, id: string, value: string) {
  const values = { [titleField(id)]: value };
  const german = { setId, language: "de", actorId: null } as const;
  await db.$transaction((tx) => writeTexts(tx, testNow, { ...german, values }));
  await db.textPublication.createMany({
    data: { setId, language: "de", publishedAt: testNow },
    skipDuplicates: true,
  });
}

test("an entry is read by the clock, in the reader's language where there is one, with its town", async () => {
  const guest = await aCommunity({ name: "Ronnenberg", timeZone: "Europe/Kyiv" });
  const { id, slug, textSetId } = await anEvent({ guests: [guest] });
  const placed = { placeName: "Przystań", languages: ["de" as const], communityId: guest.id };
  await addEntry(system, { slug, ...canoes, endsAt: "12:00", text: "Z ratownikiem", ...placed });
  await addEntry(system, { slug, ...canoes, startsAt: "07:30", title: "Śniadanie" });
  await addEntry(system, {
    slug,
    ...canoes,
    day: "2027-07-05",
    startsAt: "20:00",
    title: "Ognisko",
  });
  const [, , entry] = await desk(slug);
  await translate(textSetId, entry?.id ?? "", "Kanu");
  const programme = await programmeOf(visitor, "de", id);
  expect(programme.clocksDiffer).toBe(true);
  expect(
    programme.entries.map(({ startsAt, title, titleLanguage }) => [startsAt, title, titleLanguage]),
  ).toEqual([
    ["20:00", "Ognisko", "pl"],
    ["07:30", "Śniadanie", "pl"],
    ["09:30", "Kanu", "de"],
  ]);
  expect(programme.entries[2]).toMatchObject({
    ...{ day: new Date("2027-07-06"), endsAt: "12:00", placeName: "Przystań" },
    ...{ languages: ["de"], text: "Z ratownikiem", textLanguage: "pl" },
    town: { slug: guest.slug, name: "Ronnenberg" },
  });
});

test("each change of it stands in the trail, none that was refused", async () => {
  const { slug, hostId } = await anEvent();
  await addEntry(system, { slug, ...canoes });
  const { id, version } = await only(slug);
  await changeEntry(system, { slug, id, version, ...canoes, startsAt: "10:00" });
  await expect(changeEntry(system, { slug, id, version, ...canoes })).rejects.toThrow();
  await removeEntry(system, { slug, id, version: version + 1 });
  const trail = await db.auditEntry.findMany({ where: { chain: hostId } });
  expect(trail.map(({ action }) => action)).toEqual(Array(3).fill("event.changeProgramme"));
});

test("the second of two who change an entry is told, and nothing is lost", async () => {
  const { slug } = await anEvent();
  await addEntry(system, { slug, ...canoes, text: "Z ratownikiem" });
  const { id, version } = await only(slug);
  await changeEntry(system, { slug, id, version, ...canoes, startsAt: "10:00", text: "Z mapą" });
  const late = changeEntry(system, { slug, id, version, ...canoes, title: "Rowery" });
  await expect(late).rejects.toMatchObject({ code: "changedMeanwhile" });
  await expect(removeEntry(system, { slug, id, version })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  expect(await only(slug)).toMatchObject({ startsAt: "10:00", title: "Kajaki", text: "Z mapą" });
});

test("what is taken out leaves no words behind, in no language", async () => {
  const { slug, textSetId } = await anEvent();
  await addEntry(system, { slug, ...canoes, text: "Z ratownikiem" });
  const { id, version } = await only(slug);
  await translate(textSetId, id, "Kanu");
  await removeEntry(system, { slug, id, version });
  expect(await desk(slug)).toEqual([]);
  const left = await db.text.findMany({ where: { setId: textSetId }, select: { field: true } });
  expect(left.map(({ field }) => field).sort()).toEqual(["summary", "title"]);
});

test("a copied day has the same words, and its translations stay right", async () => {
  const { id, slug, textSetId } = await anEvent();
  await addEntry(system, { slug, ...canoes });
  const entry = await only(slug);
  await translate(textSetId, entry.id, "Kanu");
  await copyDay(system, { slug, from: canoes.day, to: "2027-07-07" });
  const shown = await shownIn(id, "de");
  expect(shown.map(({ day, title }) => [day, title])).toEqual([
    [new Date("2027-07-06"), "Kanu"],
    [new Date("2027-07-07"), "Kanu"],
  ]);
  const copy = shown[1]?.id ?? "";
  expect(copy).not.toBe(entry.id);
  const texts = await db.text.findMany({ where: { field: titleField(copy) } });
  expect(texts.map(({ language, sourceRevision }) => [language, sourceRevision]).sort()).toEqual([
    ["de", 1],
    ["pl", null],
  ]);
});

test("comes along with a copy of its event, as much later, with words of its own to be read again", async () => {
  const { slug, textSetId } = await anEvent();
  await addEntry(system, { slug, ...canoes });
  const before = await only(slug);
  await translate(textSetId, before.id, "Kanu");
  const copy = await copyEvent(system, { slug, weeks: 52 });
  const after = await only(copy);
  expect(after).toMatchObject({ day: "2028-07-04", startsAt: "09:30", title: "Kajaki" });
  expect(after.id).not.toBe(before.id);
  const german = await db.text.findMany({
    where: { field: titleField(after.id), language: "de" },
  });
  expect(german).toMatchObject([{ value: "Kanu", sourceRevision: null }]);
  expect(await only(slug)).toMatchObject({ day: "2027-07-06", title: "Kajaki" });
});

test("moves with the first day of its event, and what then lies outside is not shown", async () => {
  const { id, slug } = await anEvent();
  await addEntry(system, { slug, ...canoes });
  await addEntry(system, { slug, ...canoes, day: "2027-07-16", title: "Wyjazd" });
  const { saved } = (await eventFacts(system, slug, "pl")) ?? {};
  const filled = Object.entries(saved ?? {}).filter(([, value]) => value !== "");
  const facts = factsForm.parse({
    ...{
      ...Object.fromEntries(filled),
      version: 1,
      minimumAge: 8,
      maximumAge: 14,
      depositDays: 14,
    },
    ...{ startsOn: "2027-07-07", endsOn: "2027-07-16" },
  });
  await changeEvent(system, { slug, ...facts });
  expect((await desk(slug)).map(({ day }) => day)).toEqual(["2027-07-08", "2027-07-18"]);
  expect((await shownIn(id, "pl")).map(({ title }) => title)).toEqual(["Kajaki"]);
});

test("a town that does not take part looks after nothing", async () => {
  const [guest, stranger] = [await aCommunity(), await aCommunity()];
  const { id, slug } = await anEvent({ guests: [guest] });
  await addEntry(system, { slug, ...canoes, communityId: stranger.id });
  expect(await only(slug)).toMatchObject({ communityId: null });
  const { version, ...entry } = await only(slug);
  await changeEntry(system, { slug, version, id: entry.id, ...canoes, communityId: guest.id });
  await db.eventCommunity.deleteMany({ where: { communityId: guest.id } });
  expect(await shownIn(id, "pl")).toMatchObject([{ town: null }]);
});

test("is for those who write the event, until it has ended, and not without bounds", async () => {
  const { id, slug } = await anEvent();
  const entry = { slug, ...canoes };
  await expect(addEntry(visitor, entry)).rejects.toMatchObject({ code: "notFound" });
  expect(await programmeDesk(visitor, slug, "pl")).toBeNull();
  const other = await anEvent();
  await addEntry(system, { ...entry, slug: other.slug });
  const theirs = await only(other.slug);
  const foreign = removeEntry(system, { slug, id: theirs.id, version: 1 });
  await expect(foreign).rejects.toMatchObject({ code: "changedMeanwhile" });
  await db.$executeRaw`
    insert into programme_entries (id, event_id, day, starts_at, languages)
    select gen_random_uuid(), ${id}::uuid, '2027-07-06', '09:00', '{}'
    from generate_series(1, ${MOST_ENTRIES}::int)`;
  await expect(addEntry(system, entry)).rejects.toMatchObject({ code: "programmeFull" });
  await cancelEvent(system, { slug, reason: "Powódź" });
  await expect(addEntry(system, entry)).rejects.toMatchObject({ code: "eventEnded" });
  expect(await programmeDesk(system, slug, "pl")).toBeNull();
});
