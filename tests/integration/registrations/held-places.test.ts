import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { enterForm } from "#app/domain/registrations/enter-schema.ts";
import { holdPlaces, releasePlaces } from "#app/domain/registrations/hold-places.server.ts";
import { registerForFamily } from "#app/domain/registrations/register-for-family.server.ts";
import { sweepRegistrations } from "#app/domain/registrations/sweep.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { townStaff } from "#tests/support/orders.ts";
import { aCamp, registerFamily, staffOf, statesOf } from "#tests/support/registrations.ts";
import { sized } from "#tests/support/size.ts";

const DAY = 86_400_000;

const day = (days: number) => new Date(testNow.getTime() + days * DAY).toISOString().slice(0, 10);

type Town = { id: string; slug: string };

const holding = (town: Town, places: number, until = day(5)) => ({
  ...{ intent: "hold" as const, town: town.slug, kind: "child" as const },
  ...{ places, label: "A choir", until },
});

async function hold(
  context: Context,
  event: { id: string; slug: string },
  form: ReturnType<typeof holding>,
) {
  await holdPlaces(context, { slug: event.slug, form });
  const rows = await db.heldPlaces.findMany({ where: { eventId: event.id } });
  return rows.at(-1)!.id;
}

let born = 0;

function named(town: Town, count: number, heldPlacesId: string) {
  const people = Array.from({ length: count }, () => {
    born += 1;
    const year = String(2013 + (born % 5));
    return {
      ...{ givenNames: `Given${born}`, familyName: `Family${born * 7919}`, kind: "child" },
      birth: { day: String(1 + (born % 28)), month: String(1 + (born % 12)), year },
    };
  });
  const rest = { email: "group@example.org", language: "pl", together: true };
  return enterForm("2027-03-01").parse({ town: town.slug, heldPlacesId, people, ...rest });
}

const taken = async (eventId: string) =>
  (await db.eventSeats.aggregate({ where: { eventId }, _sum: { taken: true } }))._sum.taken ?? 0;

describe("places held before their names are known", () => {
  test("count as taken, get names later also where a queue has formed, and the rest lapses to it", async () => {
    const { event, guest } = await aCamp({ places: { child: 3 } });
    const coordinator = await townStaff("coordinator", guest.id);
    const id = await hold(coordinator, event, holding(guest, 3));
    expect(await taken(event.id)).toBe(3);
    const { ids: waiting } = await registerFamily({ event, town: guest });
    expect(await statesOf(waiting)).toEqual(["waitlisted"]);
    const form = named(guest, 2, id);
    const ids = await registerForFamily(coordinator, { slug: event.slug, form, language: "pl" });
    expect(await statesOf(ids)).toEqual(["confirmed", "confirmed"]);
    expect(await db.heldPlaces.findUnique({ where: { id } })).toMatchObject({ places: 1 });
    await sweepRegistrations({ ...contextFor(), now: new Date(testNow.getTime() + 6 * DAY) });
    expect(await db.heldPlaces.findUnique({ where: { id } })).toBeNull();
    expect(await statesOf(waiting)).toEqual(["offered"]);
    expect(await taken(event.id)).toBe(3);
  });

  test("go to the queue at once when they are given back", async () => {
    const { event, guest } = await aCamp({ places: { child: 1 } });
    const coordinator = await townStaff("coordinator", guest.id);
    const id = await hold(coordinator, event, holding(guest, 1));
    const { ids } = await registerFamily({ event, town: guest });
    await releasePlaces(coordinator, { slug: event.slug, id });
    expect(await statesOf(ids)).toEqual(["offered"]);
  });

  test("are never more than are free, nor any that somebody waits for", async () => {
    const { event, guest } = await aCamp({ places: { child: 2 } });
    const coordinator = await townStaff("coordinator", guest.id);
    await expect(hold(coordinator, event, holding(guest, 3))).rejects.toMatchObject({
      ...{ code: "heldPlacesTooMany", params: { count: 2 } },
    });
    await hold(coordinator, event, holding(guest, 2));
    await registerFamily({ event, town: guest });
    await expect(hold(coordinator, event, holding(guest, 1))).rejects.toThrow("heldPlacesWaiting");
    await expect(hold(coordinator, event, holding(guest, 1, day(-1)))).rejects.toThrow(
      "heldPlacesPast",
    );
  });

  test("are named by no more people than places, of their kind and town, while they last", async () => {
    const { event, guest, other } = await aCamp({ places: { child: 4, leader: 2 } });
    const organizer = await staffOf("organizer", event.id);
    const id = await hold(organizer, event, holding(guest, 2));
    const enter = (form: ReturnType<typeof named>, context = organizer) =>
      registerForFamily(context, { slug: event.slug, form, language: "pl" });
    await expect(enter(named(guest, 3, id))).rejects.toMatchObject({ params: { count: 2 } });
    await expect(enter(named(other, 1, id))).rejects.toThrow("heldPlacesEnded");
    const leader = named(guest, 1, id);
    Object.assign(leader.people[0]!, { kind: "leader", birthDate: "1980-01-01" });
    await expect(enter(leader)).rejects.toThrow("heldPlacesOtherKind");
    const late = { ...organizer, now: new Date(testNow.getTime() + 6 * DAY) };
    await expect(enter(named(guest, 1, id), late)).rejects.toThrow("heldPlacesEnded");
    expect(await db.heldPlaces.findUnique({ where: { id } })).toMatchObject({ places: 2 });
  });

  test("are held and given back by who decides for the town alone", async () => {
    const { event, guest, other } = await aCamp();
    const id = await hold(await townStaff("coordinator", guest.id), event, holding(guest, 1));
    const { context: family } = await registerFamily({ event, town: guest });
    for (const context of [
      await townStaff("coordinator", other.id),
      await townStaff("treasurer", guest.id),
      await staffOf("leader", event.id),
      family,
      contextFor(),
    ]) {
      await expect(hold(context, event, holding(guest, 1))).rejects.toThrow("notFound");
      await expect(releasePlaces(context, { slug: event.slug, id })).rejects.toThrow("notFound");
    }
  });

  test("are refused by the database itself where one is too many, and written by it alone", async () => {
    const { event, guest } = await aCamp({ places: { child: 2 } });
    const row = { id: crypto.randomUUID(), eventId: event.id, communityId: guest.id };
    const more = { kind: "child" as const, label: "x", until: testNow, createdAt: testNow };
    await expect(db.heldPlaces.create({ data: { ...row, ...more, places: 3 } })).rejects.toThrow(
      /one place too many/,
    );
    await expect(
      db.$executeRaw`select change_seats(${event.id}::uuid, ${guest.id}::uuid, 'child', -1)`,
    ).rejects.toThrow(/permission denied/);
  });
});

test("twenty who hold and register at once share the places exactly", async () => {
  const { event, guest } = await aCamp({ places: { child: 12 } });
  const coordinator = await townStaff("coordinator", guest.id);
  const asked = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0
      ? hold(coordinator, event, holding(guest, 2))
      : registerFamily({ event, town: guest }),
  );
  await Promise.allSettled(asked);
  const held = await db.heldPlaces.aggregate({
    where: { eventId: event.id },
    _sum: { places: true },
  });
  const seated = await db.registration.count({ where: { eventId: event.id, state: "confirmed" } });
  expect(seated + (held._sum.places ?? 0)).toBe(12);
  expect(await taken(event.id)).toBe(12);
});

const deed = fc.oneof(
  fc.record({ is: fc.constant("hold" as const), places: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    is: fc.constant("name" as const),
    nth: fc.nat({ max: 5 }),
    count: fc.constantFrom(1, 2),
  }),
  fc.record({ is: fc.constant("release" as const), nth: fc.nat({ max: 5 }) }),
  fc.record({ is: fc.constant("register" as const), size: fc.constantFrom(1, 2) }),
  fc.record({ is: fc.constant("withdraw" as const), nth: fc.nat({ max: 8 }) }),
);

test("whatever is held, named, given back, registered and withdrawn, the counts are those of the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
      const { event, guest } = await aCamp({ places: { child: 5 } });
      const organizer = await staffOf("organizer", event.id);
      const { slug } = event;
      for (const one of deeds) {
        const held = await db.heldPlaces.findMany({ where: { eventId: event.id } });
        const living = await db.registration.findMany({
          where: { eventId: event.id, state: "confirmed" },
        });
        const id = "nth" in one ? held[one.nth % Math.max(1, held.length)]?.id : undefined;
        const done = async () => {
          if (one.is === "hold") return hold(organizer, event, holding(guest, one.places));
          if (one.is === "register") return registerFamily({ event, town: guest }, one.size);
          if (one.is === "withdraw") {
            const gone = living[one.nth % Math.max(1, living.length)];
            return gone && withdraw(organizer, [gone.id]);
          }
          if (!id) return;
          if (one.is === "release") return releasePlaces(organizer, { slug, id });
          const form = named(guest, one.count, id);
          return registerForFamily(organizer, { slug, form, language: "pl" });
        };
        await done().catch((error: unknown) => expect(error).toHaveProperty("code"));
        const sum = await db.heldPlaces.aggregate({
          where: { eventId: event.id },
          _sum: { places: true },
        });
        const seated = await db.registration.count({
          where: { eventId: event.id, state: { in: ["offered", "held", "confirmed"] } },
        });
        expect(await taken(event.id)).toBe(seated + (sum._sum.places ?? 0));
        expect(await taken(event.id)).toBeLessThanOrEqual(5);
      }
    }),
    { numRuns: sized({ reduced: 15, full: 200 }) },
  );
}, 120_000);
