import type { Context } from "#app/domain/context.ts";
import { titleIn } from "#app/domain/events/event-title.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { type Home, nameOfHome } from "./home.ts";
import { canReadAsGuest } from "./permissions.ts";
import { openHomes } from "./sealed-home.server.ts";
import { daysOf, readingOf, staysToRead } from "./stay-rows.server.ts";

/**
 * The family that receives somebody, as her guardians read it: null before it is published and once it has ended, as
 * if it were not there. What the family said of itself for those who vet it is not in it.
 */
export async function hostFamilyCard(
  { db, actor, now }: Context,
  registrationId: string,
  language: Language,
) {
  const [stay] = await staysToRead(db, { registrationId });
  if (!stay || !canReadAsGuest(actor, readingOf(stay, now))) return null;
  const [home] = await openHomes(db, [stay.host]);
  if (!home) return null;
  const { event, registration, acceptedAt } = stay;
  const { person } = registration;
  return {
    registrationId,
    guest: formatName({ ...person, familyName: person.familyName ?? "" }),
    title: titleIn(event, language),
    slug: event.slug,
    ...daysOf(stay),
    isAccepted: acceptedAt !== null,
    family: cardOf(home, Number(isoDay(event.startsOn).slice(0, 4))),
    writtenIn: stay.host.language,
  };
}

export type HostFamilyCard = NonNullable<Awaited<ReturnType<typeof hostFamilyCard>>>;

/** Of a home what a guest's family is told; ages are those of the event's year. */
function cardOf(home: Home, year: number) {
  return {
    ...{ name: nameOfHome(home), address: home.address, phone: home.phone, about: home.about },
    members: home.members.map(({ name, birthYear, relation }) => ({
      name,
      age: relation === "child" ? year - birthYear : null,
    })),
    languages: home.languages,
    ...{ pets: [...new Set(home.pets)], smoking: home.smoking, interests: home.interests },
  };
}
