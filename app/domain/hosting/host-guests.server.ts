import { answersToldTo } from "#app/domain/answers/read-answers.server.ts";
import type { Context } from "#app/domain/context.ts";
import { titleIn } from "#app/domain/events/event-title.ts";
import { healthEvent, readableHealth, writeViews } from "#app/domain/health/event-health.server.ts";
import type { OpenedParts } from "#app/domain/health/record.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { townName } from "./hosting-of.server.ts";
import { canReadAsHost } from "./permissions.ts";
import { openWishes } from "./sealed-home.server.ts";
import { daysOf, readingOf, type StayRow, staysToRead } from "./stay-rows.server.ts";

/**
 * Who comes to the actor's home, event by event: name, age, languages, likes and how to reach the family, and of
 * health what concerns a home. Nobody is in it before the publication. Each look at health is written down.
 */
export async function hostGuests(context: Context, language: Language) {
  const guests = await guestCards(context, language);
  return Promise.all(
    guests.map(async (guest) => {
      const { registrationId } = guest;
      const asked = { registrationId, as: ["hostFamily"], language } as const;
      return { ...guest, answers: await answersToldTo(context, asked) };
    }),
  );
}

async function guestCards({ db, actor, now }: Context, language: Language) {
  if (actor.kind !== "person") return [];
  const { accountId } = actor;
  return db.$transaction(async (tx) => {
    const all = await staysToRead(tx, { hostAccountId: accountId });
    const stays = all.filter((stay) => canReadAsHost(actor, readingOf(stay, now)));
    const wishes = await openWishes(
      tx,
      stays.map(({ registrationId, registration }) => ({
        registrationId,
        sealed: registration.hostingGuest?.sealed ?? null,
      })),
    );
    const parts = await openParts(
      tx,
      stays.map(({ registration: { person } }) => person),
    );
    const health = await healthOf(tx, { actor, now, language }, stays);
    return stays.map((stay, at) => {
      const { event, registration, acceptedAt } = stay;
      const { person, party } = registration;
      const { emergency } = parts[at] ?? { emergency: null };
      return {
        ...{ id: stay.id, registrationId: registration.id },
        ...{ title: titleIn(event, language), slug: event.slug, ...daysOf(stay) },
        name: formatName({ ...person, familyName: person.familyName ?? "" }),
        passport: [person.passportGivenNames, person.passportFamilyName].filter(Boolean).join(" "),
        age: ageOn(isoDay(person.birthDate), isoDay(event.agesOn ?? event.startsOn)),
        ...{ town: townName(party.community, language), languages: person.languages },
        wishes: wishes[at] ?? null,
        writtenIn: party.language,
        guardians: person.guardians.flatMap(({ account }) => account.name ?? []),
        emergency: emergency ?? null,
        health: health.get(registration.id) ?? null,
        isAccepted: acceptedAt !== null,
      };
    });
  });
}

export type HostGuest = Awaited<ReturnType<typeof hostGuests>>[number];

type Asking = Pick<Context, "actor" | "now"> & { language: Language };

/** What was told of the guests' health, as far as a host reads it. */
async function healthOf(tx: Tx, { actor, now, language }: Asking, stays: readonly StayRow[]) {
  const found = new Map<string, { record: OpenedParts; language: string }>();
  for (const { event, registrationId } of stays) {
    const at = await healthEvent(tx, { slug: event.slug, language, now });
    if (!at) continue;
    const asking = { actor, now, event: at, language };
    const [person] = await readableHealth(tx, asking, registrationId);
    if (!person?.record) continue;
    await writeViews(tx, asking, [person]);
    found.set(registrationId, { record: person.record, language: person.language });
  }
  return found;
}
