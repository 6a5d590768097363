import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import {
  type ConsentKind,
  consentKinds,
  textField,
  titleField,
  usualRules,
} from "#app/domain/consents/consent.ts";
import { languages } from "#app/i18n/languages.ts";
import type { EventKey, SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";

const ofChildren: readonly ConsentKind[] = [
  ...(["participation", "terms", "data", "emergency", "swim", "photoAlbum"] as const),
  ...(["photoWebsite", "photoPress"] as const),
];

/** What the demo's events ask families to agree to; the others ask for nothing. */
const plans: Partial<Record<EventKey, readonly ConsentKind[]>> = {
  ...{ camp: ofChildren, runningCamp: ofChildren, family: ofChildren, exchange: ofChildren },
  europeDays: ["terms", "data", "photoWebsite"],
};

type Presets = Record<ConsentKind, { title: string; text: string }>;

const presetsIn = (language: string) => {
  const file = join(import.meta.dirname, "../../locales", language, "consents.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { preset: Presets }).preset;
};

type Adding = { event: SeedEvent; eventId: string; setId: string; now: Date };

/** Writes the permissions that an event asks for, if any, with their words in all five languages. */
export async function addConsents(
  client: pg.ClientBase,
  { event, eventId, setId, now }: Adding,
): Promise<void> {
  for (const kind of plans[event.key] ?? []) {
    const id = randomUUID();
    const { isRequired, bothGuardians, kinds } = usualRules(kind);
    await insertRows(client, "consent_types", [
      {
        ...{ id, event_id: eventId, kind, position: consentKinds.indexOf(kind) },
        ...{ is_required: isRequired, both_guardians: bothGuardians, kinds },
      },
    ]);
    const source = presetsIn(event.language)[kind];
    const rows = languages.flatMap((language) => {
      const own = presetsIn(language)[kind];
      const isSource = language === event.language;
      const row = { set_id: setId, language, revision: 1, updated_at: now };
      const of = { source_revision: isSource ? null : 1 };
      return [
        {
          ...{ ...row, ...of, field: titleField(id), value: own.title },
          source_value: isSource ? null : source.title,
        },
        {
          ...{ ...row, ...of, field: textField(id), value: own.text },
          source_value: isSource ? null : source.text,
        },
      ];
    });
    await insertRows(client, "texts", rows);
  }
}
