import { describe, expect, test } from "vitest";
import { eventPage, listEvents, nextEvents } from "#app/domain/events/queries.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";

const context = contextFor();

const slugsOf = (events: { slug: string }[]) => events.map(({ slug }) => slug);

describe("what everybody may read", () => {
  test("never a draft, in no list and at no address", async () => {
    const draft = await anEvent({ state: "draft" });
    expect(slugsOf(await listEvents(context, "pl"))).not.toContain(draft.slug);
    expect(slugsOf((await nextEvents(context, "pl", 100)).events)).not.toContain(draft.slug);
    expect(await eventPage(context, "pl", draft.slug)).toBeNull();
  });

  test("a cancelled event stays to be read, but is not announced", async () => {
    const cancelled = await anEvent({ state: "cancelled" });
    expect(slugsOf(await listEvents(context, "pl"))).toContain(cancelled.slug);
    expect(slugsOf((await nextEvents(context, "pl", 100)).events)).not.toContain(cancelled.slug);
  });
});

describe("the filters of the list", () => {
  test("a town takes part as host or as guest", async () => {
    const [town, host] = [await aCommunity(), await aCommunity()];
    const hosted = await anEvent({ hostId: town.id });
    const visited = await anEvent({ hostId: host.id, guests: [town] });
    await anEvent({ hostId: host.id });
    const found = await listEvents(context, "pl", { community: town.slug });
    expect(slugsOf(found).sort()).toEqual([hosted.slug, visited.slug].sort());
  });

  test("a kind", async () => {
    const town = await aCommunity();
    await anEvent({ hostId: town.id });
    const festival = await anEvent({ hostId: town.id, kind: "festival" });
    const found = await listEvents(context, "pl", { community: town.slug, kind: "festival" });
    expect(slugsOf(found)).toEqual([festival.slug]);
  });
});

describe("an event's text", () => {
  test("is the reader's, else the original, and says which", async () => {
    const { slug, textSetId: setId } = await anEvent({ language: "pl", title: "Obóz" });
    const values = { title: "Ferienlager", summary: "Am See." };
    const write = { setId, language: "de", values, actorId: null } as const;
    await db.$transaction((tx) => writeTexts(tx, context.now, write));
    expect(await eventPage(context, "de", slug)).toMatchObject({ title: "Obóz" });
    await db.textPublication.create({ data: { setId, language: "de", publishedAt: context.now } });
    expect(await eventPage(context, "de", slug)).toMatchObject({
      title: "Ferienlager",
      summary: "Am See.",
      titleLanguage: "de",
    });
    expect(await eventPage(context, "uk", slug)).toMatchObject({
      title: "Obóz",
      titleLanguage: "pl",
      summaryLanguage: "pl",
    });
  });

  test("is chosen for each part: what is missing in a language comes as it was written", async () => {
    const { slug, textSetId: setId } = await anEvent({ language: "pl", title: "Obóz" });
    const write = { setId, language: "fr", values: { title: "Camp" }, actorId: null } as const;
    await db.$transaction((tx) => writeTexts(tx, context.now, write));
    await db.textPublication.create({ data: { setId, language: "fr", publishedAt: context.now } });
    expect(await eventPage(context, "fr", slug)).toMatchObject({
      title: "Camp",
      titleLanguage: "fr",
      summary: "About Obóz",
      summaryLanguage: "pl",
    });
  });
});

test("a list costs one statement, however many events it has", async () => {
  await Promise.all([anEvent(), anEvent(), anEvent()]);
  expect(await countQueries(() => listEvents(context, "pl"))).toBe(1);
});
