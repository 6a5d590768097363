import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Places, Taken } from "#app/domain/places/free-places.ts";
import { admit, fits, nextOffers, takenBy, type Waiting } from "./admission.ts";

const [before, after] = [new Date("2027-01-31"), new Date("2027-02-02")];
const release = new Date("2027-02-01");

/** Ten children, four of them Duclair's until February, and two leaders. */
const camp: Places = {
  capacity: { child: 10, leader: 2 },
  overall: null,
  reservations: [{ community: "duclair", kind: "child", places: 4, releasesAt: release }],
};

const children = (community: string, count: number): Taken => {
  return { community, kind: "child", count };
};

let next = 0;
const waits = (community: string, child: number, rest: Partial<Waiting> = {}): Waiting => {
  next += 1;
  const position = next;
  return {
    id: `${position}`,
    community,
    wish: { child },
    priority: 1,
    position,
    skips: 0,
    ...rest,
  };
};

const ids = (parties: readonly Waiting[]) => parties.map(({ id }) => id);

describe("a party", () => {
  test("has room for all its members at once, or for none", () => {
    const event = { places: camp, taken: [children("ronnenberg", 5)], waiting: [] };
    expect(fits(event, { community: "ronnenberg", wish: { child: 1 } }, before)).toBe(true);
    expect(fits(event, { community: "ronnenberg", wish: { child: 2 } }, before)).toBe(false);
    expect(fits(event, { community: "ronnenberg", wish: { child: 1, leader: 3 } }, before)).toBe(
      false,
    );
    expect(fits(event, { community: "duclair", wish: { child: 5, leader: 2 } }, before)).toBe(true);
  });

  test("of several kinds counts its own members against what is over all kinds", () => {
    const event = { places: { ...camp, overall: 6 }, taken: [], waiting: [] };
    expect(fits(event, { community: "ronnenberg", wish: { child: 2 } }, before)).toBe(true);
    expect(fits(event, { community: "ronnenberg", wish: { child: 2, leader: 1 } }, before)).toBe(
      false,
    );
  });
});

describe("the next places", () => {
  test("go to the best class first, then to whoever has waited longest, over all queues", () => {
    const late = waits("ronnenberg", 1, { position: 9 });
    const early = waits("swarzedz", 1, { position: 3 });
    const favoured = waits("ronnenberg", 1, { position: 12, priority: 0 });
    const event = {
      places: camp,
      taken: [children("duclair", 8)],
      waiting: [late, early, favoured],
    };
    expect(ids(nextOffers(event, before).offers)).toEqual(ids([favoured, early]));
  });

  test("that are kept for a town go to its own queue, until their day comes", () => {
    const [other, own] = [waits("ronnenberg", 1), waits("duclair", 2)];
    const event = { places: camp, taken: [children("ronnenberg", 6)], waiting: [other, own] };
    expect(ids(nextOffers(event, before).offers)).toEqual([own.id]);
    expect(nextOffers(event, before).skipped).toEqual([]);
    expect(ids(nextOffers(event, after).offers)).toEqual([other.id, own.id]);
  });

  test("pass over a party that is too large, which is noted; after two times they are kept for it", () => {
    const [large, small] = [waits("ronnenberg", 3), waits("ronnenberg", 1)];
    const event = { places: camp, taken: [children("swarzedz", 5)], waiting: [large, small] };
    expect(nextOffers(event, before)).toMatchObject({
      offers: [small],
      skipped: [large.id],
      owed: null,
    });
    const owed = { ...large, skips: 2 };
    const patient = { ...event, waiting: [owed, small] };
    expect(nextOffers(patient, before)).toEqual({ offers: [], skipped: [], owed });
  });

  test("that are owed to one party do not keep another town from its own", () => {
    const [owed, own] = [waits("ronnenberg", 3, { skips: 2 }), waits("duclair", 1)];
    const event = { places: camp, taken: [children("swarzedz", 5)], waiting: [owed, own] };
    expect(ids(nextOffers(event, before).offers)).toEqual([own.id]);
  });
});

describe("a newcomer", () => {
  const asks = { community: "ronnenberg", wish: { child: 1 } };

  test("is seated where nobody waits for it", () => {
    const event = { places: camp, taken: [children("swarzedz", 5)], waiting: [] };
    expect(admit(event, asks, before)).toEqual({ isSeated: true, offers: [], skipped: [] });
    const full = { ...event, taken: [children("swarzedz", 6)] };
    expect(admit(full, asks, before)).toEqual({ isSeated: false, offers: [], skipped: [] });
  });

  test("overtakes nobody whom the places could seat, but a party that is too large", () => {
    const event = { places: camp, taken: [children("swarzedz", 5)] };
    const besides = (party: Waiting) => admit({ ...event, waiting: [party] }, asks, before);
    const [small, large] = [waits("ronnenberg", 1), waits("ronnenberg", 2)];
    expect(besides(small)).toEqual({ isSeated: false, offers: [small], skipped: [] });
    expect(besides(large)).toEqual({ isSeated: true, offers: [], skipped: [large.id] });
    const owed = { isSeated: false, offers: [], skipped: [] };
    expect(besides({ ...large, skips: 2 })).toEqual(owed);
  });
});

const town = fc.constantFrom("duclair", "ronnenberg", "swarzedz");
const party = fc.record({
  ...{ community: town, child: fc.integer({ min: 0, max: 4 }), leader: fc.nat({ max: 1 }) },
  ...{ priority: fc.nat({ max: 1 }), skips: fc.nat({ max: 3 }), position: fc.nat() },
});
const crowd = fc.uniqueArray(party, { selector: ({ position }) => position, maxLength: 12 });
type Drawn = Omit<Waiting, "id" | "wish"> & { child: number; leader: number };
const asWaiting = ({ child, leader, ...rest }: Drawn): Waiting => {
  return { ...rest, id: `${rest.position}`, wish: { child, leader } };
};

describe("whoever waits", () => {
  test("offers never exceed the room, and leave nobody waiting whom no owed place keeps out", () => {
    const holds = fc.property(crowd, fc.option(fc.integer({ min: 4, max: 12 })), (all, overall) => {
      const event = { places: { ...camp, overall }, taken: [], waiting: all.map(asWaiting) };
      const { offers, owed } = nextOffers(event, before);
      const taken = offers.flatMap(takenBy);
      const sum = (kind: string) =>
        taken.filter((one) => one.kind === kind).reduce((count, one) => count + one.count, 0);
      expect(sum("child")).toBeLessThanOrEqual(10);
      expect(sum("leader")).toBeLessThanOrEqual(2);
      expect(sum("child") + sum("leader")).toBeLessThanOrEqual(overall ?? 12);
      const left = event.waiting.filter((one) => !offers.includes(one));
      if (!owed) expect(left.filter((one) => fits({ ...event, taken }, one, before))).toEqual([]);
    });
    fc.assert(holds, { numRuns: 500 });
  });
});
