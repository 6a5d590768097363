import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Stay, unitsOf } from "./units.ts";

const guest = (id: string, householdId: string, facts: Partial<Stay> = {}): Stay => ({
  ...{ id, householdId, apart: false, arrivesOn: null, leavesOn: null, ...facts },
});

type Pairs = [string, string][];

const idsOf = (guests: readonly Stay[], friends: Pairs = [], apart: Pairs = []) =>
  unitsOf({ guests, friends, apart }).map((unit) => unit.map(({ id }) => id));

describe("unitsOf", () => {
  test.each<[string, Stay[], [string, string][], string[][]]>([
    ["strangers", [guest("a", "1"), guest("b", "2")], [], [["a"], ["b"]]],
    ["siblings", [guest("b", "1"), guest("a", "1")], [], [["a", "b"]]],
    ["friends", [guest("a", "1"), guest("b", "2")], [["b", "a"]], [["a", "b"]]],
    [
      "a friend of one of two siblings, who brings them along",
      [guest("a", "1"), guest("b", "1"), guest("c", "2")],
      [["c", "b"]],
      [["a", "b", "c"]],
    ],
    [
      "who wants to be apart",
      [guest("a", "1"), guest("b", "1", { apart: true })],
      [],
      [["a"], ["b"]],
    ],
    [
      "who comes later",
      [guest("a", "1"), guest("b", "1", { arrivesOn: "2027-07-06" })],
      [],
      [["a"], ["b"]],
    ],
    ["a friend who does not come", [guest("a", "1")], [["a", "z"]], [["a"]]],
  ])("%s", (_, guests, friends, expected) => {
    expect(idsOf(guests, friends)).toEqual(expected);
  });

  test("two whom the desk keeps apart are in no party, not even through a third", () => {
    const three = [guest("a", "1"), guest("b", "2"), guest("c", "3")];
    const friends: Pairs = [
      ["a", "b"],
      ["b", "c"],
    ];
    expect(idsOf(three, friends)).toEqual([["a", "b", "c"]]);
    expect(idsOf(three, friends, [["c", "a"]])).toEqual([["a"], ["b"], ["c"]]);
  });

  test("has everybody once, whatever the order", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const friends = fc.array(fc.tuple(id, id), { maxLength: 6 });
    const guests = ["a", "b", "c", "d", "e"].map((one, at) => guest(one, String(at % 3)));
    fc.assert(
      fc.property(friends, fc.shuffledSubarray(guests, { minLength: 5 }), (pairs, shuffled) => {
        const units = idsOf(shuffled, pairs);
        expect(units.flat().sort()).toEqual(["a", "b", "c", "d", "e"]);
        expect(units).toEqual(idsOf(guests, pairs));
      }),
    );
  });
});
