import type { Tx } from "#app/platform/db.server.ts";

type Key = { eventId: string; householdId: string; communityId: string };

/** Whose registrations stand in an order: of its household, from its town, at its event. */
export const inOrder = ({ eventId, householdId, communityId }: Key) => ({
  ...{ eventId, communityId },
  party: { householdId },
});

/** Guardians with the right to pay for somebody of an order. */
export function guardiansToTell(tx: Pick<Tx, "account">, key: Key) {
  return tx.account.findMany({
    where: {
      closedAt: null,
      guardianships: { some: { mayPay: true, person: { registrations: { some: inOrder(key) } } } },
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true, language: true },
  });
}

/** Who is guardian of somebody of an order, and whether with the right to pay. */
export async function guardiansOf(tx: Pick<Tx, "person">, key: Key) {
  const people = await tx.person.findMany({
    where: { registrations: { some: inOrder(key) } },
    select: { guardians: { select: { accountId: true, mayPay: true } } },
  });
  return people.flatMap(({ guardians }) => guardians);
}
