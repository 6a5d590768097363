import type { Context } from "#app/domain/context.ts";
import { titled } from "#app/domain/events/event-title.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { housed } from "./hosting-of.server.ts";

const guest = {
  ...{ id: true, state: true, personId: true, communityId: true, hostingGuest: true },
  party: {
    select: {
      event: {
        select: { id: true, hostId: true, lodging: true, startsOn: true, endsOn: true, ...titled },
      },
    },
  },
  person: {
    select: {
      ...{ givenNames: true, familyName: true, householdId: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  },
} as const;

/** Somebody who needs a home at an event and for whom the actor may say what matters in it; null for all others. */
export async function guestToHouse({ db, actor }: { db: Tx; actor: Context["actor"] }, id: string) {
  const registration = await db.registration.findUnique({ where: { id }, select: guest });
  if (!registration || !canWritePerson(actor, registration.person)) return null;
  const { event } = registration.party;
  const needsHome =
    housed.some((state) => state === registration.state) &&
    event.lodging.includes("hostFamilies") &&
    registration.communityId !== event.hostId;
  return needsHome ? { ...registration, event } : null;
}
