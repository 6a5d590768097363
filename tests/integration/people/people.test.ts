import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { addPerson } from "#app/domain/people/add-person.server.ts";
import { changePerson } from "#app/domain/people/change-person.server.ts";
import { ownPeople, personForForm } from "#app/domain/people/queries.server.ts";
import { personForm } from "#app/domain/people/schema.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";

async function aGuardian() {
  const [{ id: accountId }, sessionId] = [await anAccount(), randomUUID()];
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId, language: "uk", assurance: "mail" },
    ...{ steppedUpAt: testNow, grants: [] },
  };
  return { ...contextFor(actor), actor };
}

const typed = (rest: Record<string, unknown> = {}) =>
  personForm("2027-05-04").parse({
    ...{ givenNames: "Юрій", familyName: "Згурський", residence: "UA", relation: "parent" },
    ...{ passportGivenNames: "Yurii", passportFamilyName: "Zghurskyi", rooming: "boys" },
    ...{ birth: { day: "5", month: "7", year: "2014" }, speaks: { uk: "native", en: "little" } },
    ...{ emergencyName: "Олена Згурська", emergencyPhone: "+380 67 123 45 67" },
    ...rest,
  });

describe("a family's people", () => {
  test("are kept as they were told, what is sensitive under a key of the person's own", async () => {
    const context = await aGuardian();
    const id = await addPerson(context, typed());
    expect(await ownPeople(context)).toMatchObject([
      { id, givenNames: "Юрій", passport: "YURII ZGHURSKYI", age: 12, birthDate: "2014-07-05" },
    ]);
    expect(await personForForm(context, id)).toMatchObject({
      ...{ rooming: "boys", emergencyPhone: "+380 67 123 45 67", relation: "parent" },
      speaks: { uk: "native", en: "little" },
    });
    const row = await db.person.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.sealed ?? []).toString("utf8")).not.toMatch(/380|boys|Згурська/);
    expect(await db.dataKey.count({ where: { subjectId: id } })).toBe(1);
  });

  test("are not there for another family, to read or to write", async () => {
    const [context, other] = [await aGuardian(), await aGuardian()];
    const id = await addPerson(context, typed());
    expect(await ownPeople(other)).toEqual([]);
    expect(await personForForm(other, id)).toBeNull();
    const change = changePerson(other, { id, ...typed({ version: 1 }) });
    await expect(change).rejects.toMatchObject({ code: "notFound" });
    await expect(addPerson(contextFor(), typed())).rejects.toMatchObject({ code: "signInAgain" });
  });

  test("are not entered twice by a slip; the family may say that it is another", async () => {
    const context = await aGuardian();
    await addPerson(context, typed());
    const again = { givenNames: "Yurij", familyName: "Zghurskyi" };
    await expect(addPerson(context, typed(again))).rejects.toMatchObject({ code: "personTwice" });
    await addPerson(context, typed({ ...again, isAnother: true }));
    expect(await ownPeople(context)).toHaveLength(2);
  });

  test("are not named to whoever may not read them, though they live in one household", async () => {
    const [mother, father] = [await aGuardian(), await aGuardian()];
    await addPerson(mother, typed());
    const shared = await addPerson(mother, typed({ givenNames: "Марія" }));
    await db.guardianship.create({
      data: {
        ...{ personId: shared, accountId: father.actor.accountId, relation: "parent" },
        createdAt: testNow,
      },
    });
    // He guesses who else lives there, by what he says of the child that he may change.
    await changePerson(father, { id: shared, ...typed({ version: 1 }) });
    expect(await ownPeople(father)).toHaveLength(1);
  });

  test("are not doubled by two presses at once", async () => {
    const context = await aGuardian();
    const answers = await Promise.allSettled([1, 2, 3].map(() => addPerson(context, typed())));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await ownPeople(context)).toHaveLength(1);
  });

  test("are not overwritten by whoever had filled the form before", async () => {
    const context = await aGuardian();
    const id = await addPerson(context, typed());
    await changePerson(context, { id, ...typed({ version: 1, speaks: { de: "good" } }) });
    const late = changePerson(context, { id, ...typed({ version: 1 }) });
    await expect(late).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await personForForm(context, id)).toMatchObject({ version: 2, speaks: { de: "good" } });
  });

  test("are listed by as many statements, however many they are", async () => {
    const context = await aGuardian();
    await addPerson(context, typed());
    const few = await countQueries(() => ownPeople(context));
    for (const givenNames of ["Марія", "Остап", "Соломія"])
      await addPerson(context, typed({ givenNames }));
    expect(await countQueries(() => ownPeople(context))).toBe(few);
  });
});
