/** What a family reads of its people's health, and who else did. */
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { canReadPerson, canWritePerson } from "#app/domain/people/permissions.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { keptUntil, lastDayOf, sharedUntil } from "./keeping.ts";
import { type HealthParts, partNames } from "./record.ts";
import { openParts } from "./sealed-parts.server.ts";

const MOST_VIEWS = 200;

const sealed = {
  ...{ id: true, language: true, version: true, checkedAt: true, keepUntil: true },
  ...{ allergies: true, medicines: true, diet: true, support: true, medical: true },
} as const;

const guarded = {
  ...{ id: true, givenNames: true, familyName: true },
  guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
} as const;

type Sealed = { id: string } & Record<keyof HealthParts, Uint8Array>;

async function openAll(tx: Tx, row: Sealed): Promise<HealthParts> {
  const [record] = await openParts(tx, [{ row, only: partNames }]);
  return record as HealthParts;
}

/** The form of a registration's health, for a guardian who may agree; null for all others. */
export async function healthToFill(
  { db, actor, now }: Context,
  registrationId: string,
  language: Language,
) {
  const row = await db.registration.findUnique({
    where: { id: registrationId },
    select: {
      ...{ id: true, state: true, health: { select: { agreedAt: true } } },
      person: { select: { ...guarded, health: { select: sealed } } },
      party: {
        select: {
          event: { select: { endsOn: true, host: { select: { timeZone: true } }, ...titled } },
        },
      },
    },
  });
  if (!row || !canWritePerson(actor, row.person)) return null;
  const { person, party } = row;
  const { health, givenNames, familyName } = person;
  const { event } = party;
  const endsOn = isoDay(event.endsOn);
  return {
    ...{ registrationId, personId: person.id, givenNames, familyName: familyName ?? "" },
    title: titleIn(event, language),
    isAsked: row.state === "confirmed" && dayIn(event.host.timeZone, now) <= endsOn,
    isGiven: row.health !== null,
    ...{ sharedUntil: sharedUntil(endsOn), keptUntil: keptUntil(isoDay(now)) },
    ...{ version: health?.version ?? 0, keeps: (health?.keepUntil ?? null) !== null },
    checkedOn: health ? isoDay(health.checkedAt) : null,
    record: health ? await openAll(db, health) : null,
  };
}

export type HealthToFill = NonNullable<Awaited<ReturnType<typeof healthToFill>>>;

const eventFields = { select: { endsOn: true, ...titled } } as const;

const keptFields = {
  ...guarded,
  health: {
    select: {
      ...sealed,
      shares: {
        select: { registration: { select: { party: { select: { event: eventFields } } } } },
      },
    },
  },
  healthViews: {
    orderBy: { id: "desc" },
    take: MOST_VIEWS,
    select: {
      ...{ id: true, at: true, reader: true, parts: true },
      event: { select: { ...titled, host: { select: { timeZone: true } } } },
      viewer: { select: { name: true } },
    },
  },
} as const;

/** What is kept of a person's health, until when and for which events, and who looked; null where she is another's. */
export async function keptHealth({ db, actor }: Context, personId: string, language: Language) {
  const person = await db.person.findUnique({ where: { id: personId }, select: keptFields });
  if (!person || !canReadPerson(actor, person)) return null;
  const { health, healthViews, givenNames, familyName } = person;
  const shared = health?.shares.map(({ registration }) => registration.party.event) ?? [];
  return {
    ...{ personId, givenNames, familyName: familyName ?? "" },
    mayWrite: canWritePerson(actor, person),
    kept: health && {
      record: await openAll(db, health),
      language: health.language,
      checkedOn: isoDay(health.checkedAt),
      lastDay: lastDayOf({
        keepUntil: health.keepUntil && isoDay(health.keepUntil),
        eventsEnd: shared.map(({ endsOn }) => isoDay(endsOn)),
      }),
      events: shared.map((event) => titleIn(event, language)),
    },
    looked: healthViews.map(({ event, viewer, ...view }) => {
      const { timeZone } = event.host;
      return { ...view, timeZone, event: titleIn(event, language), name: viewer?.name ?? null };
    }),
  };
}

export type KeptHealth = NonNullable<Awaited<ReturnType<typeof keptHealth>>>;
