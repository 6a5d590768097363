import { beforeAll, describe, expect, test } from "vitest";
import { onlyTownNamed, townsToChoose } from "#app/domain/communities/queries.server.ts";
import { askedName } from "#app/domain/events/asked-words.ts";
import type { EventFilter } from "#app/domain/events/event-filter.ts";
import { EVENTS_A_PAGE, listEvents, nextEvents } from "#app/domain/events/queries.server.ts";
import { pool } from "#app/platform/database.server.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { largeNetwork } from "#tests/support/large-network.ts";

const context = contextFor();

beforeAll(async () => {
  for (const statement of largeNetwork({ towns: 500, events: 800 })) await pool.query(statement);
}, 60_000);

const filters: EventFilter[] = [
  {},
  { community: "large-7" },
  { kind: "camp", age: 10, from: "2027-01-01", to: "2027-12-31" },
  { text: "rowers river", kind: "camp", age: 10 },
  { text: "dubholm", from: "2026-01-01" },
];

describe("in a large network", () => {
  test.each(filters)("a page of %j is one query", async (filter) => {
    const { events, total } = await listEvents(context, "en", filter);
    expect(events.length).toBe(Math.min(total, EVENTS_A_PAGE));
    expect(total).toBeGreaterThan(0);
    expect(await countQueries(() => listEvents(context, "en", filter))).toBe(1);
  });

  test("pages follow one another without a gap or a repetition", async () => {
    const filter: EventFilter = { kind: "camp" };
    const { total } = await listEvents(context, "en", filter);
    const slugs: string[] = [];
    for (let page = 1; slugs.length < total; page += 1) {
      const { events } = await listEvents(context, "en", filter, page);
      expect(events.length).toBeGreaterThan(0);
      slugs.push(...events.map(({ slug }) => slug));
    }
    expect(new Set(slugs).size).toBe(total);
  });

  test("the next events are those after today, the first first", async () => {
    const { events } = await nextEvents(context, "en", 3);
    const days = events.map(({ startsOn }) => startsOn.toISOString().slice(0, 10));
    const [next] = await db.$queryRaw<{ day: string }[]>`
      select min(starts_on)::text as day from events where starts_on > ${testNow}::date`;
    expect(days[0]).toBe(next?.day);
    expect(days).toEqual([...days].sort());
  });
});

describe("a town of a large network", () => {
  test("is not offered in a list to choose from, only the one that is chosen", async () => {
    expect(await townsToChoose(context, "en")).toEqual({ towns: [], isWhole: false });
    const { towns, isWhole } = await townsToChoose(context, "en", "large-7");
    expect([towns.map(({ slug }) => slug), isWhole]).toEqual([["large-7"], false]);
  });

  test("is found by its name where no other begins alike", async () => {
    await pool.query("update communities set name = 'Żółkiew' where slug = 'large-9'");
    expect(await onlyTownNamed(context, askedName("zolkie"))).toBe("large-9");
    expect(await onlyTownNamed(context, askedName("swar"))).toBeNull();
    const { events } = await listEvents(context, "en", { town: "zolk" });
    const slugs = events.flatMap(({ host, guests }) => [host, ...guests].map(({ slug }) => slug));
    expect(events.length).toBeGreaterThan(0);
    expect(slugs.filter((slug) => slug === "large-9")).toHaveLength(events.length);
  });
});
