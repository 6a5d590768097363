/** Families who are ready to send their registration, and all of them doing so over HTTP. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { type Answer, ask } from "./ask.ts";

const longAgo = new Date("2026-01-01T00:00:00.000Z");

export type RushFamily = {
  accountId: string;
  cookie: string;
  town: string;
  people: string[];
  /** Milliseconds after opening at which she presses. */
  at: number;
};

type RushFacts = {
  seed: number;
  families: number;
  /** Milliseconds after opening within which all of them press. */
  within: number;
  event: { id: string; slug: string };
  towns: readonly { id: string; slug: string }[];
};

/** One to three children, 1.6 on the average. */
const wish = (within: number, towns: number) =>
  fc.record({
    children: fc.constantFrom(1, 1, 1, 1, 1, 2, 2, 2, 2, 3),
    town: fc.nat({ max: towns - 1 }),
    at: fc.noBias(fc.nat({ max: within })),
  });

/**
 * Families of these towns with sessions of their own, who have filled in everything but the last step, in the
 * database of DATABASE_URL.
 */
export async function familiesToRush(facts: RushFacts): Promise<RushFamily[]> {
  const { seed, families: numRuns, within, event, towns } = facts;
  const { db } = await import("./database.ts");
  const { openSession } = await import("#app/domain/accounts/open-session.server.ts");
  const wishes = fc.sample(wish(within, towns.length), { seed, numRuns });
  const families = wishes.map(({ children, town: nth, at }) => {
    const town = towns[nth] ?? towns[0]!;
    const people = Array.from({ length: children }, () => randomUUID());
    return {
      accountId: randomUUID(),
      householdId: randomUUID(),
      communityId: town.id,
      town: town.slug,
      people,
      at,
    };
  });
  await db.account.createMany({
    data: families.map(({ accountId: id }) => {
      const email = `${id}@example.org`;
      return {
        id,
        email,
        name: "Anna Nowak",
        language: "pl",
        userHandle: randomBytes(32),
        createdAt: longAgo,
      };
    }),
  });
  await db.household.createMany({
    data: families.map(({ householdId: id }) => ({ id, createdAt: longAgo })),
  });
  await db.householdMember.createMany({
    data: families.map(({ accountId, householdId }) => ({ accountId, householdId })),
  });
  await db.person.createMany({
    data: families.flatMap(({ householdId, people }) =>
      people.map((id, nth) => ({
        ...{ id, householdId, givenNames: `Child ${String(nth)}`, familyName: "Nowak" },
        ...{ residence: "PL", birthDate: new Date("2014-03-18") },
        ...{ createdAt: longAgo, checkedAt: longAgo },
      })),
    ),
  });
  const each = families.flatMap(({ people, ...family }) =>
    people.map((personId) => ({ ...family, personId })),
  );
  await db.guardianship.createMany({
    data: each.map(({ accountId, personId }) => {
      return { accountId, personId, relation: "parent", createdAt: longAgo };
    }),
  });
  await db.registrationDraft.createMany({
    data: families.map(({ accountId, communityId }) => {
      return { accountId, eventId: event.id, communityId, updatedAt: longAgo };
    }),
  });
  await db.draftPerson.createMany({
    data: each.map(({ accountId, personId }) => {
      return { accountId, eventId: event.id, personId, kind: "child" };
    }),
  });
  const ready: RushFamily[] = [];
  for (const { accountId, town, people, at } of families) {
    const visit = {
      browser: null,
      session: null,
      known: null,
      network: "127.0.0.1",
      device: "test",
    };
    const token = await openSession(db, new Date(), { accountId, assurance: "mail", visit });
    ready.push({ accountId, cookie: `session=${token}`, town, people, at });
  }
  return ready;
}

/** What a family got, and when she asked and was answered: milliseconds after opening. */
export type Pressed = Answer & { asked: number; answered: number };

/** Everybody presses at her moment, in turn at each process; answers in the families' order. */
export async function rush(
  origins: readonly string[],
  slug: string,
  families: readonly RushFamily[],
): Promise<Pressed[]> {
  const opened = performance.now();
  const since = () => performance.now() - opened;
  return Promise.all(
    families.map(async ({ cookie, at }, nth) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, at - since())));
      const [origin, asked] = [origins[nth % origins.length] ?? "", since()];
      const answer = await ask(origin, sending(origin, { slug, cookie }));
      return { ...answer, asked, answered: since() };
    }),
  );
}

/** The last step of a registration, as a browser sends it. */
export const sending = (origin: string, { slug, cookie }: { slug: string; cookie: string }) => ({
  method: "POST",
  path: `/pl/events/${slug}/register?step=check`,
  headers: {
    ...{ origin, "sec-fetch-site": "same-origin", cookie },
    "content-type": "application/x-www-form-urlencoded",
  },
  body: "together=yes",
});
