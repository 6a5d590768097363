import { describe, expect, test } from "vitest";
import { calendarEntries, calendarEntry } from "#app/domain/events/calendar-queries.server.ts";
import { aCommunity, anEvent, daysFromNow } from "#tests/support/factories.ts";
import { contextFor, countQueries } from "#tests/support/database.ts";

const context = contextFor();
const slugsOf = (events: { slug: string }[]) => events.map(({ slug }) => slug);

describe("the calendar of the list", () => {
  test("holds what fits the filter and lies ahead or just behind, the first first, and no draft", async () => {
    const town = await aCommunity();
    const inDays = (first: number, facts: { state?: "draft"; kind?: "festival" } = {}) =>
      anEvent({
        hostId: town.id,
        startsOn: daysFromNow(first),
        endsOn: daysFromNow(first + 3),
        ...facts,
      });
    const [later, soon, behind] = [await inDays(40), await inDays(9), await inDays(-60)];
    await inDays(-200);
    await inDays(20, { state: "draft" });
    const festival = await inDays(60, { kind: "festival" });
    const entries = (filter: object) =>
      calendarEntries(context, "pl", { community: town.slug, ...filter });
    expect(slugsOf(await entries({}))).toEqual(slugsOf([behind, soon, later, festival]));
    expect(slugsOf(await entries({ kind: "festival" }))).toEqual([festival.slug]);
  });

  test("asks the database once, however many there are", async () => {
    const asked = await countQueries(() => calendarEntries(context, "fr", {}));
    expect(asked).toBe(1);
  });
});

describe("the calendar of one event", () => {
  test("is in the reader's language where the event is, and else as it was written", async () => {
    const { slug } = await anEvent({ title: "Obóz letni", language: "pl" });
    expect((await calendarEntry(context, "fr", slug))?.title).toBe("Obóz letni");
  });

  test("is not there for a draft; one that is cancelled tells so", async () => {
    const draft = await anEvent({ state: "draft" });
    const cancelled = await anEvent({ state: "cancelled" });
    expect(await calendarEntry(context, "pl", draft.slug)).toBeNull();
    expect((await calendarEntry(context, "pl", cancelled.slug))?.state).toBe("cancelled");
  });
});
