import { randomUUID } from "node:crypto";
import type pg from "pg";
import { insertRows } from "./insert-rows.ts";

type SeedGroup = {
  kind: "room" | "bus" | "activity" | "table";
  name: string;
  capacity: number;
  /** How many of those with a place are in it; the rest waits to be put somewhere. */
  people: number;
  /** The account that leads it. */
  leader?: string;
};

const ofCamp: SeedGroup[] = [
  { kind: "activity", name: "Bobry", capacity: 15, people: 14, leader: "leader.de" },
  { kind: "activity", name: "Czaple", capacity: 15, people: 14 },
  { kind: "activity", name: "Wydry", capacity: 15, people: 12 },
  { kind: "bus", name: "Swarzędz – Malta", capacity: 50, people: 40 },
];

const ofExchange: SeedGroup[] = [
  { kind: "activity", name: "Kino", capacity: 8, people: 5 },
  { kind: "activity", name: "Kajaki", capacity: 8, people: 4 },
  { kind: "bus", name: "Drohobych – Legnica", capacity: 20, people: 12 },
];

type Adding = { idOf: (what: "event" | "town", key: string) => string; now: Date };

/** Puts people of the running camp and of the exchange into groups, one of them led by the demo's leader. */
export async function addGroups(client: pg.ClientBase, { idOf, now }: Adding): Promise<void> {
  await addTo(client, { eventId: idOf("event", "runningCamp"), groups: ofCamp, now });
  await addTo(client, { eventId: idOf("event", "exchange"), groups: ofExchange, now });
}

type Of = { eventId: string; groups: readonly SeedGroup[]; now: Date };

async function addTo(client: pg.ClientBase, { eventId, groups, now }: Of): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id from registrations where event_id = $1 and state in ('held', 'confirmed') order by id`,
    [eventId],
  );
  const next = new Map<string, number>();
  for (const { kind, name, capacity, people, leader } of groups) {
    const id = randomUUID();
    await insertRows(client, "event_groups", [
      { id, event_id: eventId, kind, name, capacity, room_of: "any", created_at: now },
    ]);
    const from = next.get(kind) ?? 0;
    next.set(kind, from + people);
    const placed = rows.slice(from, from + people);
    await insertRows(
      client,
      "placements",
      placed.map((row) => ({ registration_id: row.id, kind, group_id: id })),
    );
    if (leader === undefined) continue;
    await client.query(
      `insert into group_leaders (group_id, account_id)
       select $1, id from accounts where email like $2`,
      [id, `${leader}@%`],
    );
  }
}
