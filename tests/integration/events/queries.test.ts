import { describe, expect, test } from "vitest";
import {
  EVENTS_A_PAGE,
  eventPage,
  listEvents,
  nextEvents,
} from "#app/domain/events/queries.server.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";

const context = contextFor();

const slugsOf = (events: { slug: string }[]) => events.map(({ slug }) => slug);

describe("what everybody may read", () => {
  test("never a draft, in no list and at no address", async () => {
    const draft = await anEvent({ state: "draft" });
    expect(slugsOf((await listEvents(context, "pl")).events)).not.toContain(draft.slug);
    expect(slugsOf((await nextEvents(context, "pl", 100)).events)).not.toContain(draft.slug);
    expect(await eventPage(context, "pl", draft.slug)).toBeNull();
  });

  test("a cancelled event stays to be read, but is not announced", async () => {
    const cancelled = await anEvent({ state: "cancelled" });
    expect(slugsOf((await listEvents(context, "pl")).events)).toContain(cancelled.slug);
    expect(slugsOf((await nextEvents(context, "pl", 100)).events)).not.toContain(cancelled.slug);
  });
});

describe("the filters of the list", () => {
  test("a town takes part as host or as guest", async () => {
    const [town, host] = [await aCommunity(), await aCommunity()];
    const hosted = await anEvent({ hostId: town.id });
    const visited = await anEvent({ hostId: host.id, guests: [town] });
    await anEvent({ hostId: host.id });
    const { events: found } = await listEvents(context, "pl", { community: town.slug });
    expect(slugsOf(found).sort()).toEqual([hosted.slug, visited.slug].sort());
  });

  test("a kind", async () => {
    const town = await aCommunity();
    await anEvent({ hostId: town.id });
    const festival = await anEvent({ hostId: town.id, kind: "festival" });
    const { events: found } = await listEvents(context, "pl", {
      community: town.slug,
      kind: "festival",
    });
    expect(slugsOf(found)).toEqual([festival.slug]);
  });

  test("an age is asked of the bounds, and whoever says none welcomes all", async () => {
    const town = await aCommunity();
    const of = (minimumAge: number | null, maximumAge: number | null) =>
      anEvent({ hostId: town.id, minimumAge, maximumAge });
    const [young, from16, forAll] = [await of(8, 14), await of(16, null), await of(null, null)];
    const at = async (age: number) => {
      const filter = { community: town.slug, age };
      return slugsOf((await listEvents(context, "pl", filter)).events).sort();
    };
    expect(await at(14)).toEqual([young.slug, forAll.slug].sort());
    expect(await at(15)).toEqual([forAll.slug]);
    expect(await at(40)).toEqual([from16.slug, forAll.slug].sort());
  });

  test("days find what has a day among them", async () => {
    const town = await aCommunity();
    const [startsOn, endsOn] = [new Date("2027-07-05"), new Date("2027-07-16")];
    await anEvent({ hostId: town.id, startsOn, endsOn });
    const between = async (from: string, to: string) =>
      (await listEvents(context, "pl", { community: town.slug, from, to })).total;
    expect(await between("2027-07-16", "2027-07-20")).toBe(1);
    expect(await between("2027-07-01", "2027-07-05")).toBe(1);
    expect(await between("2027-07-17", "2027-07-20")).toBe(0);
    expect(await between("2027-06-01", "2027-07-04")).toBe(0);
  });
});

test("the list tells what is on or ahead, the next first, and then what was, the latest first", async () => {
  const town = await aCommunity();
  const days = ["2027-03-01", "2027-05-04", "2027-06-01", "2026-08-01", "2027-09-01"];
  for (const day of days) {
    await anEvent({ hostId: town.id, startsOn: new Date(day), endsOn: new Date(day) });
  }
  const { events } = await listEvents(context, "pl", { community: town.slug });
  const order = events.map(({ startsOn }) => startsOn.toISOString().slice(0, 10));
  expect(order).toEqual(["2027-05-04", "2027-06-01", "2027-09-01", "2027-03-01", "2026-08-01"]);
});

test("every event stands on one page, and each page knows how many there are", async () => {
  const town = await aCommunity();
  const count = EVENTS_A_PAGE + 3;
  await Promise.all(Array.from({ length: count }, () => anEvent({ hostId: town.id })));
  const filter = { community: town.slug };
  const pages = [
    await listEvents(context, "pl", filter, 1),
    await listEvents(context, "pl", filter, 2),
  ];
  expect(pages.map(({ total }) => total)).toEqual([count, count]);
  expect(pages.map(({ events }) => events.length)).toEqual([EVENTS_A_PAGE, 3]);
  expect(new Set(pages.flatMap(({ events }) => slugsOf(events))).size).toBe(count);
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
