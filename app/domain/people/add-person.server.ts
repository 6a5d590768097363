import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { householdOf } from "./own-household.server.ts";
import { columnsOf, languagesOf, refuseTwice } from "./person-to-write.server.ts";
import type { PersonForm } from "./schema.ts";

/** More than any family has. */
const MOST_PEOPLE = 40;

/** Adds somebody to the actor's household, who becomes her guardian; answers the person's id. */
export async function addPerson({ db, actor, now }: Context, form: PersonForm): Promise<string> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  return db.$transaction(async (tx) => {
    const householdId = await householdOf(tx, accountId, now);
    if ((await tx.person.count({ where: { householdId } })) >= MOST_PEOPLE) refuse("tooManyPeople");
    await refuseTwice(tx, form, { actor, householdId });
    const id = randomUUID();
    await tx.person.create({
      data: {
        ...{ id, householdId, createdAt: now },
        ...(await columnsOf(tx, now, id, form)),
        languages: { create: languagesOf(form) },
        guardians: { create: { accountId, relation: form.relation, createdAt: now } },
      },
    });
    return id;
  });
}
