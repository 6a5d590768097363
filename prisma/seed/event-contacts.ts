import type pg from "pg";
import type { ContactTask } from "#app/domain/communities/contact.ts";
import { contacts } from "./contacts.ts";
import { insertRows } from "./insert-rows.ts";

type Adding = { event: { host: string; guests: readonly string[] }; eventId: string };

/** What somebody of a town is asked about first, when an event is meant. */
const first: readonly ContactTask[] = ["registration", "youth", "partnerships"];

/** Who answers questions about an event: of each of its towns the one whose matter it is, the host's before all. */
export async function addEventContacts(client: pg.ClientBase, { event, eventId }: Adding) {
  const rows = [event.host, ...event.guests].flatMap((slug) => {
    const people = contacts[slug] ?? [];
    const asked = first.flatMap((task) => people.find((one) => one.task === task) ?? [])[0];
    if (!asked) return [];
    const { name, email, phone = null, languages } = asked;
    return [{ name, email, phone, languages }];
  });
  const placed = rows.map((row, position) => ({ event_id: eventId, position, ...row }));
  await insertRows(client, "event_contacts", placed);
}
