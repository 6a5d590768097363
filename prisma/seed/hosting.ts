import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Wishes } from "#app/domain/hosting/wishes.ts";
import { noWishes } from "#app/domain/hosting/wishes.ts";
import { newDataKey } from "#app/platform/field-encryption.server.ts";
import { seedHosts, type SeedHost } from "./homes.ts";
import { insertRows } from "./insert-rows.ts";
import { addFile } from "./vetting.ts";

const DAY = 86_400_000;

type Adding = { eventId: string; townId: string; now: Date };
type Days = { startsOn: Date; endsOn: Date };

/** Gives the exchange its host families with what they offer, and its guests what matters to them in a home. */
export async function addHosting(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { rows } = await client.query<Days>(
    `select starts_on as "startsOn", ends_on as "endsOn" from events where id = $1`,
    [adding.eventId],
  );
  const [days] = rows;
  if (!days) throw new Error("The demo's exchange is not there");
  for (const one of seedHosts) await addHost(client, one, { ...adding, ...days });
  await addGuests(client, adding);
}

async function householdOf(client: pg.ClientBase, { key }: SeedHost, now: Date): Promise<string> {
  if (!key) {
    const id = randomUUID();
    await insertRows(client, "households", [{ id, created_at: now }]);
    return id;
  }
  const { rows } = await client.query<{ id: string }>(
    `select m.household_id as id from household_members m join accounts a on a.id = m.account_id
     where a.email like $1`,
    [`${key}@%`],
  );
  const [household] = rows;
  if (!household) throw new Error(`The demo's ${key} has no household`);
  return household.id;
}

const shifted = (day: Date, days: number) => new Date(day.getTime() + days * DAY);

async function addHost(client: pg.ClientBase, one: SeedHost, at: Adding & Days): Promise<void> {
  const { now, townId, eventId, startsOn, endsOn } = at;
  const { id = randomUUID() } = one;
  const { row, sealAt } = newDataKey(id);
  await addKey(client, { id, row, now });
  const told = one.home(randomUUID);
  const home = JSON.stringify(told);
  await insertRows(client, "hosts", [
    {
      ...{ id, household_id: await householdOf(client, one, now), community_id: townId },
      sealed: sealAt({ table: "hosts", column: "sealed", rowId: id }, home),
      ...{ language: "pl", created_at: now, checked_at: now },
      approved_until: one.approvedFor === null ? null : shifted(endsOn, one.approvedFor),
    },
  ]);
  await insertRows(client, "host_offers", [
    {
      ...{ id: randomUUID(), host_id: id, event_id: eventId, created_at: now },
      from_day: shifted(startsOn, one.from ?? 0),
      until_day: one.until === undefined ? endsOn : shifted(startsOn, one.until),
      ...{ max_guests: one.maxGuests, takes: one.takes ?? "any", km: one.km },
    },
  ]);
  await addFile(client, {
    hostId: id,
    home: told,
    isComplete: one.approvedFor !== null,
    now,
    sealAt,
  });
}

type Key = { id: string; row: ReturnType<typeof newDataKey>["row"]; now: Date };

const addKey = (client: pg.ClientBase, { id, row, now }: Key) =>
  insertRows(client, "data_keys", [
    {
      ...{ id: row.id, subject_id: id, wrapped: row.wrapped },
      ...{ master_key_id: row.masterKeyId, created_at: now },
    },
  ]);

/** What guests told, one after the other; of some nothing is known yet. */
const told: (Partial<Wishes> | null)[] = [
  { interests: ["swimming", "drawing"], about: "Любить малювати й трохи соромиться спочатку." },
  { interests: ["football", "computers"] },
  { interests: ["singing", "dancing"], avoids: ["cat"] },
  { interests: ["football", "swimming"], noSmoking: true },
  null,
  { interests: ["cycling", "boardGames"], noSmoking: true },
  { interests: ["reading", "cooking"], diets: ["vegetarian"] },
  { interests: ["instrument", "listening"] },
  { interests: ["theatre", "films"], home: "f" },
  { interests: ["ballGames", "winterSports"] },
  { interests: ["crafts", "animals"], noSmoking: true },
  null,
];

type GuestRow = { id: string; personId: string; hasKey: boolean; isInvented: boolean };

async function addGuests(client: pg.ClientBase, { eventId, townId, now }: Adding): Promise<void> {
  const { rows } = await client.query<GuestRow>(
    `select r.id, r.person_id as "personId",
       exists (select from data_keys k where k.subject_id = r.person_id) as "hasKey",
       not exists (select from guardianships g where g.person_id = r.person_id) as "isInvented"
     from registrations r join people p on p.id = r.person_id
     where r.event_id = $1 and r.community_id <> $2 and r.state in ('held', 'confirmed')
     order by p.family_name, p.given_names, r.id`,
    [eventId, townId],
  );
  for (const [at, guest] of rows.entries()) {
    await addPerson(client, { ...guest, at, now });
    const wishes = told[at % told.length];
    if (wishes) await addWishes(client, { id: guest.id, wishes: { ...noWishes, ...wishes }, now });
  }
  const [, second, , fourth] = rows;
  if (second && fourth)
    await insertRows(client, "hosting_buddies", [
      { asker_id: second.id, asked_id: fourth.id, asked_at: now, agreed_at: now },
    ]);
}

type Adds = GuestRow & { at: number; now: Date };

/** With whom she shares a room, and the languages that she speaks. */
async function addPerson(client: pg.ClientBase, { personId, hasKey, isInvented, at, now }: Adds) {
  const { rows } = await client.query<{ given: string }>(
    "select given_names as given from people where id = $1",
    [personId],
  );
  if (!hasKey) {
    const { row, sealAt } = newDataKey(personId);
    await addKey(client, { id: personId, row, now });
    const rooming = /[аяє]$/.test(rows[0]?.given ?? "") ? "girls" : "boys";
    const part = JSON.stringify({ rooming, emergency: null });
    const sealed = sealAt({ table: "people", column: "sealed", rowId: personId }, part);
    await client.query("update people set sealed = $1 where id = $2", [sealed, personId]);
  }
  if (!isInvented) return;
  const second = at % 3 === 0 ? "en" : "pl";
  await insertRows(client, "person_languages", [
    { person_id: personId, language: "uk", level: "native" },
    { person_id: personId, language: second, level: at % 2 === 0 ? "good" : "little" },
  ]);
}

async function addWishes(
  client: pg.ClientBase,
  { id, wishes, now }: { id: string; wishes: Wishes; now: Date },
): Promise<void> {
  const { row, sealAt } = newDataKey(id);
  await addKey(client, { id, row, now });
  const place = { table: "hosting_guests", column: "sealed", rowId: id };
  const sealed = sealAt(place, JSON.stringify(wishes));
  await insertRows(client, "hosting_guests", [{ registration_id: id, sealed, checked_at: now }]);
}
