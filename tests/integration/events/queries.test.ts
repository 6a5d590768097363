import { describe, expect, test } from "vitest";
import { eventPage, listEvents, nextEvents } from "#app/domain/events/queries.server.ts";
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
    const { id, slug } = await anEvent({ language: "pl", title: "Obóz" });
    await db.eventText.create({
      data: { eventId: id, language: "de", title: "Ferienlager", summary: "Am See." },
    });
    expect(await eventPage(context, "de", slug)).toMatchObject({
      title: "Ferienlager",
      summary: "Am See.",
      titleLanguage: "de",
    });
    expect(await eventPage(context, "uk", slug)).toMatchObject({
      title: "Obóz",
      titleLanguage: "pl",
    });
  });
});

test("a list costs one statement, however many events it has", async () => {
  await Promise.all([anEvent(), anEvent(), anEvent()]);
  expect(await countQueries(() => listEvents(context, "pl"))).toBe(1);
});
