import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { StepKind } from "#app/domain/twinnings/history.ts";
import type { PartialDay } from "#app/domain/twinnings/partial-day.ts";
import { isLanguage, type Language, languages } from "#app/i18n/languages.ts";
import { insertRows } from "./insert-rows.ts";
import { rowsOf, towns, twinnings } from "./towns.ts";

const keyOf = (town = "", twin = "") => `${town}-${twin}`;

/** `1968-04-13`, `2023-09` or `1991`. */
function partialDay(text = ""): PartialDay {
  const [year = null, month = null, day = null] = text.split("-").map(Number);
  return { year, month, day };
}

/** What is known of the partnerships' histories, as exact as its sources are. */
export const twinningSteps = rowsOf("twinning-steps.csv").map((row) => ({
  key: keyOf(row.town, row.twin),
  kind: row.kind as StepKind,
  side: row.side || null,
  ...partialDay(row.date),
}));

/** What else is known of some: their kind, how they began, in which fields they work. */
const facts = new Map(
  rowsOf("twinning-facts.csv").map(({ town, twin, kind, origin, fields }) => [
    keyOf(town, twin),
    { kind, origin: origin || null, fields: fields?.split(" ").filter(Boolean) ?? [] },
  ]),
);

const unknown = { kind: "twinning", origin: null, fields: [] };

const storiesIn = (language: Language) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "stories", `${language}.json`), "utf8"),
  ) as Record<string, string>;

/** The language of a partnership's first town, where the site is written in it. */
function languageOf(slug: string): Language {
  const language = towns.find((town) => town.slug === slug)?.languages[0] ?? "";
  return isLanguage(language) ? language : "en";
}

type Adding = { idOf: (slug: string) => string; now: Date };

/** Adds the real partnerships with their histories and stories. */
export async function addTwinnings(client: pg.ClientBase, { idOf, now }: Adding): Promise<void> {
  for (const { towns: members, sinceYear, endedYear, status } of twinnings) {
    const [id, text_set_id, key] = [randomUUID(), randomUUID(), keyOf(...members)];
    const source = languageOf(members[0]);
    await insertRows(client, "text_sets", [{ id: text_set_id, language: source }]);
    const row = {
      id,
      slug: [...members].sort().join("-"),
      ...(facts.get(key) ?? unknown),
      status,
      since_year: sinceYear,
      ended_year: endedYear,
      text_set_id,
      created_at: now,
    };
    await insertRows(client, "twinnings", [row]);
    const rows = members.map((slug) => ({ twinning_id: id, community_id: idOf(slug) }));
    await insertRows(client, "twinning_members", rows);
    const steps = twinningSteps
      .filter((step) => step.key === key)
      .map(({ kind, side, year, month, day }) => ({
        id: randomUUID(),
        twinning_id: id,
        kind,
        community_id: side ? idOf(side) : null,
        ...{ year, month, day, created_at: now },
      }));
    await insertRows(client, "twinning_steps", steps);
    await addStory(client, { setId: text_set_id, key, source, now });
  }
}

type Story = { setId: string; key: string; source: Language; now: Date };

async function addStory(client: pg.ClientBase, { setId, key, source, now }: Story): Promise<void> {
  const written = languages.flatMap((language) => {
    const value = storiesIn(language)[key];
    return value ? [{ language, value }] : [];
  });
  const rows = written.map(({ language, value }) => ({
    set_id: setId,
    field: "story",
    language,
    value,
    revision: 1,
    source_revision: language === source ? null : 1,
    updated_at: now,
  }));
  await insertRows(client, "texts", rows);
  const published = written.map(({ language }) => ({ set_id: setId, language, published_at: now }));
  await insertRows(client, "text_publications", published);
}
