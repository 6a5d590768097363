import type { Context } from "#app/domain/context.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { ageOn } from "./birth-date.ts";
import { canReadPerson, canWritePerson } from "./permissions.ts";
import { openPart } from "./sealed-part.server.ts";

const MOST_SHOWN = 200;

const guardians = { select: { accountId: true, mayInform: true, mayConsent: true } } as const;

/** Those for whom the actor acts, eldest first, as they are shown in a list. */
export async function ownPeople({ db, actor, now }: Context) {
  if (actor.kind !== "person") return [];
  const people = await db.person.findMany({
    where: { guardians: { some: { accountId: actor.accountId, mayInform: true } } },
    orderBy: [{ birthDate: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: {
      ...{ id: true, givenNames: true, familyName: true, birthDate: true, checkedAt: true },
      ...{ passportGivenNames: true, passportFamilyName: true, guardians },
    },
  });
  return people
    .filter((person) => canReadPerson(actor, person))
    .map((person) => ({
      ...{ id: person.id, givenNames: person.givenNames, familyName: person.familyName ?? "" },
      passport: [person.passportGivenNames, person.passportFamilyName].filter(Boolean).join(" "),
      ...{ birthDate: isoDay(person.birthDate), checkedOn: isoDay(person.checkedAt) },
      age: ageOn(isoDay(person.birthDate), isoDay(now)),
      mayWrite: canWritePerson(actor, person),
    }));
}

/** A person as the form of her guardian shows her; null where she is not there or not hers to change. */
export async function personForForm({ db, actor }: Context, id: string) {
  const person = await db.person.findUnique({
    where: { id },
    select: {
      ...{ id: true, version: true, givenNames: true, familyName: true, birthDate: true },
      ...{ passportGivenNames: true, passportFamilyName: true, residence: true, sealed: true },
      ...{ checkedAt: true, languages: { select: { language: true, level: true } } },
      guardians: { select: { ...guardians.select, relation: true } },
    },
  });
  if (actor.kind !== "person" || !person || !canWritePerson(actor, person)) return null;
  const { guardians: all, languages, sealed, ...row } = person;
  const { rooming, emergency } = await openPart(db, { id, sealed });
  const [year = "", month = "", day = ""] = isoDay(row.birthDate).split("-");
  return {
    ...{ id, version: row.version, checkedOn: isoDay(row.checkedAt) },
    ...{ givenNames: row.givenNames, familyName: row.familyName ?? "" },
    passportGivenNames: row.passportGivenNames ?? "",
    passportFamilyName: row.passportFamilyName ?? "",
    ...{ birth: { day, month, year }, residence: row.residence, rooming: rooming ?? "" },
    relation: all.find(({ accountId }) => accountId === actor.accountId)?.relation ?? "parent",
    speaks: Object.fromEntries(languages.map(({ language, level }) => [language, level])),
    ...{ emergencyName: emergency?.name ?? "", emergencyPhone: emergency?.phone ?? "" },
  };
}

export type PersonToChange = NonNullable<Awaited<ReturnType<typeof personForForm>>>;
export type OwnPerson = Awaited<ReturnType<typeof ownPeople>>[number];
