import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { PROFILE } from "#app/domain/communities/profile.ts";
import { isLanguage, type Language, languages } from "#app/i18n/languages.ts";
import { insertRows } from "./insert-rows.ts";
import { towns } from "./towns.ts";

const profilesIn = (language: Language) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "profiles", `${language}.json`), "utf8"),
  ) as Record<string, string>;

/** Writes who the towns' people are, where it is known, in all five languages; `sets` are their texts' ids. */
export async function addProfiles(
  client: pg.ClientBase,
  sets: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const language of languages)
    for (const [slug, value] of Object.entries(profilesIn(language))) {
      const [own] = towns.find((town) => town.slug === slug)?.languages ?? [];
      const isSource = language === (isLanguage(own) ? own : "en");
      const set = { set_id: sets.get(slug), language };
      const counts = { revision: 1, source_revision: isSource ? null : 1 };
      const text = { ...set, field: PROFILE, value, ...counts, updated_at: now };
      await insertRows(client, "texts", [text]);
      await insertRows(client, "text_publications", [{ ...set, published_at: now }]);
    }
}
