import { describe, expect, test } from "vitest";
import { whyHere, whyNever, whyNotNow, whyNowhere } from "./explain.ts";
import { readInstance } from "./instance.ts";

const guest = (id: string, facts: object = {}) => ({
  ...{ id, town: "a", age: 15, gender: "f" },
  ...facts,
});
const single = (id: string, facts: object = {}) => ({
  ...{ id: `u-${id}`, members: [id], arrive: 0, depart: 5 },
  ...facts,
});
const home = (id: string, facts: object = {}) => ({
  ...{ id, rooms: [{ beds: 1 }, { beds: 1 }], maxGuests: 2, from: 0, to: 5, vettedUntil: 9 },
  ...facts,
});

/** Ana, Ben, Cleo and Dan; Ana and Ben may not be together, and towns of type b want two of theirs in a home. */
const camp = (more: object = {}) =>
  readInstance({
    ...{ schema: "matching-instance/1", nights: 5 },
    towns: [{ id: "a" }, { id: "b", minTwo: true }],
    guests: [
      guest("ana", { langs: { de: 3 }, wishes: ["x", "h"], diet: ["vegan"] }),
      guest("ben", { gender: "m" }),
      guest("cleo", { town: "b", age: 12 }),
      guest("dan", { town: "b", age: 13, gender: "m" }),
    ],
    units: [single("ana", { depart: 3 }), single("ben"), single("cleo"), single("dan")],
    hosts: [
      home("h", { langs: { de: 2 }, km: 15 }),
      home("i", { genderPolicy: "m", smoking: true }),
    ],
    notWith: [["ana", "ben"]],
    ...more,
  });

test("why here: points of each part, out of what it counts", () => {
  const parts = whyHere(camp(), { guest: "ana", host: "h" });
  expect(parts.language).toEqual({ points: 21, of: 28 });
  expect(parts.wish.points).toBeCloseTo(9.8);
  expect(parts.diet).toEqual({ points: 0, of: 8 });
  expect(parts.distance).toEqual({ points: 0, of: 8 });
  expect(() => whyHere(camp(), { guest: "eve", host: "h" })).toThrow("eve");
});

test("why never: the rules by name", () => {
  expect(whyNever(camp(), { unit: "u-ana", host: "i" })).toEqual(["genderPolicy"]);
  expect(whyNever(camp(), { unit: "u-ana", host: "h" })).toEqual([]);
});

describe("why not now", () => {
  const why = (assignment: Record<string, string | null>, unit: string, more: object = {}) =>
    whyNotNow(camp(more), assignment, { unit, host: "h" });

  test("because nothing stands in the way", () => {
    expect(why({}, "u-ben")).toEqual([]);
    expect(why({ "u-cleo": "h" }, "u-dan")).toEqual([]);
  });

  test("because it is full on these nights", () => {
    const hosts = [home("h", { maxGuests: 1 })];
    expect(why({ "u-cleo": "h" }, "u-ana", { hosts })).toEqual([
      { rule: "full", nights: [0, 1, 2] },
    ]);
  });

  test("because its rooms are given to others", () => {
    const hosts = [home("h", { rooms: [{ beds: 2 }] })];
    expect(why({ "u-dan": "h" }, "u-cleo", { hosts })).toEqual([
      { rule: "roomsTogether", classes: ["boy"] },
    ]);
  });

  test("because of whom it may not be with", () => {
    expect(why({ "u-ana": "h" }, "u-ben")).toEqual([{ rule: "notWith", units: ["u-ana"] }]);
  });

  test("because it would be alone, or would leave somebody alone", () => {
    expect(why({}, "u-cleo")).toEqual([{ rule: "alone", units: ["u-cleo"] }]);
    const hosts = [home("h"), home("i")];
    expect(why({ "u-cleo": "i", "u-dan": "i" }, "u-dan", { hosts })).toEqual([
      { rule: "alone", units: ["u-dan"] },
      { rule: "leavesAlone", units: ["u-cleo"] },
    ]);
  });

  test("because it is locked elsewhere", () => {
    const locks = [{ unit: "u-ben", host: "i" }];
    expect(why({}, "u-ben", { locks })).toEqual([{ rule: "lock", host: "i" }]);
  });
});

test("why nowhere: how many families each rule takes, and which it takes alone", () => {
  const small = home("j", { maxGuests: 0, genderPolicy: "m" });
  const found = whyNowhere(
    camp({ hosts: [home("h"), home("i", { genderPolicy: "m" }), small] }),
    "u-ana",
  );
  expect(found).toMatchObject({
    ...{ families: 3, possible: 1 },
    by: { genderPolicy: 2, tooMany: 1, notFree: 0 },
    onlyBy: { genderPolicy: 1, tooMany: 0 },
  });
});
