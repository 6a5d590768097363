import { describe, expect, test } from "vitest";
import { placesOf } from "#app/domain/places/event-places.ts";
import { nextChangeOf } from "#app/domain/events/event-time.ts";
import { eventPage, listEvents } from "#app/domain/events/queries.server.ts";
import { freePlaces, type Places } from "#app/domain/places/free-places.ts";
import { contextFor, db } from "#tests/support/database.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";

const context = contextFor();
const dayAhead = (days: number) => new Date(context.now.getTime() + days * 86_400_000);
const dayOf = (at: Date) => new Date(at.toISOString().slice(0, 10));

type Kept = { communityId: string; places: number; releasesOn: Date | null };

async function seat(eventId: string, places: number, kept: Kept[] = []) {
  await db.eventCapacity.create({ data: { eventId, kind: "child", places } });
  const rows = kept.map((one) => ({ ...one, eventId, kind: "child" as const }));
  await db.reservedPlace.createMany({ data: rows });
}

const slugsFor = async (filter: Parameters<typeof listEvents>[2], at = context) =>
  (await listEvents(at, "pl", filter)).events.map(({ slug }) => slug);

describe("what has places left", () => {
  test("is what the rule lets a town take, before and after the release", async () => {
    const [own, other] = [await aCommunity(), await aCommunity()];
    const event = await anEvent({ guests: [own, other] });
    const releasesOn = dayOf(dayAhead(10));
    await seat(event.id, 12, [{ communityId: other.id, places: 12, releasesOn }]);
    const page = await eventPage(context, "pl", event.slug);
    const [kept] = page?.places.reserved ?? [];
    expect(kept).toMatchObject({ community: other.slug, places: 12 });
    expect(kept?.releasesOn).toBe(releasesOn.toISOString().slice(0, 10));

    for (const [days, isFree] of [
      [1, false],
      [11, true],
    ] as const) {
      const at = { ...context, now: dayAhead(days) };
      const releasesAt = new Date(releasesOn.getTime() - 7_200_000);
      const places: Places = {
        ...{ capacity: { child: 12 }, overall: null },
        reservations: [{ community: other.slug, kind: "child", places: 12, releasesAt }],
      };
      const asker = { community: own.slug, kind: "child" } as const;
      expect(freePlaces(places, [], asker, at.now) > 0).toBe(isFree);
      const found = await slugsFor({ places: "left", community: own.slug }, at);
      expect(found.includes(event.slug), `after ${String(days)} days`).toBe(isFree);
      expect(await slugsFor({ places: "left", community: other.slug }, at)).toContain(event.slug);
    }
  });

  test("counts beds over all kinds", async () => {
    const [own, other] = [await aCommunity(), await aCommunity()];
    const event = await anEvent({ guests: [own, other], overallCapacity: 8 });
    await seat(event.id, 12, [{ communityId: other.id, places: 8, releasesOn: null }]);
    expect(await slugsFor({ places: "left", community: own.slug })).not.toContain(event.slug);
  });

  test("is neither what says no number, nor what is closed, under way or cancelled", async () => {
    const town = await aCommunity();
    const some = await anEvent({ hostId: town.id });
    await seat(some.id, 5);
    const closed = await anEvent({ hostId: town.id, registrationCloses: dayAhead(-1) });
    const running = await anEvent({ hostId: town.id, startsOn: dayAhead(-2) });
    const cancelled = await anEvent({ hostId: town.id, state: "cancelled" });
    for (const { id } of [closed, running, cancelled]) await seat(id, 5);
    await anEvent({ hostId: town.id });
    expect(await slugsFor({ places: "left", community: town.slug })).toEqual([some.slug]);
  });
});

test("an event is found by where its guests sleep", async () => {
  const town = await aCommunity();
  const tents = await anEvent({ hostId: town.id, lodging: ["tent", "own"] });
  await anEvent({ hostId: town.id, lodging: ["hotel"] });
  const found = await slugsFor({ community: town.slug, lodging: "tent" });
  expect(found).toEqual([tents.slug]);
});

test("a page changes by the clock no later than places are released at the host's midnight", async () => {
  const zone = "Europe/London";
  const host = await aCommunity({ timeZone: zone });
  const event = await anEvent({ hostId: host.id });
  await seat(event.id, 5, [
    { communityId: host.id, places: 5, releasesOn: new Date("2027-05-15") },
  ]);
  const released = new Date("2027-05-14T23:00:00.000Z");
  const before = new Date(released.getTime() - 1000);
  const page = await eventPage({ ...context, now: before }, "pl", event.slug);
  if (!page) throw new Error("The event is not there");
  expect(placesOf(page, before)?.kinds[0]?.towns).toHaveLength(1);
  expect(placesOf(page, released)?.kinds[0]?.towns).toEqual([]);
  expect(nextChangeOf([page], before)).toEqual(released);
});
