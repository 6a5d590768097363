import { randomUUID } from "node:crypto";
import type { Person, Role } from "#app/domain/accounts/actor.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { contextFor, db, testNow } from "./database.ts";
import { aCommunity, anAccount, anEvent, aPerson } from "./factories.ts";

/** Somebody who is signed in, with the roles she holds at an event. */
export function signedIn(accountId: string, grants: Person["grants"] = []): Person {
  return {
    ...{ kind: "person", accountId, sessionId: randomUUID(), language: "pl", grants },
    ...{ assurance: "passkey", steppedUpAt: testNow },
  };
}

/** Somebody with a role at an event. */
export async function staffOf(role: Role, eventId: string, now = testNow) {
  const { id } = await anAccount();
  return contextFor(signedIn(id, [{ role, scope: { kind: "event", eventId } }]), now);
}

type CampFacts = Parameters<typeof anEvent>[0] & {
  places?: Partial<Record<ParticipantKind, number>>;
  /** Children's places of the first guest town. */
  kept?: number;
  releasesOn?: string;
  /** Of before; new ones when left out. */
  towns?: [Town, Town, Town];
};

type Town = Awaited<ReturnType<typeof aCommunity>>;

/** Towns for a camp. */
export const threeTowns = async (): Promise<[Town, Town, Town]> => [
  await aCommunity(),
  await aCommunity(),
  await aCommunity(),
];

/** A camp of three towns, all by Warsaw's clock. */
export async function aCamp({ places = { child: 4 }, kept, releasesOn, ...rest }: CampFacts = {}) {
  const { towns, ...facts } = rest;
  const [host, guest, other] = towns ?? (await threeTowns());
  const event = await anEvent({ hostId: host.id, guests: [guest, other], ...facts });
  const rows = Object.entries(places).map(([kind, count]) => {
    return { eventId: event.id, kind: kind as ParticipantKind, places: count };
  });
  await db.eventCapacity.createMany({ data: rows });
  if (kept !== undefined)
    await db.reservedPlace.create({
      data: {
        ...{ eventId: event.id, communityId: guest.id, kind: "child", places: kept },
        releasesOn: releasesOn ? new Date(releasesOn) : null,
      },
    });
  return { event, host, guest, other };
}

/** A family with so many children, ready to register them from a town. */
export async function aFamily(children = 1, now = testNow) {
  const [{ id: accountId }, householdId] = [await anAccount(), randomUUID()];
  await db.household.create({ data: { id: householdId, createdAt: testNow } });
  const people = [];
  for (let at = 0; at < children; at += 1)
    people.push(await aPerson({ householdId, guardianId: accountId, givenNames: `Child ${at}` }));
  return { context: contextFor(signedIn(accountId), now), people, accountId };
}

type Asking = { event: { slug: string }; town: { slug: string }; together?: boolean };

/** Registers all children of a new family; answers its context and the registrations' ids. */
export async function registerFamily(asking: Asking, children = 1, now?: Date) {
  return registerOf(await aFamily(children, now), asking);
}

type Family = Awaited<ReturnType<typeof aFamily>>;

/** Registers all children of a family. */
export async function registerOf(family: Family, { event, town, together = true }: Asking) {
  const people = family.people.map(({ id: personId }) => ({ personId, kind: "child" as const }));
  const input = { slug: event.slug, town: town.slug, people, together, language: "pl" as const };
  return { ...family, ids: await register(family.context, input), input };
}

/** The states of registrations, in the order they are asked for. */
export async function statesOf(ids: readonly string[]) {
  const rows = await db.registration.findMany({ where: { id: { in: [...ids] } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.state);
}

/** The party of a registration. */
export async function partyOf(id: string | undefined): Promise<string> {
  return (await db.registration.findUniqueOrThrow({ where: { id } })).partyId;
}

/** Gives each of these towns a fee for children, so that places are held until they are paid. */
export async function priced(eventId: string, towns: readonly { id: string }[]) {
  await db.eventFeeTerms.create({ data: { eventId, keepsDeposit: false } });
  for (const { id: communityId } of towns) {
    const key = { eventId, communityId };
    await db.townFees.create({ data: { ...key, payeeId: communityId, currency: "PLN" } });
    await db.eventFee.create({ data: { ...key, kind: "child", rate: "full", minor: 95_000 } });
  }
}
