import { shownName } from "#app/domain/communities/town-names.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { romanise } from "#app/domain/people/romanise.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatListedName, formatName } from "#app/i18n/names.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type ListEvent, onLists } from "./list-event.server.ts";

/** Those of an event who are on its lists, by their names in Latin letters, so that everybody finds everybody; three looks. */
export async function peopleOn(tx: Tx, event: ListEvent, language: Language) {
  const rows = await tx.registration.findMany({
    where: onLists(event),
    select: {
      ...{ id: true, kind: true },
      party: { select: { community: { select: { name: true, latinName: true, names: true } } } },
      placements: { select: { kind: true, groupId: true } },
      person: {
        select: {
          ...{ id: true, givenNames: true, familyName: true, birthDate: true, residence: true },
          ...{ passportGivenNames: true, passportFamilyName: true, sealed: true },
          languages: { select: { language: true } },
          guardians: {
            where: { mayInform: true, account: { closedAt: null } },
            orderBy: { createdAt: "asc" },
            select: { account: { select: { name: true, email: true } } },
          },
        },
      },
    },
  });
  const parts = await openParts(
    tx,
    rows.map(({ person }) => ({ id: person.id, sealed: person.sealed })),
  );
  const people = rows.map(({ person, party, ...row }, at) => {
    const { names, ...town } = party.community;
    const name = { givenNames: person.givenNames, familyName: person.familyName ?? "" };
    const latin = {
      givenNames: person.passportGivenNames ?? romanise(name.givenNames),
      familyName: person.passportFamilyName ?? romanise(name.familyName),
    };
    const bornOn = isoDay(person.birthDate);
    return {
      ...{ ...row, personId: person.id, bornOn, residence: person.residence },
      ...{ name: formatName(name), listed: formatListedName(language, name), latin },
      listedLatin: formatListedName("en", latin),
      age: ageOn(bornOn, event.agesOn),
      languages: person.languages.map((one) => one.language),
      town: shownName(
        { ...town, reading: names.find((one) => one.language === language)?.name ?? null },
        language,
      ),
      emergency: parts[at]?.emergency ?? null,
      guardians: person.guardians.map(({ account }) => account),
    };
  });
  const collator = new Intl.Collator("en");
  return people.toSorted(
    (one, other) =>
      collator.compare(one.listedLatin, other.listedLatin) || (one.id < other.id ? -1 : 1),
  );
}

export type ListedPerson = Awaited<ReturnType<typeof peopleOn>>[number];
