import type { Actor } from "#app/domain/accounts/actor.ts";
import { titled } from "#app/domain/events/event-title.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { mayWriteAs, type Side } from "./permissions.ts";

const asked = {
  partyId: true,
  party: {
    select: {
      ...{ eventId: true, communityId: true },
      event: { select: { ...{ slug: true, hostId: true }, ...titled } },
      registrations: {
        orderBy: { person: { birthDate: "asc" } },
        select: {
          id: true,
          person: {
            select: {
              ...{ givenNames: true, familyName: true },
              guardians: {
                select: {
                  ...{ accountId: true, mayInform: true, mayConsent: true },
                  account: { select: { email: true, language: true, closedAt: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

/** The party of a registration, for who may write about it on a side; null for everybody else. */
export async function partyToWrite(
  tx: Pick<Tx, "registration">,
  actor: Actor,
  { registrationId, side }: { registrationId: string; side: Side },
) {
  const row = await tx.registration.findUnique({ where: { id: registrationId }, select: asked });
  if (!row) return null;
  const { partyId, party } = row;
  const { eventId, communityId, event } = party;
  const place = { eventId, communityId, hostId: event.hostId };
  const people = party.registrations.map(({ person }) => person);
  return mayWriteAs(side, actor, { people, place })
    ? { ...{ partyId, registrationId, place, people, event } }
    : null;
}

export type PartyToWrite = NonNullable<Awaited<ReturnType<typeof partyToWrite>>>;
