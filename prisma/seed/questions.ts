import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { hintField, labelField, optionField } from "#app/domain/questions/question.ts";
import { languages } from "#app/i18n/languages.ts";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

type Facts = {
  options?: string[];
  /** Asked only after these answers to another. */
  after?: [key: string, codes: string[]];
  towns?: string[];
  kinds?: string[];
  readers?: string[];
  isOptional?: boolean;
  isLater?: boolean;
  isHealth?: boolean;
};

const foods = ["nuts", "milk", "egg", "fish", "gluten", "insects", "animals", "medicines", "other"];
const health = {
  ...{ isHealth: true, isLater: true, kinds: ["child"] },
  readers: ["leader", "health", "hostFamily", "kitchen"],
};

/** Each question by the key of its words. */
const asked = {
  shirt: { options: ["152", "164", "s", "m", "l"], kinds: ["child"] },
  swims: { kinds: ["child"], readers: ["organizer", "coordinator", "leader"] },
  distance: {
    ...{ options: ["short", "far"], after: ["swims", ["yes"]], kinds: ["child"] },
    readers: ["organizer", "coordinator", "leader"],
  },
  friend: { kinds: ["child"], isOptional: true, readers: ["organizer", "coordinator", "leader"] },
  coach: { options: ["hall", "station"], towns: ["ronnenberg"] },
  allergies: { ...health, options: ["none", ...foods] },
  severity: {
    ...{ ...health, options: ["mild", "medicine", "danger"] },
    after: ["allergies", foods],
  },
  diet: { ...health, options: ["all", "vegetarian", "vegan"] },
  medication: { ...health, readers: ["leader", "health", "hostFamily"] },
  medicationPlan: {
    ...{ ...health, readers: ["leader", "health", "hostFamily"] },
    after: ["medication", ["yes"]],
  },
  card: { isLater: true, kinds: ["child"], isOptional: true, towns: ["ronnenberg", "duclair"] },
  pets: { kinds: ["child"], readers: ["organizer", "coordinator", "hostFamily"] },
  arrival: { options: ["coach", "car", "train"] },
  meals: { options: ["all", "vegetarian", "vegan"], readers: ["organizer", "kitchen"] },
} as const satisfies Record<string, ReadonlyFacts>;

type ReadonlyFacts = { readonly [Key in keyof Facts]: Readonly<Facts[Key]> };
type Key = keyof typeof asked;

const types: Partial<Record<Key, string>> = {
  ...{ swims: "yesNo", medication: "yesNo", pets: "yesNo", allergies: "severalOf" },
  ...{ friend: "text", medicationPlan: "text", card: "date" },
};

const care: readonly Key[] = ["allergies", "severity", "diet", "medication", "medicationPlan"];
const camp: readonly Key[] = ["shirt", "swims", "distance", "friend", "coach", ...care, "card"];
const families: readonly Key[] = ["pets", "friend", ...care];

/** What the demo's events ask; the others ask nothing. */
const plans: Partial<Record<EventKey, readonly Key[]>> = {
  ...{ pastCamp: camp, runningCamp: camp, camp },
  ...{ family: families, familyReturn: families, exchange: families },
  europeDays: ["arrival", "meals"],
};

type Words = Record<string, string>;

const wordsIn = (language: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "questions", `${language}.json`), "utf8"),
  ) as Words;

type Adding = {
  owner: { event_id: string } | { community_id: string };
  keys: readonly Key[];
  setId: string;
  /** Language that the questions are written in. */
  source: string;
  townId: (slug: string) => string;
  now: Date;
};

/** Writes what participants of an event are asked, if anything, with its words in all five languages. */
export async function addQuestions(
  client: pg.ClientBase,
  { event, eventId, ...adding }: Omit<Adding, "owner" | "keys" | "source"> & OfEvent,
): Promise<void> {
  const owner = { event_id: eventId };
  await add(client, { ...adding, owner, keys: plans[event.key] ?? [], source: event.language });
}

type OfEvent = { event: SeedEvent; eventId: string };

/** Writes the library of a town: what its camps ask again and again. */
export async function addLibrary(
  client: pg.ClientBase,
  { communityId, ...adding }: Omit<Adding, "owner" | "keys"> & { communityId: string },
): Promise<void> {
  const keys = ["shirt", "swims", "allergies", "diet", "medication"] as const;
  await add(client, { ...adding, owner: { community_id: communityId }, keys });
}

async function add(client: pg.ClientBase, { owner, keys, townId, ...texts }: Adding) {
  const ids = new Map(keys.map((key) => [key, randomUUID()]));
  const isLibrary = "community_id" in owner;
  for (const [position, key] of keys.entries()) {
    const facts: ReadonlyFacts = asked[key];
    const { options = [], towns = [], kinds = [] } = facts;
    const row = {
      ...{ ...owner, id: ids.get(key), position, kinds, options },
      type: types[key] ?? "oneOf",
      stage: facts.isLater ? "confirmed" : "registration",
      is_required: !facts.isOptional,
      sensitivity: facts.isHealth ? "health" : "ordinary",
      town_ids: isLibrary ? [] : towns.map(townId),
      readers: facts.readers ?? ["organizer", "coordinator"],
      delete_after_days: 30,
    };
    await insertRows(client, "questions", [row]);
  }
  const conditions = keys.flatMap((key) => {
    const { after }: ReadonlyFacts = asked[key];
    const on = after && ids.get(after[0] as Key);
    return on ? [{ question_id: ids.get(key), on_id: on, codes: after[1] }] : [];
  });
  await insertRows(client, "question_conditions", conditions);
  for (const [key, id] of ids) await addWords(client, { ...texts, key, id });
}

type OfQuestion = Pick<Adding, "setId" | "source" | "now"> & { key: Key; id: string };

async function addWords(client: pg.ClientBase, { setId, source, now, key, id }: OfQuestion) {
  const { options = [] }: ReadonlyFacts = asked[key];
  const fields = [
    [labelField(id), key],
    [hintField(id), `${key}.hint`],
    ...options.map((code) => [optionField(id, code), `${key}.${code}`]),
  ] as const;
  const rows = languages.flatMap((language) =>
    fields.flatMap(([field, name = ""]) => {
      const value = wordsIn(language)[name];
      if (!value) return [];
      const isSource = language === source;
      return {
        ...{ set_id: setId, field, language, value, revision: 1, updated_at: now },
        source_revision: isSource ? null : 1,
        source_value: isSource ? null : wordsIn(source)[name],
      };
    }),
  );
  await insertRows(client, "texts", rows);
}
