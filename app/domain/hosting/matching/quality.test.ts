import { expect, test } from "vitest";
import { readInstance } from "./instance.ts";
import { qualityOf } from "./quality.ts";

const guest = (id: string, facts: object = {}) => ({
  ...{ id, town: "a", age: 15, gender: "f", langs: { pl: 3 } },
  ...facts,
});
const home = (id: string, facts: object = {}) => ({
  ...{ id, rooms: [{ beds: 2 }], maxGuests: 2, from: 0, to: 5, vettedUntil: 9, km: 15 },
  ...facts,
});
const instance = readInstance({
  ...{ schema: "matching-instance/1", nights: 5, towns: [{ id: "a" }] },
  guests: [
    guest("ana", { wishes: ["h", "i"], hostedBy: "h" }),
    guest("bea", { wishes: ["i", "h"], previousHost: "h" }),
    guest("cleo", { langs: { en: 1 } }),
    guest("dora", { wishes: ["h"] }),
  ],
  units: ["ana", "bea", "cleo", "dora"].map((id) => ({
    ...{ id: `u-${id}`, members: [id], arrive: 0, depart: 5 },
  })),
  hosts: [home("h", { langs: { pl: 2 } }), home("i", { langs: { en: 3 }, km: 0 })],
  previous: { "u-ana": "h", "u-bea": "i", "u-dora": "i" },
});

test("a plan is counted: who is placed, how well, and whose wishes are met", () => {
  const assignment = { "u-ana": "h", "u-bea": "h", "u-cleo": "i", "u-dora": null };
  // Ana 21 + 14 + 10 + 8 = 53, Bea 21 + 9.8 + 8 + 6 → 45, Cleo 11.2 + 8 + 8 → 27.
  expect(qualityOf(instance, { assignment, cost: 1_175, bound: 1_160 })).toEqual({
    ...{ placed: 3, guests: 4, gapPerGuest: 5, mean: 125 / 3, lowestTwentieth: 27, worst: 27 },
    ...{ belowForty: 1, commonLanguage: 2, wishing: 2, firstWish: 1, anyWish: 2 },
    ...{ reciprocal: 1, returning: 1, moved: 2, violations: 0 },
    worstOff: [
      { guest: "cleo", score: 27, best: 27 },
      { guest: "bea", score: 45, best: 45 },
      { guest: "ana", score: 53, best: 53 },
    ],
  });
});

test("a plan that breaks rules says so, and an empty one has no figures to show", () => {
  const crowded = { "u-ana": "h", "u-bea": "h", "u-cleo": "h" };
  const of = { cost: 0, bound: null };
  expect(qualityOf(instance, { assignment: crowded, ...of }).violations).toBeGreaterThan(0);
  expect(qualityOf(instance, { assignment: {}, ...of })).toMatchObject({
    ...{ placed: 0, mean: null, worst: null, lowestTwentieth: null, gapPerGuest: null },
  });
});
