import { randomUUID } from "node:crypto";
import { sealPart } from "#app/domain/people/sealed-part.server.ts";
import type { residences, roomingGroups } from "#app/domain/people/schema.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** Somebody whom staff enters for a family: what a paper form or a row of a file tells of her. */
export type EnteredPerson = {
  givenNames: string;
  familyName: string | null;
  /** ISO day. */
  birthDate: string;
  residence: (typeof residences)[number];
  passportGivenNames: string | null;
  passportFamilyName: string | null;
  rooming: (typeof roomingGroups)[number] | null;
  emergency: { name: string; phone: string } | null;
};

/** Makes a household without members, until its guardian takes it over; answers its id. */
export async function newHousehold(tx: Tx, now: Date): Promise<string> {
  const { id } = await tx.household.create({
    data: { id: randomUUID(), createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Enters somebody into a household; answers her id. */
export async function enterPerson(
  tx: Tx,
  now: Date,
  householdId: string,
  { birthDate, rooming, emergency, ...person }: EnteredPerson,
): Promise<string> {
  const id = randomUUID();
  const { givenNames, familyName, residence, passportGivenNames, passportFamilyName } = person;
  await tx.person.create({
    data: {
      ...{ id, householdId, givenNames, familyName, residence },
      ...{ passportGivenNames, passportFamilyName, birthDate: new Date(birthDate) },
      ...{ createdAt: now, checkedAt: now },
      sealed: rooming || emergency ? await sealPart(tx, now, id, { rooming, emergency }) : null,
    },
    select: { id: true },
  });
  return id;
}
