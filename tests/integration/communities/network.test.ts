import { beforeAll, describe, expect, test } from "vitest";
import {
  allTowns,
  networkOfTown,
  townPage,
  twinPairs,
} from "#app/domain/communities/queries.server.ts";
import { foundedOn } from "#app/domain/twinnings/history.ts";
import { twinningsOfTown } from "#app/domain/twinnings/queries.server.ts";
import { nextEvents } from "#app/domain/events/queries.server.ts";
import { pool } from "#app/platform/database.server.ts";
import { contextFor, countQueries } from "#tests/support/database.ts";
import { fillDatabase } from "../../../prisma/seed/fill-database.ts";

const now = new Date("2026-11-22T12:00:00Z");
const context = contextFor({ kind: "visitor" }, now);

beforeAll(async () => {
  const client = await pool.connect();
  await fillDatabase(client, now);
  client.release();
});

describe("the home page", () => {
  test("asks the database three times at most", async () => {
    const statements = await countQueries(async () => {
      await Promise.all([
        allTowns(context, "uk"),
        twinPairs(context),
        nextEvents(context, "uk", 3),
      ]);
    });
    expect(statements).toBeLessThanOrEqual(3);
  });

  test("has every town, named for the reader, and every partnership that lives", async () => {
    const towns = await allTowns(context, "uk");
    expect(towns).toHaveLength(37);
    expect(towns.find(({ slug }) => slug === "legnica")).toMatchObject({
      name: "Legnica",
      reading: "Легниця",
      latitude: 51.21006,
    });
    const pairs = await twinPairs(context);
    expect(new Set(pairs.map(({ twinning }) => twinning)).size).toBe(26);
    expect(pairs.some(({ from, to }) => [from, to].includes("jarfalla"))).toBe(false);
  });

  test("shows what comes next, not what has begun", async () => {
    const { events, total } = await nextEvents(context, "de", 3);
    expect(events.map(({ slug }) => slug)).toEqual([
      "family-exchange-2027",
      "camp-2027",
      "europe-days-2027",
    ]);
    expect(total).toBe(10);
    const camp = events[1]!;
    expect(camp).toMatchObject({ titleLanguage: "de", timeZone: "Europe/Warsaw" });
    expect(camp.startsOn).toEqual(new Date("2027-07-04"));
    expect(camp.registrationCloses).toEqual(new Date("2027-04-30T21:59:59Z"));
    expect(camp.host.slug).toBe("swarzedz");
    expect(camp.guests.map(({ slug }) => slug)).toEqual(["duclair", "ronnenberg"]);
  });

  test("an event begins by its host's calendar", async () => {
    const beginsInWarsaw = contextFor({ kind: "visitor" }, new Date("2027-07-03T22:30:00Z"));
    const { events } = await nextEvents(beginsInWarsaw, "de", 3);
    expect(events.map(({ slug }) => slug)).not.toContain("camp-2027");
  });
});

describe("a town's page", () => {
  test("tells its partnerships, the oldest first and those that have ended last", async () => {
    const twinnings = await twinningsOfTown(context, "de", "swarzedz");
    expect(
      twinnings.map(({ partners, steps }) => [partners[0]?.slug, foundedOn(steps)?.year]),
    ).toEqual([
      ["ronnenberg", 1991],
      ["duclair", undefined],
      ["jarfalla", 1995],
    ]);
  });

  test("costs one statement, and its partnerships one", async () => {
    expect(await countQueries(() => townPage(context, "de", "tymbark"))).toBe(1);
    expect(await countQueries(() => twinningsOfTown(context, "de", "tymbark"))).toBe(1);
  });

  test("is not there for a town nobody knows", async () => {
    expect(await townPage(context, "de", "atlantis")).toBeNull();
  });
});

test("the map of a town has its own partners and threads, and nothing else", async () => {
  const { towns, pairs } = await networkOfTown(context, "de", "ronnenberg");
  const all = await twinPairs(context);
  const own = all.filter(({ from, to }) => [from, to].includes("ronnenberg"));
  expect(pairs.length).toBeGreaterThan(0);
  expect(new Set(pairs.map(({ twinning }) => twinning))).toEqual(
    new Set(own.map(({ twinning }) => twinning)),
  );
  expect(pairs.every(({ from }) => from === "ronnenberg")).toBe(true);
  expect(new Set(towns.map(({ slug }) => slug))).toEqual(
    new Set(own.flatMap(({ from, to }) => [from, to])),
  );
});
