/** What those read who are named for an event's health. Each page writes down whom they saw. */
import type { Context } from "#app/domain/context.ts";
import { isFoundBy } from "#app/domain/people/fold.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  healthEvent,
  type HealthEventFacts,
  type HealthOfPerson,
  readableHealth,
  writeViews,
} from "./event-health.server.ts";
import { canCountDiets, canOpenHealth } from "./permissions.ts";
import { hasNeeds, type OpenedParts } from "./record.ts";
import type { needKinds } from "./schema.ts";

type Asked = { name?: string | undefined; need?: (typeof needKinds)[number] | undefined };

const headOf = (event: HealthEventFacts, mayCount: boolean) => {
  const { slug, title, titleLanguage, startsOn, endsOn } = event;
  return { slug, title, titleLanguage, startsOn, endsOn, mayCount };
};

export type HealthHead = ReturnType<typeof headOf>;

/** Who needs what, as far as the actor may read, narrowed as asked; null for whoever is not named for it. */
export async function healthList(
  { db, actor, now }: Context,
  slug: string,
  { language, asked }: { language: Language; asked: Asked },
) {
  return db.$transaction(async (tx) => {
    const event = await healthEvent(tx, { slug, language, now });
    if (!event || !canOpenHealth(actor, event)) return null;
    const asking = { actor, now, event, language };
    const all = await readableHealth(tx, asking);
    const told = all.filter(({ record }) => record !== null);
    const needs = told.filter(({ record }) => record && hasNeeds(record));
    const shown = needs.filter((one) => isAsked(one, asked));
    await writeViews(tx, asking, shown);
    return {
      head: headOf(event, canCountDiets(actor, event)),
      ...{ asked, people: shown, count: all.length, withoutNeeds: told.length - needs.length },
      missing: all
        .filter(({ record }) => record === null)
        .map(({ givenNames, familyName, town }) => ({ givenNames, familyName, town })),
    };
  });
}

export type HealthList = NonNullable<Awaited<ReturnType<typeof healthList>>>;

function isAsked({ record, ...person }: HealthOfPerson, { name, need }: Asked): boolean {
  const called = `${person.givenNames} ${person.familyName}`;
  return (!name || isFoundBy(name, called)) && (!need || !record || has[need](record));
}

const has: Record<(typeof needKinds)[number], (record: OpenedParts) => boolean> = {
  severe: ({ allergies = [] }) =>
    allergies.some(({ severity, hasPen }) => severity === "severe" || hasPen),
  medicines: ({ medicines = [] }) => medicines.length > 0,
  diet: ({ diet }) => Boolean(diet && (diet.needs.length > 0 || diet.note)),
  support: ({ support }) => Boolean(support && (support.needs || support.conditions)),
};

/** One person's health, written down as seen; null where the actor may not read of her. */
export async function healthOfOne(
  { db, actor, now }: Context,
  { slug, registrationId }: { slug: string; registrationId: string },
  language: Language,
) {
  return db.$transaction(async (tx) => {
    const event = await healthEvent(tx, { slug, language, now });
    if (!event || !canOpenHealth(actor, event)) return null;
    const asking = { actor, now, event, language };
    const [person] = await readableHealth(tx, asking, registrationId);
    if (!person) return null;
    await writeViews(tx, asking, [person]);
    return { head: headOf(event, canCountDiets(actor, event)), person };
  });
}

export type HealthOfOne = NonNullable<Awaited<ReturnType<typeof healthOfOne>>>;
