import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Due, instalmentsOf } from "./instalments.ts";
import type { Price } from "./price.ts";
import type { EventTerms } from "./terms.ts";

const camp: EventTerms = {
  ...{ startsOn: "2027-07-04", earlyUntil: null, depositDays: 14, refunds: [] },
  instalments: [{ dueOn: "2027-06-01", percent: 100 }],
  keepsDeposit: true,
};

/** A price of so many participants who pay the same. */
const owed = (minor: number, count = 1): Price => ({
  ...{ currency: "EUR", total: minor * count },
  lines: Array.from({ length: count }, (_, at) => ({ is: "fee", at, rate: "full", minor })),
});
const told = (dues: Due[]) => dues.map(({ is, dueOn, minor }) => [is, dueOn, minor]);
const eighty = { deposit: { minor: 8_000 } };

describe("when what is due", () => {
  test("the deposit of each who pays, then the rest on its day", () => {
    expect(told(instalmentsOf(camp, eighty, owed(26_000, 2), "2027-01-10"))).toEqual([
      ["deposit", "2027-01-24", 16_000],
      ["rest", "2027-06-01", 36_000],
    ]);
  });

  test("whoever registers late pays all at once, and never after the first day", () => {
    const on = (day: string) => told(instalmentsOf(camp, eighty, owed(26_000), day));
    expect(on("2027-05-18")).toEqual([["full", "2027-06-01", 26_000]]);
    expect(on("2027-05-17")).toEqual([
      ["deposit", "2027-05-31", 8_000],
      ["rest", "2027-06-01", 18_000],
    ]);
    expect(on("2027-07-01")).toEqual([["full", "2027-07-04", 26_000]]);
  });

  test("without later payments or a deposit it is all due first, and nothing is due of nothing", () => {
    const at = { ...camp, instalments: [] };
    expect(told(instalmentsOf(at, eighty, owed(26_000), "2027-01-10"))).toEqual([
      ["full", "2027-01-24", 26_000],
    ]);
    expect(instalmentsOf(camp, { deposit: null }, owed(26_000), "2027-01-10")).toHaveLength(1);
    expect(instalmentsOf(camp, eighty, owed(0), "2027-01-10")).toEqual([]);
  });

  test("a deposit above the price is the price", () => {
    expect(told(instalmentsOf(camp, eighty, owed(5_000), "2027-01-10"))).toEqual([
      ["full", "2027-01-24", 5_000],
    ]);
  });
});

/** Shares that are 100 in all. */
const shares = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 100 - Math.max(a, b)]);
const days = fc.shuffledSubarray(["2027-02-01", "2027-03-01", "2027-06-01"], { minLength: 3 });
const deposit = fc.option(
  fc.oneof(
    fc.record({ minor: fc.nat({ max: 50_000 }) }),
    fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
  ),
);

test("the amounts are the total exactly, each above nothing, in the order of their days", () => {
  const holds = fc.property(
    fc.tuple(shares, days),
    deposit,
    fc.tuple(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 5 })),
    fc.constantFrom("2027-01-01", "2027-02-20", "2027-05-30", "2027-07-03"),
    ([parts, on], first, [minor, count], registered) => {
      const instalments = parts.map((percent, at) => ({ percent, dueOn: on[at] ?? "" }));
      const total = owed(minor, count);
      const dues = instalmentsOf({ ...camp, instalments }, { deposit: first }, total, registered);
      expect(dues.reduce((sum, one) => sum + one.minor, 0)).toBe(total.total);
      expect(dues.every((one) => one.minor > 0)).toBe(true);
      expect(dues.map((one) => one.dueOn)).toEqual(dues.map((one) => one.dueOn).sort());
    },
  );
  fc.assert(holds, { numRuns: 1_000 });
});
