import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { mayEndGuardianship } from "./guardian-rules.ts";

/** Ends somebody's guardianship of a person; what she could open by it she cannot from now on. */
export async function endGuardianship(
  { db, actor }: Context,
  { person: personId, account }: { person: string; account: string },
): Promise<void> {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // Two who leave at the same moment would leave nobody.
    await tx.$queryRaw`select id::text from people where id = ${personId}::uuid for update`;
    const guardians = await tx.guardianship.findMany({
      where: { personId },
      select: { accountId: true, mayInform: true, mayConsent: true },
    });
    if (!guardians.some((one) => one.accountId === accountId)) return refuse("notFound");
    if (!mayEndGuardianship(accountId, account, guardians)) return refuse("guardianStays");
    await tx.guardianship.delete({
      where: { personId_accountId: { personId, accountId: account } },
    });
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { householdId: true },
    });
    // Whoever acts for nobody of a household any more is none of it.
    await tx.householdMember.deleteMany({
      where: {
        ...{ accountId: account, householdId: person.householdId },
        household: { people: { none: { guardians: { some: { accountId: account } } } } },
      },
    });
  });
}
