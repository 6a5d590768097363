import type { Context } from "#app/domain/context.ts";
import { mayEndGuardianship } from "./guardian-rules.ts";
import { canReadPerson, canWritePerson } from "./permissions.ts";

/** For each of the actor's people who acts for them; and the invitations that wait. */
export async function guardiansPage({ db, actor, now }: Context) {
  if (actor.kind !== "person") return { people: [], invitations: [] };
  const { accountId } = actor;
  const [rows, invitations] = await Promise.all([
    db.person.findMany({
      where: { guardians: { some: { accountId, mayInform: true } } },
      orderBy: [{ birthDate: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, givenNames: true, familyName: true },
        guardians: {
          orderBy: { createdAt: "asc" },
          select: {
            ...{ accountId: true, relation: true },
            ...{ mayInform: true, mayConsent: true, mayPay: true },
            account: { select: { name: true, email: true } },
          },
        },
      },
    }),
    db.guardianInvitation.findMany({
      where: { invitedById: accountId, acceptedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true, email: true, expiresAt: true },
    }),
  ]);
  const people = rows
    .filter((person) => canReadPerson(actor, person))
    .map((person) => ({
      ...{ id: person.id, givenNames: person.givenNames, familyName: person.familyName ?? "" },
      mayWrite: canWritePerson(actor, person),
      guardians: person.guardians.map(({ account, ...one }) => ({
        ...{ accountId: one.accountId, relation: one.relation, name: account.name },
        // How the other is reached is hers to tell to whom she has not invited.
        email: canWritePerson(actor, person) ? account.email : null,
        ...{ mayConsent: one.mayConsent, mayPay: one.mayPay, isSelf: one.accountId === accountId },
        mayEnd: mayEndGuardianship(accountId, one.accountId, person.guardians),
      })),
    }));
  return { people, invitations };
}

export type GuardiansPage = Awaited<ReturnType<typeof guardiansPage>>;
