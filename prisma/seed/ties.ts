import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

/** Editions of one camp: the first was held in 1992. */
const editions: EventKey[] = ["pastCamp", "runningCamp", "camp"];
const FIRST_CAMP = 1992;

type Adding = { events: readonly SeedEvent[]; idOf: (key: EventKey) => string };

/** Ties the demo's events to each other, as series and as return visits, and says whom the camps are for. */
export async function addTies(client: pg.ClientBase, { events, idOf }: Adding): Promise<void> {
  const seriesId = randomUUID();
  for (const { key, startsOn, ages } of events) {
    if (!editions.includes(key)) continue;
    const edition = Number(startsOn.slice(0, 4)) - FIRST_CAMP + 1;
    await client.query("update events set series_id = $1, edition = $2 where id = $3", [
      seriesId,
      edition,
      idOf(key),
    ]);
    await insertRows(client, "event_kinds_of_guests", [
      {
        ...{ event_id: idOf(key), kind: "child" },
        ...{ minimum_age: ages?.from ?? null, maximum_age: ages?.to ?? null },
      },
      { event_id: idOf(key), kind: "leader", minimum_age: 18, maximum_age: null },
    ]);
  }
  await client.query("update events set outward_id = $1 where id = $2", [
    idOf("family"),
    idOf("familyReturn"),
  ]);
}
