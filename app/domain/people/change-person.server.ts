import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { columnsOf, languagesOf, personToWrite, refuseTwice } from "./person-to-write.server.ts";
import type { PersonForm } from "./schema.ts";

/** Writes what a guardian says of a person, unless somebody else did so since the form was filled. */
export async function changePerson(
  { db, actor, now }: Context,
  { id, ...form }: PersonForm & { id: string },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    const { householdId } = await personToWrite(tx, actor, id);
    await refuseTwice(tx, form, { actor, householdId, except: id });
    const { count } = await tx.person.updateMany({
      where: { id, version: form.version ?? 0 },
      data: { ...(await columnsOf(tx, now, id, form)), version: { increment: 1 } },
    });
    if (count === 0) refuse("changedMeanwhile");
    await tx.personLanguage.deleteMany({ where: { personId: id } });
    const rows = languagesOf(form).map((one) => ({ personId: id, ...one }));
    await tx.personLanguage.createMany({ data: rows });
    await tx.guardianship.updateMany({
      where: { personId: id, accountId },
      data: { relation: form.relation },
    });
  });
}
