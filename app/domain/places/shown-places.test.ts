import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freePlaces, type Places, type Taken } from "./free-places.ts";
import { placesLeft, shownPlaces } from "./shown-places.ts";

const day = (number: number) => new Date(Date.UTC(2027, 0, number));

const camp: Places = {
  capacity: { leader: 6, child: 30 },
  overall: null,
  reservations: [
    { community: "duclair", kind: "child", places: 10, releasesAt: day(20) },
    { community: "ronnenberg", kind: "child", places: 8, releasesAt: null },
  ],
};

describe("the places of an event are shown", () => {
  test("to each town while they wait for it, and the rest to all", () => {
    expect(shownPlaces(camp, [], day(19))).toEqual([
      {
        kind: "child",
        towns: [
          { community: "duclair", places: 10, left: 10, until: day(20) },
          { community: "ronnenberg", places: 8, left: 8, until: null },
        ],
        open: { places: 12, left: 12 },
      },
      { kind: "leader", towns: [], open: { places: 6, left: 6 } },
    ]);
  });

  test("to all from the instant they are released", () => {
    const [children] = shownPlaces(camp, [], day(20));
    expect(children?.towns.map(({ community }) => community)).toEqual(["ronnenberg"]);
    expect(children?.open).toEqual({ places: 22, left: 22 });
  });

  test("as taken: first a town's own, then those of all", () => {
    const taken: Taken[] = [{ community: "duclair", kind: "child", count: 12 }];
    const [children] = shownPlaces(camp, taken, day(1));
    expect(children?.towns[0]?.left).toBe(0);
    expect(children?.open.left).toBe(10);
    expect(placesLeft(shownPlaces(camp, taken, day(1)), null, taken)).toBe(24);
  });

  test("no more than there are beds", () => {
    expect(placesLeft(shownPlaces({ ...camp, overall: 20 }, [], day(1)), 20, [])).toBe(20);
  });

  test("not where nobody is seated", () => {
    const none = { capacity: {}, overall: 40, reservations: [] };
    expect(shownPlaces(none, [], day(1))).toEqual([]);
    expect(placesLeft([], 40, [])).toBe(0);
  });
});

const towns = ["duclair", "ronnenberg", "swarzedz"];
const reserved = fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 });
const asked = fc.array(fc.tuple(fc.constantFrom(...towns), fc.integer({ min: 1, max: 4 })));

test("what a town is shown as its own and as everybody's is what the rule lets it take", () => {
  const holds = fc.property(reserved, fc.nat({ max: 9 }), asked, (own, more, requests) => {
    const sum = own.reduce((all, one) => all + one, 0);
    const places: Places = {
      capacity: { child: sum + more + 1 },
      overall: null,
      reservations: towns.map((community, at) => {
        return { community, kind: "child", places: own[at] ?? 0, releasesAt: null };
      }),
    };
    const taken: Taken[] = [];
    for (const [community, count] of requests) {
      const asker = { community, kind: "child" } as const;
      if (count <= freePlaces(places, taken, asker, day(1))) taken.push({ ...asker, count });
    }
    const [children] = shownPlaces(places, taken, day(1));
    for (const { community, left } of children?.towns ?? []) {
      const free = freePlaces(places, taken, { community, kind: "child" }, day(1));
      expect(left + (children?.open.left ?? 0)).toBe(free);
    }
  });
  fc.assert(holds, { numRuns: 300 });
});
