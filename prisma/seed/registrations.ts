import { randomUUID } from "node:crypto";
import type pg from "pg";
import { instantAt } from "#app/domain/events/local-time.ts";
import type { RegistrationState } from "#app/domain/registrations/state.ts";
import type { EventKey } from "./events.ts";
import { insertRows } from "./insert-rows.ts";
import { surnames, givenNames } from "./invented-names.ts";

type Kind = "child" | "leader" | "adult" | "delegate";

/** How registrations came to be what they are: each state with its days before now. */
const ways: Record<Exclude<RegistrationState, "cancelled">, [RegistrationState, number][]> = {
  submitted: [["submitted", 3]],
  waitlisted: [["waitlisted", 5]],
  offered: [
    ["waitlisted", 8],
    ["offered", 0],
  ],
  held: [["held", 4]],
  confirmed: [
    ["held", 12],
    ["confirmed", 9],
  ],
  declined: [
    ["submitted", 20],
    ["declined", 16],
  ],
  withdrawn: [
    ["held", 30],
    ["withdrawn", 20],
  ],
  lapsed: [
    ["held", 40],
    ["lapsed", 26],
  ],
};

type State = keyof typeof ways;

/** What the demo's families have done. `id` is given where a test asks for the page. */
const ofFamilies: {
  key: string;
  given: string;
  event: EventKey;
  town: string;
  state: State;
  kind?: Kind;
  id?: string;
}[] = [
  { key: "family.pl", given: "Zofia", event: "camp", town: "swarzedz", state: "held" },
  { key: "family.pl", given: "Antoni", event: "camp", town: "swarzedz", state: "offered" },
  { key: "family.pl", given: "Zofia", event: "pastCamp", town: "swarzedz", state: "declined" },
  { key: "family.pl", given: "Antoni", event: "pastCamp", town: "swarzedz", state: "confirmed" },
  {
    ...{ key: "family.de", given: "Jonas", event: "camp", town: "ronnenberg", state: "confirmed" },
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02",
  },
  { key: "family.de", given: "Jonas", event: "family", town: "ronnenberg", state: "waitlisted" },
  { key: "family.de", given: "Jonas", event: "pastCamp", town: "ronnenberg", state: "lapsed" },
  {
    ...{ key: "family.fr", given: "Léa", event: "pastCamp", town: "duclair", state: "confirmed" },
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b01",
  },
  { key: "family.fr", given: "Hugo", event: "pastCamp", town: "duclair", state: "confirmed" },
  { key: "family.fr", given: "Léa", event: "runningCamp", town: "duclair", state: "withdrawn" },
  {
    ...{ key: "family.uk", given: "Юрій", event: "exchange", town: "drohobych" },
    ...{ state: "confirmed", id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b04" },
  },
  {
    ...{ key: "family.en", given: "Helen", event: "europeDays", town: "whaley-bridge" },
    ...{ state: "submitted", kind: "adult" },
  },
];

/** So many others, by event, town and state. */
const others: {
  event: EventKey;
  town: string;
  count: number;
  state: State;
  kind?: Kind;
  /** Of the first, where a test asks for the page. */
  id?: string;
}[] = [
  { event: "pastCamp", town: "swarzedz", count: 19, state: "confirmed" },
  { event: "pastCamp", town: "ronnenberg", count: 16, state: "confirmed" },
  { event: "pastCamp", town: "duclair", count: 10, state: "confirmed" },
  { event: "runningCamp", town: "swarzedz", count: 20, state: "confirmed" },
  { event: "runningCamp", town: "ronnenberg", count: 14, state: "confirmed" },
  { event: "runningCamp", town: "duclair", count: 11, state: "confirmed" },
  { event: "camp", town: "swarzedz", count: 12, state: "confirmed" },
  { event: "camp", town: "swarzedz", count: 6, state: "held" },
  { event: "camp", town: "swarzedz", count: 4, state: "waitlisted" },
  { event: "camp", town: "ronnenberg", count: 7, state: "confirmed" },
  { event: "camp", town: "ronnenberg", count: 2, state: "held" },
  { event: "camp", town: "ronnenberg", count: 1, state: "withdrawn" },
  { event: "camp", town: "duclair", count: 5, state: "confirmed" },
  { event: "family", town: "ronnenberg", count: 15, state: "confirmed" },
  { event: "family", town: "ronnenberg", count: 2, state: "waitlisted" },
  {
    ...{ event: "exchange", town: "drohobych", count: 11, state: "confirmed" },
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b03",
  },
  { event: "exchange", town: "legnica", count: 8, state: "confirmed" },
  { event: "europeDays", town: "brachstedt", count: 4, state: "submitted", kind: "adult" },
  { event: "europeDays", town: "whaley-bridge", count: 3, state: "confirmed", kind: "adult" },
];

const DAY = 86_400_000;

type Adding = { idOf: (what: "event" | "town", key: string) => string; now: Date };

/** Registers the demo's families and invented others, in every state. The families are there already. */
export async function addRegistrations(
  client: pg.ClientBase,
  { idOf, now }: Adding,
): Promise<void> {
  await client.query("update events set admission = 'approval' where id = $1", [
    idOf("event", "europeDays"),
  ]);
  for (const [at, { event, town, count, state, kind = "child", id }] of others.entries())
    for (let nth = 0; nth < count; nth += 1) {
      const person = await inventedPerson(client, { town, kind, at: at * 31 + nth, now });
      const place = { eventId: idOf("event", event), communityId: idOf("town", town) };
      const own = { ...person, ...place, id: nth === 0 ? id : undefined };
      await addRegistration(client, { ...own, kind, state, now });
    }
  for (const { key, given, event, town, state, kind = "child", id } of ofFamilies) {
    const { rows } = await client.query<{
      personId: string;
      householdId: string;
      accountId: string;
    }>(
      `select p.id as "personId", p.household_id as "householdId", a.id as "accountId"
       from people p join guardianships g on g.person_id = p.id join accounts a on a.id = g.account_id
       where a.email like $1 and p.given_names = $2`,
      [`${key}@%`, given],
    );
    const [person] = rows;
    if (!person) throw new Error(`The demo has nobody called ${given} in ${key}`);
    const place = { eventId: idOf("event", event), communityId: idOf("town", town) };
    await addRegistration(client, { ...person, ...place, kind, state, now, id });
  }
}

type Inventing = { town: string; kind: Kind; at: number; now: Date };

/** Somebody whose family registered on paper: she has no account. */
async function inventedPerson(client: pg.ClientBase, { town, kind, at, now }: Inventing) {
  const [family, given] = [surnames(town), givenNames(town)];
  const name = { family: family[at % family.length], given: given[(at * 7) % given.length] };
  const [personId, householdId] = [randomUUID(), randomUUID()];
  const country = countries[town] ?? "GB";
  await insertRows(client, "households", [{ id: householdId, created_at: now }]);
  const year = kind === "child" ? now.getUTCFullYear() - 12 - (at % 3) : 1960 + (at % 40);
  const person = {
    ...{ id: personId, household_id: householdId, given_names: name.given },
    ...{ family_name: name.family, residence: country, created_at: now, checked_at: now },
    birth_date: `${year}-0${1 + (at % 6)}-1${at % 9}`,
  };
  await insertRows(client, "people", [person]);
  return { personId, householdId, accountId: null };
}

const countries: Record<string, string> = {
  ...{ swarzedz: "PL", legnica: "PL", ronnenberg: "DE", brachstedt: "DE" },
  ...{ duclair: "FR", drohobych: "UA", "whaley-bridge": "GB" },
};

/** A time of the day so many days later, by the clocks of most towns. */
const evening = (from: Date, days: number, time: string) =>
  instantAt(
    new Date(from.getTime() + days * DAY).toISOString().slice(0, 10),
    time,
    "Europe/Warsaw",
  );

type Registering = {
  personId: string;
  householdId: string;
  accountId: string | null;
  eventId: string;
  communityId: string;
  kind: Kind;
  state: State;
  now: Date;
  id?: string | undefined;
};

/** One registration with its history. What is held or offered still has time. */
async function addRegistration(client: pg.ClientBase, one: Registering): Promise<void> {
  const { eventId, communityId, householdId, accountId, personId, kind, state, now } = one;
  const [id, partyId] = [one.id ?? randomUUID(), randomUUID()];
  const history = ways[state].map(([to, days]) => ({
    to,
    at: new Date(now.getTime() - days * DAY),
  }));
  const [begun = now, changed = now] = [history[0]?.at, history.at(-1)?.at];
  const party = {
    ...{ id: partyId, event_id: eventId, community_id: communityId, household_id: householdId },
    ...{ submitted_by_id: accountId, language: "en", created_at: begun },
  };
  await insertRows(client, "parties", [party]);
  const row = {
    ...{ id, party_id: partyId, event_id: eventId, community_id: communityId, person_id: personId },
    ...{ kind, state, changed_at: changed, created_at: begun },
    offered_until: state === "offered" ? evening(now, 3, "20:00:00") : null,
    held_until: state === "held" ? evening(changed, 14, "23:59:59") : null,
    decline_reason: state === "declined" ? "placesTaken" : null,
  };
  await insertRows(client, "registrations", [row]);
  const changes = history.map(({ to, at }, nth) => ({
    ...{ registration_id: id, from: history[nth - 1]?.to ?? null, to, at },
    ...{
      by: nth > 0 && to !== "declined" ? "system" : accountId && nth === 0 ? "family" : "decider",
    },
    actor_id: nth === 0 ? accountId : null,
  }));
  await insertRows(client, "registration_changes", changes);
}
