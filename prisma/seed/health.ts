import { randomUUID } from "node:crypto";
import type pg from "pg";
import { keptUntil } from "#app/domain/health/keeping.ts";
import { type HealthParts, partNames } from "#app/domain/health/record.ts";
import { plainPart } from "#app/domain/health/sealed-parts.server.ts";
import { newDataKey } from "#app/platform/field-encryption.server.ts";
import type { EventKey } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

const nothing: HealthParts = {
  ...{ allergies: [], medicines: [], diet: { needs: [], note: "" } },
  support: { needs: "", conditions: "", swims: "well" },
  medical: { notes: "", hasCard: true, cardUntil: null },
};

type Telling = { key: string; given: string; event: EventKey | null; record: Partial<HealthParts> };

/** What the demo's families have told, in their own words; without an event it is kept from last year. */
const ofFamilies: Telling[] = [
  {
    ...{ key: "family.de", given: "Jonas", event: "camp" },
    record: {
      allergies: [
        {
          ...{ substance: "nuts", detail: "Haselnuss und Walnuss", severity: "severe" },
          action: "Sofort den Pen geben, 112 rufen, dann uns anrufen.",
          hasPen: true,
        },
        {
          ...{ substance: "pollen", detail: "Birke", severity: "mild", hasPen: false },
          action: "Augen ausspülen.",
        },
      ],
      medicines: [{ name: "Cetirizin", dose: "1 Tablette", times: "abends", giver: "reminded" }],
      diet: { needs: ["vegetarian"], note: "Isst keine Pilze." },
      support: { needs: "", conditions: "Wird im Bus leicht reisekrank.", swims: "well" },
    },
  },
  {
    ...{ key: "family.pl", given: "Antoni", event: null },
    record: {
      medicines: [
        { name: "Ventolin", dose: "2 wdechy", times: "w razie duszności", giver: "alone" },
      ],
      support: { needs: "", conditions: "Astma wysiłkowa.", swims: "little" },
    },
  },
  {
    ...{ key: "family.fr", given: "Hugo", event: null },
    record: {
      diet: { needs: ["lactoseFree"], note: "" },
      support: { needs: "Porte des lunettes en permanence.", conditions: "", swims: "well" },
    },
  },
];

/** What invented families have told, one after the other: most of nothing. */
const ofOthers: Partial<HealthParts>[] = [
  { diet: { needs: ["vegetarian"], note: "" } },
  {},
  {
    allergies: [{ substance: "peanuts", detail: "", severity: "severe", action: "", hasPen: true }],
  },
  {},
  { diet: { needs: ["glutenFree"], note: "" } },
  { medicines: [{ name: "Euthyrox", dose: "50 µg", times: "07:00", giver: "alone" }] },
  {},
  { diet: { needs: ["noPork"], note: "" } },
  {
    allergies: [{ substance: "milk", detail: "", severity: "moderate", action: "", hasPen: false }],
  },
  { support: { needs: "", conditions: "", swims: "no" } },
];

type Adding = { idOf: (key: EventKey) => string; now: Date };

/** Gives the demo's families their health, and every event with confirmed places some of its people's. */
export async function addHealth(client: pg.ClientBase, { idOf, now }: Adding): Promise<void> {
  for (const { key, given, event, record } of ofFamilies) {
    const { rows } = await client.query<{ personId: string; accountId: string }>(
      `select g.person_id as "personId", g.account_id as "accountId" from guardianships g
       join accounts a on a.id = g.account_id join people p on p.id = g.person_id
       where a.email like $1 and p.given_names = $2`,
      [`${key}@%`, given],
    );
    const [person] = rows;
    if (!person) throw new Error(`The demo has nobody called ${given} in ${key}`);
    const eventId = event && idOf(event);
    await addRecord(client, { ...person, record, eventId, language: key.slice(-2), now });
    if (eventId) await addView(client, { personId: person.personId, eventId, now });
  }
  for (const event of ["camp", "runningCamp", "exchange"] as const)
    await addOthers(client, { eventId: idOf(event), now });
}

/** Two of three families have told by now. */
async function addOthers(client: pg.ClientBase, { eventId, now }: { eventId: string; now: Date }) {
  const { rows } = await client.query<{ personId: string }>(
    `select person_id as "personId" from registrations r
     where event_id = $1 and state = 'confirmed'
       and not exists (select from guardianships g where g.person_id = r.person_id)
     order by created_at, id`,
    [eventId],
  );
  for (const [at, { personId }] of rows.entries()) {
    const record = ofOthers[at % ofOthers.length] ?? {};
    const told = { personId, accountId: null, record, eventId, language: "en", now };
    if (at % 3 !== 2) await addRecord(client, told);
  }
}

type Told = {
  personId: string;
  accountId: string | null;
  record: Partial<HealthParts>;
  eventId: string | null;
  language: string;
  now: Date;
};

async function addRecord(client: pg.ClientBase, one: Told): Promise<void> {
  const { personId, accountId, eventId, language, now } = one;
  const [id, record] = [randomUUID(), { ...nothing, ...one.record }];
  const { row, sealAt } = newDataKey(id);
  const key = { id: row.id, subject_id: id, wrapped: row.wrapped, master_key_id: row.masterKeyId };
  await insertRows(client, "data_keys", [{ ...key, created_at: now }]);
  const sealed = partNames.map((part) => {
    const { place, text } = plainPart(id, part, record);
    return [part, sealAt(place, text)] as const;
  });
  const lastYear = new Date(now.getTime() - 300 * 86_400_000);
  const today = now.toISOString().slice(0, 10);
  const kept = eventId
    ? { checked_at: now, keep_until: null }
    : { checked_at: lastYear, keep_until: keptUntil(today) };
  const columns = { id, person_id: personId, language, ...Object.fromEntries(sealed), ...kept };
  await insertRows(client, "health_records", [columns]);
  if (eventId)
    await client.query(
      `insert into health_shares (registration_id, record_id, agreed_at, agreed_by_id, language)
       select id, $1, $2, $3, $4 from registrations
       where person_id = $5 and event_id = $6 and state = 'confirmed'`,
      [id, now, accountId, language, personId, eventId],
    );
}

/** The organizer, who is named for the camp's health, has looked. */
async function addView(
  client: pg.ClientBase,
  { personId, eventId, now }: { personId: string; eventId: string; now: Date },
) {
  await client.query(
    `insert into health_views (person_id, event_id, viewer_id, reader, parts, at)
     select $1, $2, id, 'health', '{allergies,medicines,diet,support,medical}', $3 from accounts
     where email like 'organizer.pl@%'`,
    [personId, eventId, now],
  );
}
