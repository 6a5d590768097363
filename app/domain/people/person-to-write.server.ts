import type { Actor } from "#app/domain/accounts/actor.ts";
import { refuse } from "#app/domain/errors.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { mayBeSame } from "./duplicate.ts";
import { canReadPerson, canWritePerson } from "./permissions.ts";
import type { PersonForm } from "./schema.ts";
import { sealPart } from "./sealed-part.server.ts";

/** The person whom the actor may change; whoever is another family's is not there. */
export async function personToWrite(tx: Tx, actor: Actor, id: string) {
  const person = await tx.person.findUnique({
    where: { id },
    select: {
      ...{ id: true, householdId: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  });
  if (!person || !canWritePerson(actor, person)) refuse("notFound");
  return person;
}

/** The columns of a person that her form gives. */
export async function columnsOf(tx: Tx, now: Date, personId: string, form: PersonForm) {
  const { emergencyName: name, emergencyPhone: phone, rooming = null } = form;
  const emergency = name && phone ? { name, phone } : null;
  return {
    ...{ givenNames: form.givenNames, familyName: form.familyName ?? null },
    passportGivenNames: form.passportGivenNames ?? null,
    passportFamilyName: form.passportFamilyName ?? null,
    ...{ birthDate: new Date(form.birthDate), residence: form.residence, checkedAt: now },
    sealed: await sealPart(tx, now, personId, { rooming, emergency }),
  };
}

/** The languages a form says the person speaks. */
export const languagesOf = ({ speaks }: PersonForm) =>
  languages.flatMap((language) => {
    const level = speaks[language];
    return level ? [{ language, level }] : [];
  });

/**
 * Asks back where somebody of the household may be the same person, unless the family said that it is another. Only
 * those whom the actor may read are compared: the answer names who it was.
 */
export async function refuseTwice(
  tx: Tx,
  form: PersonForm,
  { actor, householdId, except }: { actor: Actor; householdId: string; except?: string },
): Promise<void> {
  if (form.isAnother) return;
  const known = await tx.person.findMany({
    where: { householdId, id: { not: except } },
    select: {
      ...{ givenNames: true, familyName: true, birthDate: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  });
  const asked = { ...form, familyName: form.familyName ?? null };
  const readable = known.filter((person) => canReadPerson(actor, person));
  const same = readable.find((one) =>
    mayBeSame(asked, { ...one, birthDate: isoDay(one.birthDate) }),
  );
  if (same)
    refuse("personTwice", { name: [same.givenNames, same.familyName].filter(Boolean).join(" ") });
}
