import { randomBytes, randomUUID } from "node:crypto";
import type { Role } from "#app/domain/accounts/actor.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { TownColour } from "#app/ui/town-colours.ts";
import { db, testNow } from "./database.ts";

/** Long before `testNow`, and before today: what was made then counts already. */
const longAgo = new Date("2026-01-10T09:00:00.000Z");

const someone = () => randomBytes(6).toString("hex");

type CommunityFacts = Partial<Prisma.CommunityUncheckedCreateInput> & { colour?: TownColour };

/** A town in Poland, unless told otherwise. */
export async function aCommunity(facts: CommunityFacts = {}) {
  const slug = `town-${someone()}`;
  const colour: TownColour = "fir";
  return db.community.create({
    data: {
      id: randomUUID(),
      slug,
      name: slug,
      latinName: slug,
      country: "PL",
      latitude: 52.41,
      longitude: 17.08,
      population: 30_000,
      colour,
      languages: ["pl"],
      timeZone: "Europe/Warsaw",
      currency: "PLN",
      createdAt: longAgo,
      ...facts,
      textSetId: facts.textSetId ?? (await aTextSet()),
    },
  });
}

/** Texts in a language, published there, by their fields; answers the set's id. */
export async function aTextSet(language = "pl", values: Record<string, string> = {}) {
  const [id, updatedAt] = [randomUUID(), longAgo];
  await db.textSet.create({
    data: {
      id,
      language,
      texts: {
        create: Object.entries(values).map(([field, value]) => {
          return { field, language, value, revision: 1, updatedAt };
        }),
      },
      publications: { create: { language, publishedAt: longAgo } },
    },
  });
  return id;
}

type TwinningFacts = Partial<Omit<Prisma.TwinningUncheckedCreateInput, "members">> & {
  members?: { id: string }[];
};

/** A partnership of two towns, begun in 1991 unless told otherwise. */
export async function aTwinning({ members, ...facts }: TwinningFacts = {}) {
  const towns = members ?? [await aCommunity(), await aCommunity()];
  return db.twinning.create({
    data: {
      id: randomUUID(),
      slug: `twinning-${someone()}`,
      kind: "twinning",
      status: "active",
      sinceYear: 1991,
      createdAt: longAgo,
      members: { create: towns.map(({ id }) => ({ communityId: id })) },
      steps: {
        create: { id: randomUUID(), kind: "partnership", year: 1991, createdAt: longAgo },
      },
      ...facts,
      textSetId: facts.textSetId ?? (await aTextSet()),
    },
  });
}

type EventFacts = Partial<Prisma.EventUncheckedCreateInput> & {
  /** Communities that take part besides the host. */
  guests?: { id: string }[];
  title?: string;
  /** Source language of its texts. */
  language?: string;
};

/** A published camp in the summer after `testNow`, hosted by a new town unless `hostId` is given. */
export async function anEvent({ guests = [], title, language, ...facts }: EventFacts = {}) {
  const hostId = facts.hostId ?? (await aCommunity()).id;
  const slug = `camp-${someone()}`;
  const name = title ?? slug;
  return db.event.create({
    data: {
      id: randomUUID(),
      slug,
      kind: "camp",
      state: "published",
      startsOn: new Date("2027-07-05"),
      endsOn: new Date("2027-07-16"),
      minimumAge: 8,
      maximumAge: 14,
      registrationOpens: longAgo,
      registrationCloses: new Date("2027-06-01T21:59:59.000Z"),
      createdAt: longAgo,
      ...facts,
      hostId,
      textSetId:
        facts.textSetId ?? (await aTextSet(language, { title: name, summary: `About ${name}` })),
      communities: {
        create: [hostId, ...guests.map(({ id }) => id)].map((communityId) => ({
          communityId,
          answer: "accepted" as const,
        })),
      },
    },
  });
}

/** An account with an address nobody else has. */
export function anAccount(facts: Partial<Prisma.AccountUncheckedCreateInput> = {}) {
  return db.account.create({
    data: {
      id: randomUUID(),
      email: `${someone()}@example.org`,
      name: "Anna Nowak",
      language: "pl",
      userHandle: randomBytes(32),
      createdAt: longAgo,
      ...facts,
    },
  });
}

type GrantFacts = Partial<Prisma.GrantUncheckedCreateInput> & { role: Role };

/** A role that counts now, held by a new account unless `accountId` is given; over the platform unless a scope is. */
export async function aGrant(facts: GrantFacts) {
  return db.grant.create({
    data: {
      id: randomUUID(),
      startsAt: longAgo,
      createdAt: longAgo,
      ...facts,
      accountId: facts.accountId ?? (await anAccount()).id,
    },
  });
}

/** A day counted from `testNow`, for terms and ages. */
export function daysFromNow(days: number): Date {
  return new Date(testNow.getTime() + days * 86_400_000);
}

type PersonFacts = Partial<Prisma.PersonUncheckedCreateInput> & { guardianId?: string };

/** A twelve-year-old of a household of her own, with one guardian who may do everything unless one is named. */
export async function aPerson({ guardianId, ...facts }: PersonFacts = {}) {
  const accountId = guardianId ?? (await anAccount()).id;
  const householdId =
    facts.householdId ??
    (await db.household.create({ data: { id: randomUUID(), createdAt: longAgo } })).id;
  return db.person.create({
    data: {
      ...{ id: randomUUID(), givenNames: "Zofia", familyName: "Nowak", residence: "PL" },
      ...{ birthDate: new Date("2014-03-18"), createdAt: longAgo, checkedAt: longAgo, ...facts },
      householdId,
      guardians: { create: { accountId, relation: "parent", createdAt: longAgo } },
    },
  });
}
