import { randomUUID } from "node:crypto";
import type { Home } from "#app/domain/hosting/home.ts";
import { sealHome, sealWishes } from "#app/domain/hosting/sealed-home.server.ts";
import { noWishes, type Wishes } from "#app/domain/hosting/wishes.ts";
import { sealPart } from "#app/domain/people/sealed-part.server.ts";
import { contextFor, db, testNow } from "./database.ts";
import { anAccount } from "./factories.ts";
import { aCamp, registerFamily, signedIn, staffOf } from "./registrations.ts";

const usualHome: Home = {
  ...{ address: "ul. Testowa 1", phone: "+48 600 000 000", about: "", motive: "" },
  members: [
    { id: randomUUID(), name: "Ewa Host", birthYear: 1980, relation: "adult", sex: "f" },
    { id: randomUUID(), name: "Ala Host", birthYear: 2014, relation: "child", sex: "f" },
  ],
  languages: [{ language: "pl", level: "native" }],
  ...{ rooms: [{ beds: 2 }], pets: [], smoking: false, accessible: false },
  ...{ diets: [], interests: [] },
};

type HostFacts = { home?: Partial<Home>; approvedUntil?: string | null; maxGuests?: number };
type Offered = { event: { id: string; startsOn: Date; endsOn: Date }; town: { id: string } };

/** A family with an account that offers beds for a whole event. */
export async function aHost({ event, town }: Offered, facts: HostFacts = {}) {
  const { home, approvedUntil = "2028-01-01", maxGuests = 2 } = facts;
  const [{ id: accountId }, id, householdId] = [await anAccount(), randomUUID(), randomUUID()];
  await db.household.create({
    data: { id: householdId, createdAt: testNow, members: { create: { accountId } } },
  });
  await db.$transaction(async (tx) => {
    const sealed = await sealHome(tx, testNow, id, { ...usualHome, ...home });
    await tx.host.create({
      data: {
        ...{ id, householdId, communityId: town.id, sealed, language: "pl" },
        ...{ createdAt: testNow, checkedAt: testNow },
        approvedUntil: approvedUntil === null ? null : new Date(approvedUntil),
      },
    });
  });
  await db.hostOffer.create({
    data: {
      ...{ id: randomUUID(), hostId: id, eventId: event.id, maxGuests, km: 3 },
      ...{ fromDay: event.startsOn, untilDay: event.endsOn, createdAt: testNow },
    },
  });
  return { id, accountId, context: contextFor(signedIn(accountId)) };
}

/** Says how somebody is grouped for rooms, and what matters to her in a home. */
export async function tellOf(registrationId: string, wishes: Partial<Wishes> = {}) {
  const { personId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  await db.$transaction(async (tx) => {
    const part = await sealPart(tx, testNow, personId, { rooming: "girls", emergency: null });
    await tx.person.update({ where: { id: personId }, data: { sealed: part } });
    const sealed = await sealWishes(tx, testNow, registrationId, { ...noWishes, ...wishes });
    await tx.hostingGuest.create({ data: { registrationId, sealed, checkedAt: testNow } });
  });
}

/** An exchange with two families and guests of another town, and who organizes it. */
export async function anExchange(guests = 2, home: Partial<Home> = {}) {
  const camp = await aCamp({ places: { child: 20 }, lodging: ["hostFamilies"] });
  const { event, host: town, guest } = camp;
  const families = [];
  for (let at = 0; at < guests; at += 1)
    families.push(await registerFamily({ event, town: guest }));
  const ids = families.map((family) => family.ids[0] ?? "");
  for (const id of ids) await tellOf(id);
  const hosts = [await aHost({ event, town }, { home }), await aHost({ event, town })];
  return { ...camp, families, ids, hosts, organizer: await staffOf("organizer", event.id) };
}
