import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  freePlaces,
  isKept,
  type ParticipantKind,
  participantKinds,
  type Places,
  type Reservation,
  type Taken,
} from "./free-places.ts";

const towns = ["duclair", "ronnenberg", "swarzedz"];
const day = (number: number) => new Date(Date.UTC(2027, 0, number));

const child = (community: string, places: number, releasesAt: Date | null = null): Reservation => {
  return { community, kind: "child", places, releasesAt };
};
const asChild = (community: string) => ({ community, kind: "child" }) as const;

describe("places of an event", () => {
  const camp: Places = {
    capacity: { child: 30, leader: 6 },
    overall: null,
    reservations: [child("duclair", 10, day(20)), child("ronnenberg", 8)],
  };

  test("that are kept for other towns are not free, until their day comes", () => {
    expect(freePlaces(camp, [], asChild("swarzedz"), day(19))).toBe(12);
    expect(freePlaces(camp, [], asChild("swarzedz"), day(20))).toBe(22);
    expect(freePlaces(camp, [], asChild("duclair"), day(19))).toBe(22);
  });

  test("that a town has of its own count as used of those kept for it", () => {
    const taken: Taken[] = [{ ...asChild("duclair"), count: 12 }];
    expect(freePlaces(camp, taken, asChild("swarzedz"), day(1))).toBe(10);
  });

  test("are none of a kind that has no number", () => {
    expect(freePlaces(camp, [], { community: "duclair", kind: "adult" }, day(1))).toBe(0);
  });

  test("are counted in beds too where beds are: the tighter limit counts", () => {
    const tight = { ...camp, overall: 20 };
    const taken: Taken[] = [{ community: "swarzedz", kind: "leader", count: 2 }];
    expect(freePlaces(tight, taken, asChild("swarzedz"), day(1))).toBe(0);
    expect(freePlaces(tight, taken, asChild("duclair"), day(1))).toBe(10);
  });
});

const count = fc.nat({ max: 9 });
const town = fc.constantFrom(...towns);
const kind = fc.constantFrom(...participantKinds);
const asker = fc.record({ community: town, kind });

const reservations = fc.uniqueArray(
  fc.record({
    ...{ community: town, kind, places: count },
    releasesAt: fc.option(fc.integer({ min: 1, max: 30 }).map(day)),
  }),
  { selector: ({ community, kind: of }) => `${community} ${of}`, maxLength: 12 },
);

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

const reservedOf = (all: readonly Reservation[], of: ParticipantKind) =>
  sum(all.filter((one) => one.kind === of).map(({ places }) => places));

/** Places of which no more are reserved than there are. */
const anyPlaces: fc.Arbitrary<Places> = fc
  .tuple(reservations, fc.record({ child: count, leader: count }), fc.option(count))
  .map(([reserved, spare, spareOverall]) => ({
    reservations: reserved,
    capacity: Object.fromEntries(
      participantKinds.map((of) => {
        const more = of === "child" || of === "leader" ? spare[of] : 0;
        return [of, reservedOf(reserved, of) + more];
      }),
    ),
    overall:
      spareOverall === null ? null : sum(reserved.map(({ places }) => places)) + spareOverall,
  }));

/** Who comes when, each wanting so many places. */
const requests = fc.array(
  fc.record({ asker, wants: fc.integer({ min: 1, max: 5 }), on: fc.integer({ min: 1, max: 31 }) }),
  { maxLength: 40 },
);

type Request = { asker: { community: string; kind: ParticipantKind }; wants: number; on: number };

/** Gives places as the rule allows, in the order in which days pass. */
function serve(places: Places, all: readonly Request[], until = 31): Taken[] {
  const taken: Taken[] = [];
  for (const { asker: who, wants, on } of [...all].sort((a, b) => a.on - b.on)) {
    if (on > until) break;
    if (wants <= freePlaces(places, taken, who, day(on))) taken.push({ ...who, count: wants });
  }
  return taken;
}

const counted = (taken: readonly Taken[], fits: (one: Taken) => boolean) =>
  sum(taken.filter(fits).map((one) => one.count));

const withinLimits = ({ capacity, overall }: Places, taken: readonly Taken[]) =>
  participantKinds.every((of) => counted(taken, (one) => one.kind === of) <= (capacity[of] ?? 0)) &&
  counted(taken, () => true) <= (overall ?? Infinity);

describe("whoever asks in whatever order", () => {
  test("there are never more than there is room for", () => {
    const holds = fc.property(anyPlaces, requests, (places, all) => {
      expect(withinLimits(places, serve(places, all))).toBe(true);
    });
    fc.assert(holds, { numRuns: 500 });
  });

  test("a kept place is never another town's: each town still finds what it has not used of its own", () => {
    const until = fc.integer({ min: 1, max: 30 });
    const holds = fc.property(anyPlaces, requests, until, (places, all, on) => {
      const taken = serve(places, all, on);
      const kept = places.reservations.filter((one) => isKept(one, day(on)));
      for (const { community, kind: of, places: reserved } of kept) {
        const isOwn = (one: { community: string }) => one.community === community;
        const ofKind = counted(taken, (one) => isOwn(one) && one.kind === of);
        const ofAll = sum(kept.filter(isOwn).map((one) => one.places)) - counted(taken, isOwn);
        const left =
          places.overall === null ? reserved - ofKind : Math.min(reserved - ofKind, ofAll);
        expect(freePlaces(places, taken, { community, kind: of }, day(on))).toBeGreaterThanOrEqual(
          left,
        );
      }
    });
    fc.assert(holds, { numRuns: 500 });
  });

  test("a free place is never refused: with one more, no room would be left for what is kept for others", () => {
    const holds = fc.property(anyPlaces, requests, asker, (places, all, who) => {
      const taken = serve(places, all, 15);
      const free = freePlaces(places, taken, who, day(15));
      expect(wouldFit(places, taken, who, free)).toBe(true);
      expect(wouldFit(places, taken, who, free + 1)).toBe(false);
    });
    fc.assert(holds, { numRuns: 500 });
  });
});

/** Whether the limits hold if a town takes so many more and all other towns then come for what is kept for them. */
function wouldFit(
  places: Places,
  taken: readonly Taken[],
  who: Taken | Request["asker"],
  more: number,
) {
  const after = [...taken, { community: who.community, kind: who.kind, count: more }];
  const kept = places.reservations.filter((one) => isKept(one, day(15)));
  const others = towns.filter((one) => one !== who.community);
  const fits = (limit: number, isCounted: (one: { kind: ParticipantKind }) => boolean) => {
    const own = counted(after, (one) => isCounted(one) && one.community === who.community);
    const theirs = others.map((other) => {
      const has = counted(after, (one) => isCounted(one) && one.community === other);
      const isTheirs = (one: Reservation) => isCounted(one) && one.community === other;
      return Math.max(has, sum(kept.filter(isTheirs).map((one) => one.places)));
    });
    return own + sum(theirs) <= limit;
  };
  return (
    fits(places.capacity[who.kind] ?? 0, (one) => one.kind === who.kind) &&
    fits(places.overall ?? Infinity, () => true)
  );
}
