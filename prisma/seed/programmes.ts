import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { textField, titleField } from "#app/domain/events/programme.ts";
import { languages } from "#app/i18n/languages.ts";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

type Facts = { place?: string; town?: string; languages?: string[] };

/** Day of the event (0 is the first), from, until (or nothing), and the key of its words. */
type Entry = [day: number, startsAt: string, endsAt: string, key: string, facts?: Facts];

const lake = "Ośrodek nad jeziorem";
const culture = "Legnickie Centrum Kultury";

const camp: readonly Entry[] = [
  [0, "07:30", "", "out", { place: "Rathaus Ronnenberg", town: "ronnenberg" }],
  [0, "14:30", "16:00", "arrival", { place: lake }],
  [0, "20:00", "21:30", "fire", { place: lake, town: "swarzedz" }],
  [1, "09:30", "12:00", "languages", { languages: ["pl", "de", "fr"] }],
  [1, "14:30", "17:00", "beach"],
  [1, "19:30", "21:00", "games"],
  [2, "09:00", "12:00", "canoe", { place: "Przystań", languages: ["pl", "de"] }],
  [2, "14:30", "17:30", "workshops", { place: lake }],
  [2, "21:00", "22:45", "film"],
  [3, "08:30", "16:30", "poznan", { place: "Stary Rynek, Poznań" }],
  [4, "09:30", "12:30", "carpentry", { place: "Swarzędz", languages: ["pl"], town: "swarzedz" }],
  [4, "15:00", "17:00", "volleyball"],
  [4, "21:30", "23:00", "night"],
  [5, "09:30", "16:30", "sports", { town: "ronnenberg" }],
  [5, "18:30", "21:00", "grill", { place: lake }],
  [6, "11:00", "12:00", "hall", { place: "Ratusz, Swarzędz", town: "swarzedz" }],
  [6, "15:00", "18:00", "festival", { place: "Rynek, Swarzędz" }],
  [6, "19:00", "21:30", "dance", { town: "duclair" }],
  [7, "10:30", "12:00", "letters"],
  [7, "13:00", "17:00", "visits", { place: lake }],
  [8, "09:30", "12:00", "works"],
  [8, "13:30", "18:00", "dishes", { languages: ["pl", "de", "fr"] }],
  [8, "19:30", "22:00", "farewell", { town: "duclair" }],
  [9, "09:00", "", "home", { place: lake, town: "swarzedz" }],
  [9, "16:30", "", "back", { place: "Rathaus Ronnenberg", town: "ronnenberg" }],
];

const europeDays: readonly Entry[] = [
  [0, "15:00", "18:00", "arrival", { place: "Urząd Gminy Tymbark", town: "tymbark" }],
  [0, "19:00", "21:30", "welcome", { languages: ["pl", "en"] }],
  [1, "09:30", "12:30", "talks", { languages: ["pl", "de", "en"], town: "tymbark" }],
  [1, "13:00", "18:00", "fair", { place: "Rynek, Tymbark" }],
  [1, "19:30", "23:00", "concerts", { place: "Rynek, Tymbark" }],
  [2, "09:00", "12:30", "mine", { languages: ["pl", "en"] }],
  [2, "13:00", "14:30", "lunch", { town: "tymbark" }],
  [2, "15:00", "", "departure"],
];

const both = { languages: ["pl", "uk"] };

const exchange: readonly Entry[] = [
  [0, "16:00", "18:00", "arrival", { ...both, place: culture, town: "legnica" }],
  [1, "10:00", "", "families"],
  [2, "09:30", "12:30", "camera", { ...both, place: culture }],
  [2, "15:00", "17:00", "game", both],
  [3, "09:30", "12:30", "portraits", { ...both, place: culture }],
  [3, "15:30", "17:30", "ball"],
  [4, "08:00", "18:00", "mountains", { town: "legnica" }],
  [5, "09:30", "12:30", "town", { ...both, place: culture }],
  [5, "15:00", "17:00", "plans", { ...both, town: "drohobych" }],
  [6, "10:00", "12:00", "hanging", { place: culture }],
  [6, "17:00", "19:00", "opening", { ...both, place: culture }],
  [7, "09:00", "", "departure", { town: "drohobych" }],
];

const programmes: Partial<Record<EventKey, { words: string; entries: readonly Entry[] }>> = {
  pastCamp: { words: "camp", entries: camp },
  runningCamp: { words: "camp", entries: camp },
  camp: { words: "camp", entries: camp },
  europeDays: { words: "europeDays", entries: europeDays },
  exchange: { words: "exchange", entries: exchange },
};

type Words = Record<string, Record<string, string>>;

const wordsIn = (language: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "programmes", `${language}.json`), "utf8"),
  ) as Words;

type Adding = {
  event: SeedEvent;
  eventId: string;
  setId: string;
  townId: (slug: string) => string;
  now: Date;
};

/** Writes the programme of an event, if it has one, with its words in all five languages. */
export async function addProgramme(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { event, eventId, setId, townId, now } = adding;
  const plan = programmes[event.key];
  if (!plan) return;
  // The desk of translators shows texts by their names: so they stand by the clock.
  const ids = plan.entries.map(() => randomUUID()).sort();
  const entries = plan.entries.map(([day, startsAt, endsAt, key, facts = {}], at) => ({
    id: ids[at] ?? "",
    key,
    row: {
      ...{ id: ids[at], event_id: eventId, starts_at: startsAt, ends_at: endsAt || null },
      day: new Date(Date.parse(event.startsOn) + day * 86_400_000).toISOString().slice(0, 10),
      place_name: facts.place ?? null,
      languages: facts.languages ?? [],
      community_id: facts.town ? townId(facts.town) : null,
    },
  }));
  await insertRows(
    client,
    "programme_entries",
    entries.map(({ row }) => row),
  );
  const texts = languages.flatMap((language) => {
    const words = wordsIn(language)[plan.words] ?? {};
    const original = wordsIn(event.language)[plan.words] ?? {};
    return entries.flatMap(({ id, key }) =>
      [
        { field: titleField(id), name: key },
        { field: textField(id), name: `${key}.text` },
      ].flatMap(({ field, name }) => {
        const value = words[name];
        if (!value) return [];
        const isSource = language === event.language;
        return {
          ...{ set_id: setId, field, language, value, revision: 1, updated_at: now },
          source_revision: isSource ? null : 1,
          source_value: isSource ? null : original[name],
        };
      }),
    );
  });
  await insertRows(client, "texts", texts);
}
