import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refundOf, refundPercent } from "./refund.ts";

const camp = {
  ...{ startsOn: "2027-07-04", keepsDeposit: true },
  refunds: [
    { daysBefore: 31, percent: 50 },
    { daysBefore: 61, percent: 100 },
    { daysBefore: 15, percent: 25 },
  ],
};

describe("what is paid back", () => {
  test.each([
    ["2027-05-04", 100],
    ["2027-05-05", 50],
    ["2027-06-03", 50],
    ["2027-06-04", 25],
    ["2027-06-19", 25],
    ["2027-06-20", 0],
    ["2027-07-10", 0],
  ])("to those who withdraw on %s: %d per cent", (on, percent) => {
    expect(refundPercent(camp, on)).toBe(percent);
  });

  test("the deposit stays, unless more is kept anyway", () => {
    expect(refundOf(camp, 26_000, 8_000, "2027-05-04")).toBe(18_000);
    expect(refundOf(camp, 26_000, 8_000, "2027-05-05")).toBe(13_000);
    const given = { ...camp, keepsDeposit: false };
    expect(refundOf(given, 26_000, 8_000, "2027-05-04")).toBe(26_000);
    expect(refundOf(camp, 5_000, 8_000, "2027-05-04")).toBe(0);
  });

  test("what is kept is rounded to the minor unit, a half upwards", () => {
    const given = { ...camp, keepsDeposit: false };
    expect(refundOf(given, 101, 0, "2027-06-01")).toBe(50);
  });

  test("is never below nothing nor above what was paid, and never more on a later day", () => {
    const day = fc.integer({ min: 1, max: 30 }).map((at) => `2027-06-${`${at}`.padStart(2, "0")}`);
    const amount = fc.nat({ max: 999_999 });
    const holds = fc.property(amount, amount, day, day, (paid, deposit, a, b) => {
      const [earlier, later] = [a, b].sort().map((on) => refundOf(camp, paid, deposit, on));
      expect(later).toBeGreaterThanOrEqual(0);
      expect(earlier).toBeLessThanOrEqual(paid);
      expect(later).toBeLessThanOrEqual(earlier ?? 0);
    });
    fc.assert(holds, { numRuns: 500 });
  });
});
