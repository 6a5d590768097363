import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { instantAt } from "#app/domain/events/local-time.ts";
import { isLanguage, languages } from "#app/i18n/languages.ts";
import { addAttachment } from "./attachments.ts";
import { cast } from "./cast.ts";
import { accounts, contacts } from "./contacts.ts";
import { addEventContacts } from "./event-contacts.ts";
import { earlierTexts } from "./earlier-texts.ts";
import { eventsAround, type SeedEvent, withYear } from "./events.ts";
import { addFees } from "./fees.ts";
import { addAnswers } from "./answers.ts";
import { addAnnouncements } from "./announcements.ts";
import { addTies } from "./ties.ts";
import { addHealth } from "./health.ts";
import { addGroups } from "./groups.ts";
import { addHosting } from "./hosting.ts";
import { insertRows } from "./insert-rows.ts";
import { addOrders } from "./orders.ts";
import { addPlaces } from "./places.ts";
import { addFamily } from "./families.ts";
import { addProgramme } from "./programmes.ts";
import { addConsents } from "./consents.ts";
import { addLibrary, addQuestions } from "./questions.ts";
import { addProfiles } from "./profiles.ts";
import { addRegistrations } from "./registrations.ts";
import { addStatement } from "./statements.ts";
import { townNames, towns } from "./towns.ts";
import { addTwinnings } from "./twinnings.ts";

type Ids = Map<string, string>;

const idOf = (ids: Ids, name: string): string => {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo's data speak of ${name}, which is not among them`);
  return id;
};

const newIds = (names: readonly string[]): Ids =>
  new Map(names.map((name) => [name, randomUUID()]));

/**
 * Fills the tables with the demo's towns, partnerships, events and accounts, in the caller's
 * transaction. Refuses a database that has a town already.
 */
export async function fillDatabase(client: pg.ClientBase, now: Date): Promise<void> {
  const { rows } = await client.query("select 1 from communities limit 1");
  if (rows.length > 0) throw new Error("The database is not empty: it is left as it is.");
  const townIds = newIds(towns.map(({ slug }) => slug));
  await addTowns(client, townIds, now);
  await addTwinnings(client, { idOf: (slug) => idOf(townIds, slug), now });
  const events = eventsAround(now.toISOString().slice(0, 10));
  const eventIds = newIds(events.map(({ key }) => key));
  for (const event of events) await addEvent(client, { townIds, eventIds, event, now });
  await addTies(client, { events, idOf: (key) => idOf(eventIds, key) });
  await addAccounts(client, { townIds, eventIds, now });
  const idsOf = { event: eventIds, town: townIds };
  await addRegistrations(client, { idOf: (what, key) => idOf(idsOf[what], key), now });
  await addAnswers(client, now);
  await addOrders(client, {
    events,
    eventId: (key) => idOf(eventIds, key),
    town: (id) => towns.find(({ slug }) => townIds.get(slug) === id)?.slug,
  });
  await addStatement(client, idOf(townIds, "swarzedz"), now);
  await addHealth(client, { idOf: (key) => idOf(eventIds, key), now });
  await addGroups(client, { idOf: (what, key) => idOf(idsOf[what], key), now });
  await addAnnouncements(client, { idOf: (what, key) => idOf(idsOf[what], key), now });
  await addHosting(client, {
    ...{ eventId: idOf(eventIds, "exchange"), townId: idOf(townIds, "legnica"), now },
  });
}

async function addTowns(client: pg.ClientBase, ids: Ids, now: Date): Promise<void> {
  const sets = newIds(towns.map(({ slug }) => slug));
  const rows = towns.map(({ latinName, timeZone, ...town }) => ({
    id: idOf(ids, town.slug),
    ...town,
    latin_name: latinName,
    time_zone: timeZone,
    text_set_id: idOf(sets, town.slug),
    bank_holder: accounts[town.slug]?.holder ?? null,
    iban: accounts[town.slug]?.iban ?? null,
    created_at: now,
  }));
  const rowsOfSets = towns.map(({ slug, languages: [language] }) => {
    return { id: idOf(sets, slug), language: isLanguage(language) ? language : "en" };
  });
  await insertRows(client, "text_sets", rowsOfSets);
  await insertRows(client, "communities", rows);
  const names = townNames.map(({ slug, language, name }) => {
    return { community_id: idOf(ids, slug), language, name };
  });
  await insertRows(client, "community_names", names);
  const asked = Object.entries(contacts).flatMap(([slug, some]) =>
    some.map(({ phone = null, ...contact }, position) => {
      return { community_id: idOf(ids, slug), position, phone, ...contact };
    }),
  );
  await insertRows(client, "community_contacts", asked);
  await addProfiles(client, sets, now);
  const library = { communityId: idOf(ids, "swarzedz"), setId: idOf(sets, "swarzedz") };
  await addLibrary(client, { ...library, source: "pl", townId: (slug) => idOf(ids, slug), now });
}

type Adding = { townIds: Ids; eventIds: Ids; now: Date };

/** The towns of an event, with what each of them says to it. */
const membersOf = ({ host, guests, invited = [] }: SeedEvent) => [
  ...[host, ...guests].map((slug) => ({ slug, answer: "accepted" })),
  ...invited.map((slug) => ({ slug, answer: "invited" })),
];

async function addEvent(client: pg.ClientBase, adding: Adding & { event: SeedEvent }) {
  const { townIds, eventIds, event, now } = adding;
  const [id, text_set_id] = [idOf(eventIds, event.key), randomUUID()];
  await insertRows(client, "text_sets", [{ id: text_set_id, language: event.language }]);
  const zone = towns.find(({ slug }) => slug === event.host)?.timeZone ?? "UTC";
  const { registration, ages } = event;
  const row = {
    id,
    slug: event.slug,
    kind: event.kind,
    state: event.state ?? "published",
    host_id: idOf(townIds, event.host),
    starts_on: event.startsOn,
    ends_on: event.endsOn,
    minimum_age: ages?.from ?? null,
    maximum_age: ages?.to ?? null,
    registration_opens: registration ? instantAt(registration.from, "08:00:00", zone) : null,
    registration_closes: registration ? instantAt(registration.to, "23:59:59", zone) : null,
    text_set_id,
    created_at: now,
  };
  await insertRows(client, "events", [row]);
  const rows = membersOf(event).map(({ slug, answer }) => {
    return { event_id: id, community_id: idOf(townIds, slug), answer };
  });
  await insertRows(client, "event_communities", rows);
  await insertRows(client, "texts", textsOf(event, text_set_id, now));
  const townId = (slug: string) => idOf(townIds, slug);
  await addEventContacts(client, { event, eventId: id });
  await addPlaces(client, { event, eventId: id, townId });
  const added = { event, eventId: id, setId: text_set_id, now };
  const written = writtenIn(event);
  await addFees(client, { ...added, townId });
  await addQuestions(client, { event, eventId: id, setId: text_set_id, townId, now });
  await addConsents(client, { event, eventId: id, setId: text_set_id, now });
  await addAttachment(client, { ...added, languages: written });
  await addProgramme(client, { ...added, townId });
  const published = written.map((language) => {
    return { set_id: text_set_id, language, published_at: now };
  });
  await insertRows(client, "text_publications", published);
}

type Texts = Record<string, Record<string, string>>;

const textsIn = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "texts", `${language}.json`), "utf8")) as Texts;

/** Languages an event has texts in: some are missing, as in life. */
const writtenIn = ({ key }: SeedEvent) => languages.filter((language) => textsIn(language)[key]);

/** An event's texts, those in other languages translated from its own as it is, or as it was once. */
function textsOf({ key, language: source, startsOn }: SeedEvent, set_id: string, updated_at: Date) {
  const original = textsIn(source)[key] ?? {};
  return languages.flatMap((language) =>
    Object.entries(textsIn(language)[key] ?? {}).map(([field, text]) => {
      const earlier = earlierTexts[key]?.[field];
      const [revision, isOld] = [earlier ? 2 : 1, earlier?.languages.includes(language)];
      const madeFrom = isOld ? earlier?.value : original[field];
      return {
        ...{ set_id, field, language, updated_at, value: withYear(text, startsOn) },
        revision: language === source ? revision : 1,
        source_revision: language === source ? null : isOld ? 1 : revision,
        source_value: language === source || !madeFrom ? null : withYear(madeFrom, startsOn),
      };
    }),
  );
}

async function addAccounts(client: pg.ClientBase, { townIds, eventIds, now }: Adding) {
  for (const { key, name, email, language, grants } of cast) {
    const accountId = randomUUID();
    const account = { id: accountId, email, name, language, created_at: now };
    await insertRows(client, "accounts", [{ ...account, user_handle: randomBytes(32) }]);
    const rows = grants.map(({ role, community, event }) => ({
      id: randomUUID(),
      account_id: accountId,
      role,
      community_id: community ? idOf(townIds, community) : null,
      event_id: event ? idOf(eventIds, event) : null,
      starts_at: now,
      created_at: now,
    }));
    await insertRows(client, "grants", rows);
    await addFamily(client, { key, accountId, now });
  }
}
