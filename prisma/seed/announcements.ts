import type pg from "pg";
import { insertRows } from "./insert-rows.ts";

/** The demo's announcement: a fixed address, so that it can be shown and tried. */
const ID = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0f01";

const texts = {
  pl: {
    title: "Co zabrać na wymianę",
    body: "Dzień dobry,\n\n{imiona}: prosimy o strój kąpielowy, wygodne buty i dokument podróży.\n\nDo zobaczenia: {termin}.",
  },
  uk: {
    title: "Що взяти на обмін",
    body: "Добрий день,\n\n{імена}: просимо взяти купальник, зручне взуття та проїзний документ.\n\nДо зустрічі: {дні}",
  },
};

type Adding = { idOf: (what: "event" | "town", key: string) => string; now: Date };

/** Leaves a message to many half done at the exchange: to all its families, not sent yet. */
export async function addAnnouncements(
  client: pg.ClientBase,
  { idOf, now }: Adding,
): Promise<void> {
  const townIds = [idOf("town", "legnica"), idOf("town", "drohobych")];
  await client.query(
    `insert into announcements (id, event_id, town_ids, filter, created_by_id, created_at)
     select $1, $2, $3::uuid[], '{}'::jsonb, id, $4 from accounts where email like 'organizer.pl@%'`,
    [ID, idOf("event", "exchange"), townIds, now],
  );
  await insertRows(
    client,
    "announcement_texts",
    Object.entries(texts).map(([language, text]) => ({ announcement_id: ID, language, ...text })),
  );
}
