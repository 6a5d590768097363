import { expect, test } from "vitest";
import type { Places } from "./free-places.ts";
import { standingOf } from "./standing.ts";

const [before, after] = [new Date("2027-01-31T22:59:59Z"), new Date("2027-01-31T23:00:00Z")];

const camp: Places = {
  capacity: { child: 30, leader: 4 },
  overall: 32,
  reservations: [
    { community: "duclair", kind: "child", places: 10, releasesAt: after },
    { community: "ronnenberg", kind: "child", places: 8, releasesAt: null },
  ],
};

test("places move from the kept ones to those for every town when their day comes", () => {
  const kinds = ["child", "leader"] as const;
  const taken = [{ community: "duclair", kind: "child" as const, count: 3 }];
  expect(standingOf({ places: camp, taken }, kinds, before)).toEqual([
    { kind: "child", capacity: 30, taken: 3, kept: 18, released: 0, open: 12 },
    { kind: "leader", capacity: 4, taken: 0, kept: 0, released: 0, open: 4 },
  ]);
  expect(standingOf({ places: camp, taken }, kinds, after)[0]).toEqual({
    ...{ kind: "child", capacity: 30, taken: 3, kept: 8, released: 10, open: 19 },
  });
});
