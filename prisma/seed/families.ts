import { randomUUID } from "node:crypto";
import type pg from "pg";
import { suggestPassportSpelling } from "#app/domain/people/passport-spelling.ts";
import { insertRows } from "./insert-rows.ts";

type SeedPerson = {
  /** Given where a test asks for the person's page. */
  id?: string;
  given: string;
  family: string;
  /** Where the document does not follow the rule. */
  passport?: string;
  born: string;
  /** `parent` when left out. */
  relation?: "self";
  speaks: Record<string, "little" | "good" | "native">;
};

type Family = { residence: string; people: readonly SeedPerson[] };

/** The children of the demo's families, known from last year. All are invented. */
const families: Record<string, Family> = {
  "family.pl": {
    residence: "PL",
    people: [
      {
        given: "Zofia",
        family: "Nowak",
        born: "2014-03-18",
        speaks: { pl: "native", de: "little" },
      },
      { given: "Antoni", family: "Nowak", born: "2012-05-09", speaks: { pl: "native" } },
      { given: "Stanisław", family: "Nowak", born: "2017-09-02", speaks: { pl: "native" } },
    ],
  },
  "family.de": {
    residence: "DE",
    people: [
      {
        ...{ id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a02", given: "Jonas", family: "Voigt" },
        ...{ born: "2013-11-30", speaks: { de: "native", en: "good" } },
      },
    ],
  },
  "family.fr": {
    residence: "FR",
    people: [
      {
        ...{ id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a01", given: "Léa", family: "Lefèvre" },
        ...{ born: "2014-06-12", speaks: { fr: "native", en: "little" } },
      },
      { given: "Hugo", family: "Lefèvre", born: "2015-02-05", speaks: { fr: "native" } },
    ],
  },
  "family.en": {
    residence: "GB",
    people: [
      {
        given: "Maisie",
        family: "Marsh",
        born: "2012-02-29",
        speaks: { en: "native", fr: "little" },
      },
      {
        ...{ given: "Helen", family: "Marsh", born: "1981-10-17", relation: "self" },
        speaks: { en: "native" },
      },
    ],
  },
  "host.pl": {
    residence: "PL",
    people: [
      {
        ...{ given: "Barbara", family: "Kowalczyk", born: "1979-02-11", relation: "self" },
        speaks: { pl: "native", uk: "good", en: "little" },
      },
      {
        ...{ given: "Wiktoria", family: "Kowalczyk", born: "2013-10-03" },
        speaks: { pl: "native", en: "little" },
      },
    ],
  },
  "family.uk": {
    residence: "UA",
    people: [
      {
        ...{ given: "Юрій", family: "Коваль", passport: "YURIY", born: "2013-05-21" },
        speaks: { uk: "native", pl: "good" },
      },
      { given: "Соломія", family: "Коваль", born: "2015-08-09", speaks: { uk: "native" } },
    ],
  },
};

type Owner = { key: string; accountId: string; now: Date };

/** Gives a demo account its household and people; nothing to whoever has none. */
export async function addFamily(client: pg.ClientBase, { key, accountId, now }: Owner) {
  const family = families[key];
  if (!family) return;
  const householdId = randomUUID();
  await insertRows(client, "households", [{ id: householdId, created_at: now }]);
  const member = { account_id: accountId, household_id: householdId };
  await insertRows(client, "household_members", [member]);
  for (const one of family.people) {
    const { id = randomUUID(), given, family: name, passport, born, speaks } = one;
    const person = {
      ...{ id, household_id: householdId, given_names: given, family_name: name },
      passport_given_names: passport ?? suggestPassportSpelling(given),
      passport_family_name: suggestPassportSpelling(name),
      ...{ birth_date: born, residence: family.residence, created_at: now, checked_at: now },
    };
    await insertRows(client, "people", [person]);
    const spoken = Object.entries(speaks).map(([language, level]) => {
      return { person_id: id, language, level };
    });
    await insertRows(client, "person_languages", spoken);
    const { relation = "parent" } = one;
    const guardian = { person_id: id, account_id: accountId, relation, created_at: now };
    await insertRows(client, "guardianships", [guardian]);
  }
}
