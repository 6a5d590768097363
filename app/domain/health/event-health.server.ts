import { ageOn } from "#app/domain/people/birth-date.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Actor } from "#app/domain/accounts/actor.ts";
import { readTitle, titled } from "#app/domain/events/event-title.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type HealthPlace, healthReading, type Reader } from "./permissions.ts";
import type { OpenedParts, Part } from "./record.ts";
import { openParts } from "./sealed-parts.server.ts";

const facts = {
  ...{ id: true, hostId: true, startsOn: true, endsOn: true, host: { select: { timeZone: true } } },
  ...titled,
} as const;

/** An event by its address; whether the actor may read anything of it, the caller asks. */
export async function healthEvent(
  tx: Tx,
  { slug, language, now }: { slug: string; language: Language; now: Date },
) {
  const event = await tx.event.findUnique({ where: { slug }, select: facts });
  return (
    event && {
      ...{ eventId: event.id, hostId: event.hostId, slug },
      ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
      today: dayIn(event.host.timeZone, now),
      ...readTitle(event, language),
    }
  );
}

export type HealthEventFacts = NonNullable<Awaited<ReturnType<typeof healthEvent>>>;

const registered = {
  ...{ id: true, state: true, communityId: true },
  person: { select: { id: true, givenNames: true, familyName: true, birthDate: true } },
  party: {
    select: {
      community: { select: { name: true, latinName: true, names: true } },
    },
  },
  placements: { select: { group: { select: { leaders: { select: { accountId: true } } } } } },
  // With whom she stays, once both sides know it.
  assignments: {
    where: { endedAt: null, publishedAt: { not: null } },
    select: {
      publishedAt: true,
      host: { select: { household: { select: { members: { select: { accountId: true } } } } } },
    },
  },
  health: {
    select: {
      record: {
        select: {
          ...{ id: true, language: true, checkedAt: true },
          ...{ allergies: true, medicines: true, diet: true, support: true, medical: true },
        },
      },
    },
  },
} as const;

type Asking = { actor: Actor; now: Date; event: HealthEventFacts; language: Language };

/** One person of the event as a named person sees her; `record` is null while the family has told nothing. */
export type HealthOfPerson = {
  registrationId: string;
  personId: string;
  givenNames: string;
  familyName: string;
  age: number;
  town: string;
  reader: Reader;
  parts: readonly Part[];
  record: OpenedParts | null;
  /** Language in which the family wrote. */
  language: string;
  checkedOn: string | null;
};

/** Those with a place whom the actor may read, or the one of them with this registration, opened as far as she may. */
export async function readableHealth(
  tx: Tx,
  { actor, event, language }: Asking,
  registrationId?: string,
): Promise<HealthOfPerson[]> {
  const rows = await tx.registration.findMany({
    where: { eventId: event.eventId, state: "confirmed", id: registrationId },
    orderBy: { id: "asc" },
    select: registered,
  });
  const { eventId, hostId, startsOn, endsOn, today } = event;
  const readable = rows.flatMap((row) => {
    const place: HealthPlace = {
      ...{ eventId, hostId, communityId: row.communityId, startsOn, endsOn },
      isConfirmed: row.state === "confirmed",
      leaders: row.placements.flatMap(({ group }) =>
        group.leaders.map(({ accountId }) => accountId),
      ),
      stay: stayOf(row.assignments[0]),
    };
    const reading = healthReading(actor, place, today);
    return reading ? [{ ...row, reading }] : [];
  });
  const known = readable.flatMap(({ id, health, reading }) =>
    health ? [{ id, row: health.record, only: reading.parts }] : [],
  );
  const opened = await openParts(tx, known);
  const recordOf = new Map(known.map(({ id }, at) => [id, opened[at]]));
  return readable.map(({ id, person, party, health, reading }) => {
    const { names, ...town } = party.community;
    const called = names.find((name) => name.language === language)?.name ?? null;
    return {
      ...{ registrationId: id, personId: person.id, givenNames: person.givenNames },
      familyName: person.familyName ?? "",
      age: ageOn(isoDay(person.birthDate), startsOn),
      town: shownName({ ...town, reading: called }, language),
      ...reading,
      record: recordOf.get(id) ?? null,
      language: health?.record.language ?? language,
      checkedOn: health ? isoDay(health.record.checkedAt) : null,
    };
  });
}

type Stay = {
  publishedAt: Date | null;
  host: { household: { members: { accountId: string }[] } };
};

const stayOf = (stay: Stay | undefined): HealthPlace["stay"] =>
  stay?.publishedAt
    ? {
        hosts: stay.host.household.members.map(({ accountId }) => accountId),
        publishedOn: isoDay(stay.publishedAt),
      }
    : null;

/** Writes down who looked at whom, before anything of it is shown. */
export async function writeViews(
  tx: Tx,
  { actor, now, event }: Asking,
  seen: readonly HealthOfPerson[],
): Promise<void> {
  const told = seen.filter(({ record }) => record !== null);
  const [first] = told;
  if (actor.kind !== "person" || !first) return;
  const { eventId } = event;
  await tx.healthView.createMany({
    data: told.map(({ personId, reader, parts }) => {
      return { personId, eventId, viewerId: actor.accountId, reader, parts: [...parts], at: now };
    }),
  });
  await recordAudit(tx, {
    ...{ chain: event.hostId, action: "health.read", actorId: actor.accountId, now },
    subject: told.length === 1 ? first.personId : eventId,
    details: { role: first.reader, eventId, count: told.length },
  });
}
