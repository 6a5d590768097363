import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { OF_AGE, openInvitation } from "./family-invitation.server.ts";
import type { TakeOverForm } from "./schema.ts";

/**
 * Makes the invited person the guardian of those who were registered for her. Whoever keeps a household already
 * has them in it from now on; nobody is merged with anybody.
 */
export async function takeOver(
  { db, actor, now }: Context,
  { id, relation }: TakeOverForm & { id: string },
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // Two presses at once: the second finds it accepted.
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, household: { select: { householdId: true } } },
    });
    const invitation = await openInvitation(tx, now, id);
    if (!invitation || invitation.email !== account.email) return refuse("invitationEnded");
    const { count } = await tx.householdInvitation.updateMany({
      where: { id, acceptedAt: null },
      data: { acceptedAt: now },
    });
    if (count === 0) refuse("invitationEnded");
    const { householdId, household } = invitation;
    await tx.guardianship.createMany({
      data: household.people.map(({ id: personId, birthDate }) => {
        const isOfAge = ageOn(isoDay(birthDate), isoDay(now)) >= OF_AGE;
        return { personId, accountId, relation: isOfAge ? "self" : relation, createdAt: now };
      }),
      skipDuplicates: true,
    });
    const own = account.household?.householdId;
    if (own) await moveInto(tx, { from: householdId, to: own });
    else await tx.householdMember.create({ data: { accountId, householdId } });
  });
}

/** Brings people and what they are registered for into another household; the empty one goes. */
async function moveInto(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  if (from === to) return;
  const data = { householdId: to };
  await tx.person.updateMany({ where: { householdId: from }, data });
  await tx.party.updateMany({ where: { householdId: from }, data });
  await tx.householdInvitation.updateMany({ where: { householdId: from }, data });
  await tx.household.deleteMany({
    where: { id: from, people: { none: {} }, members: { none: {} } },
  });
}
