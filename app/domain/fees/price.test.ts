import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { participantKinds } from "#app/domain/places/free-places.ts";
import { type Participant, price } from "./price.ts";
import { type Allowance, partOf, rates, type TownFees } from "./terms.ts";

const duclair: TownFees = {
  ...{ community: "duclair", currency: "EUR", deposit: { minor: 8_000 } },
  amounts: { child: { full: 26_000, reduced: 18_000, solidarity: 0 }, leader: { full: 0 } },
  sibling: { percent: 10 },
  early: { minor: 1_500 },
  options: { shirt: 1_200, bus: 4_500 },
};
const terms = { earlyUntil: "2027-02-28" };
const child = (rate: Participant["rate"] = "full", options: string[] = []): Participant => {
  return { kind: "child", rate, options };
};
const linesOf = (party: Participant[], on = "2027-03-01") =>
  price(terms, duclair, party, on)?.lines.map(({ is, at, minor }) => [is, at, minor]);

describe("what a household pays", () => {
  test("the second child and each after it pays less, whoever pays a lower fee does not count", () => {
    expect(linesOf([child(), child("reduced"), child(), child()])).toEqual([
      ["fee", 0, 26_000],
      ["fee", 1, 18_000],
      ["fee", 2, 26_000],
      ["sibling", 2, -2_600],
      ["fee", 3, 26_000],
      ["sibling", 3, -2_600],
    ]);
  });

  test("the early day itself is early, the next is not", () => {
    const totalOn = (on: string) => price(terms, duclair, [child()], on)?.total;
    expect(totalOn("2027-02-28")).toBe(24_500);
    expect(totalOn("2027-03-01")).toBe(26_000);
    expect(price({ earlyUntil: null }, duclair, [child()], "2027-01-01")?.total).toBe(26_000);
  });

  test("options come on top; a rate that the town does not have is the full fee", () => {
    const leader: Participant = { kind: "leader", rate: "solidarity", options: ["shirt"] };
    expect(price(terms, duclair, [child("solidarity", ["bus"]), leader], "2027-03-01")).toEqual({
      ...{ currency: "EUR", total: 5_700 },
      lines: [
        { is: "fee", at: 0, rate: "solidarity", minor: 0 },
        { is: "option", at: 0, option: "bus", minor: 4_500 },
        { is: "fee", at: 1, rate: "full", minor: 0 },
        { is: "option", at: 1, option: "shirt", minor: 1_200 },
      ],
    });
  });

  test("none is told where no fee is stated, or an option is not offered", () => {
    expect(linesOf([{ kind: "adult", rate: "full", options: [] }])).toBeUndefined();
    expect(linesOf([child("full", ["boat"])])).toBeUndefined();
  });

  test("a half of a minor unit is rounded upwards", () => {
    expect(partOf(25, { percent: 10 })).toBe(3);
    expect(partOf(24, { percent: 10 })).toBe(2);
  });
});

const amount = fc.nat({ max: 200_000 });
const allowance: fc.Arbitrary<Allowance | null> = fc.option(
  fc.oneof(fc.record({ minor: amount }), fc.record({ percent: fc.integer({ min: 0, max: 100 }) })),
);
/** A lower fee is never above the full one: the form refuses that. */
const amounts = fc
  .tuple(amount, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([full, reduced, solidarity]) => ({
    full,
    reduced: Math.floor((full * reduced) / 100),
    solidarity: Math.floor((full * solidarity) / 100),
  }));
const anyTown: fc.Arbitrary<TownFees> = fc.record({
  ...{ community: fc.constant("duclair"), currency: fc.constant("EUR") },
  amounts: fc.record({ child: amounts, leader: amounts, adult: amounts, delegate: amounts }),
  ...{ sibling: allowance, early: allowance, deposit: allowance },
  options: fc.record({ shirt: amount, bus: amount }),
});
const options = fc.subarray(["shirt", "bus"]);
const participant = fc.record({
  ...{ kind: fc.constantFrom(...participantKinds), rate: fc.constantFrom(...rates), options },
});
const party = fc.array(participant, { maxLength: 8 });
const day = fc.constantFrom("2027-02-27", "2027-02-28", "2027-03-01");
const totalOf = (town: TownFees, all: Participant[], on: string) =>
  price(terms, town, all, on)?.total ?? NaN;

describe("whoever comes, for whatever fees", () => {
  test("the total is the sum of the lines, and nobody gets money for coming", () => {
    const holds = fc.property(anyTown, party, day, (town, all, on) => {
      const { lines = [], total } = price(terms, town, all, on) ?? {};
      expect(total).toBe(lines.reduce((sum, { minor }) => sum + minor, 0));
      for (const at of all.keys()) {
        const own = lines.filter((line) => line.at === at);
        expect(own.reduce((sum, { minor }) => sum + minor, 0)).toBeGreaterThanOrEqual(0);
      }
      expect(lines.every(({ minor }) => Number.isSafeInteger(minor))).toBe(true);
    });
    fc.assert(holds, { numRuns: 500 });
  });

  test("the order in which they are named does not change the total", () => {
    const shuffled = party.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    const holds = fc.property(anyTown, shuffled, day, (town, [all, other], on) => {
      expect(totalOf(town, other, on)).toBe(totalOf(town, all, on));
    });
    fc.assert(holds, { numRuns: 500 });
  });

  test("one more, a further option, or a later day is never cheaper; a lower rate is never dearer than nothing off", () => {
    const holds = fc.property(anyTown, party, participant, day, (town, all, more, on) => {
      const before = totalOf(town, all, on);
      expect(totalOf(town, [...all, more], on)).toBeGreaterThanOrEqual(before);
      expect(totalOf(town, all, "2027-03-02")).toBeGreaterThanOrEqual(before);
      const equipped = all.map((one) => ({ ...one, options: ["shirt", "bus"] }));
      expect(totalOf(town, equipped, on)).toBeGreaterThanOrEqual(before);
      const bare = { ...town, sibling: null, early: null };
      const allFull = all.map((one) => ({ ...one, rate: "full" as const }));
      expect(before).toBeLessThanOrEqual(totalOf(bare, allFull, on));
    });
    fc.assert(holds, { numRuns: 500 });
  });
});
