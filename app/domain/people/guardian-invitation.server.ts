import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { GuardianRelation } from "#app/generated/prisma/enums.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";

const shown = {
  ...{ id: true, email: true, relation: true, mayConsent: true, mayPay: true },
  ...{ joinsHousehold: true, invitedById: true, invitedBy: { select: { name: true } } },
  people: {
    orderBy: { person: { birthDate: "asc" } },
    select: {
      person: {
        select: {
          ...{ id: true, givenNames: true, familyName: true, birthDate: true, householdId: true },
          guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
        },
      },
    },
  },
} as const;

/** An invitation that still works: not accepted, not past its day, and given by who still acts for all its people. */
async function openGuardianInvitation(tx: Pick<Tx, "guardianInvitation">, now: Date, id: string) {
  const found = await tx.guardianInvitation.findFirst({
    where: { id, acceptedAt: null, expiresAt: { gt: now }, invitedBy: { closedAt: null } },
    select: shown,
  });
  if (!found) return null;
  const people = found.people.map(({ person }) => person);
  const stillActs = people.every(({ guardians }) =>
    guardians.some((one) => one.accountId === found.invitedById && one.mayInform && one.mayConsent),
  );
  return people.length > 0 && stillActs ? { ...found, people } : null;
}

/** For whom a signed-in person is asked to act; `isOther` for who signed in with another address. Null when it has ended. */
export async function guardianInvitation({ db, actor, now }: Context, id: string) {
  const invitation = await openGuardianInvitation(db, now, id);
  if (!invitation || actor.kind !== "person") return null;
  const account = await db.account.findUnique({
    where: { id: actor.accountId },
    select: { email: true },
  });
  if (account?.email !== invitation.email) return { isOther: true as const };
  const { people, relation, mayConsent, mayPay, invitedBy } = invitation;
  return {
    ...{ isOther: false as const, relation, mayConsent, mayPay, inviter: invitedBy.name },
    people: people.map(({ id: personId, givenNames, familyName, birthDate }) => ({
      ...{ id: personId, givenNames, familyName: familyName ?? "" },
      birthDate: isoDay(birthDate),
    })),
  };
}

export type ShownGuardianInvitation = NonNullable<Awaited<ReturnType<typeof guardianInvitation>>>;

/** Makes the invited person a guardian with the rights she was offered, beside those that she has already. */
export async function acceptGuardianship({ db, actor, now }: Context, id: string): Promise<void> {
  if (actor.kind !== "person") return refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, household: { select: { householdId: true } } },
    });
    const invitation = await openGuardianInvitation(tx, now, id);
    if (!invitation || invitation.email !== account.email) return refuse("invitationEnded");
    const { people, joinsHousehold } = invitation;
    const { count } = await tx.guardianInvitation.updateMany({
      where: { id, acceptedAt: null },
      data: { acceptedAt: now },
    });
    if (count === 0) refuse("invitationEnded");
    for (const { id: personId } of people)
      await giveRights(tx, now, { ...invitation, personId, accountId });
    const [first] = people;
    if (joinsHousehold && !account.household && first)
      await tx.householdMember.create({ data: { accountId, householdId: first.householdId } });
  });
}

type Giving = {
  personId: string;
  accountId: string;
  relation: GuardianRelation;
  mayConsent: boolean;
  mayPay: boolean;
};

/** Adds rights to a guardian's, and takes none away. */
async function giveRights(tx: Tx, now: Date, giving: Giving): Promise<void> {
  const { personId, accountId, relation, mayConsent, mayPay } = giving;
  const more = { mayInform: true, ...(mayConsent && { mayConsent }), ...(mayPay && { mayPay }) };
  await tx.guardianship.upsert({
    where: { personId_accountId: { personId, accountId } },
    create: { personId, accountId, relation, mayConsent, mayPay, createdAt: now },
    update: more,
  });
}
