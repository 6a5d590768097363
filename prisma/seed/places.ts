import type pg from "pg";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

type Kind = "child" | "leader" | "adult" | "delegate";
type Counts = Partial<Record<Kind, number>>;

type Plan = {
  /** Places that wait for towns. */
  towns: Record<string, Counts>;
  /** Places for whoever comes first. */
  open?: Counts;
  /** So many days before the event begins, what towns have not used is for all; left out: never. */
  releasedBefore?: number;
  lodging: string[];
};

const camp: Plan = {
  towns: {
    swarzedz: { child: 20, leader: 2 },
    ronnenberg: { child: 16, leader: 2 },
    duclair: { child: 12, leader: 2 },
  },
  releasedBefore: 50,
  lodging: ["centre"],
};

const team = { child: 12, leader: 2 };
const visitors = { adult: 12 };

/** Places of the demo's events as their organizers would have planned them. */
const plans: Partial<Record<EventKey, Plan>> = {
  pastCamp: camp,
  runningCamp: camp,
  camp,
  family: {
    towns: { ronnenberg: { child: 15, leader: 2 } },
    lodging: ["hostFamilies"],
  },
  familyReturn: {
    towns: { duclair: { child: 15, leader: 2 } },
    lodging: ["hostFamilies"],
  },
  exchange: {
    towns: { drohobych: { child: 14, leader: 2 }, legnica: { child: 14, leader: 2 } },
    releasedBefore: 60,
    lodging: ["hostFamilies"],
  },
  europeDays: {
    towns: {
      ...{ "whaley-bridge": visitors, brachstedt: visitors, gizalki: visitors },
      ...{ stawiguda: visitors, "spisske-vlachy": visitors, quievrain: visitors },
      ...{ murca: visitors, pakostane: visitors, bizovac: visitors },
      ...{ necpaly: visitors, verbivka: visitors },
    },
    releasedBefore: 29,
    lodging: ["hotel", "hostFamilies"],
  },
  restCamp: {
    towns: { drohobych: { child: 24, leader: 3 }, legnica: { child: 12, leader: 2 } },
    lodging: ["centre"],
  },
  sports: {
    towns: {
      ...{ legnica: team, wuppertal: team, blansko: team },
      ...{ roanne: team, meissen: team, drohobych: team },
    },
    releasedBefore: 65,
    lodging: ["centre"],
  },
  delegation: {
    towns: { ronnenberg: { delegate: 8 }, duclair: { delegate: 6 } },
    lodging: ["hotel"],
  },
  conference: {
    towns: { glogow: { delegate: 40 } },
    open: { delegate: 30 },
    releasedBefore: 30,
    lodging: ["hotel", "own"],
  },
};

const DAY = 86_400_000;

type Adding = { event: SeedEvent; eventId: string; townId: (slug: string) => string };

/** Writes how many an event seats, what is kept for whom, and where guests sleep. */
export async function addPlaces(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { event, eventId, townId } = adding;
  const plan = plans[event.key];
  if (!plan) return;
  const { towns, open = {}, releasedBefore, lodging } = plan;
  const kept = Object.entries(towns).flatMap(([slug, counts]) =>
    countsOf(counts).map(([kind, places]) => ({ slug, kind, places })),
  );
  const capacity = new Map<string, number>();
  for (const { kind, places } of [...kept, ...countsOf(open).map(asOpen)]) {
    capacity.set(kind, (capacity.get(kind) ?? 0) + places);
  }
  await client.query("update events set lodging = $1::lodging[] where id = $2", [lodging, eventId]);
  const seats = [...capacity].map(([kind, places]) => ({ event_id: eventId, kind, places }));
  await insertRows(client, "event_capacities", seats);
  const released = releasedBefore ? Date.parse(event.startsOn) - releasedBefore * DAY : null;
  const rows = kept.map(({ slug, kind, places }) => ({
    ...{ event_id: eventId, community_id: townId(slug), kind, places },
    releases_on: released && new Date(released).toISOString().slice(0, 10),
  }));
  await insertRows(client, "reserved_places", rows);
}

const countsOf = (counts: Counts) => Object.entries(counts);

const asOpen = ([kind, places]: [string, number]) => ({ kind, places });
