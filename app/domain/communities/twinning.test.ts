import { describe, expect, test } from "vitest";
import { isLiving, isResting, nextRoundAnniversary } from "./twinning.ts";

describe("a partnership on the map", () => {
  test.each([
    ["active", true, false],
    ["renewed", true, false],
    ["dormant", true, true],
    ["suspended", true, true],
    ["ended", false, false],
  ] as const)("%s: drawn %s, in dashes %s", (status, living, resting) => {
    expect(isLiving(status)).toBe(living);
    expect(isResting(status)).toBe(resting);
  });
});

describe("nextRoundAnniversary", () => {
  test.each([
    [1968, 2026, { year: 2028, years: 60 }],
    [1991, 2026, { year: 2026, years: 35 }],
    [2026, 2026, { year: 2031, years: 5 }],
    [null, 2026, null],
    [2030, 2026, null],
  ])("since %s, in %s", (sinceYear, year, expected) => {
    expect(nextRoundAnniversary({ sinceYear, status: "active" }, year)).toEqual(expected);
  });

  test("none after the end", () => {
    expect(nextRoundAnniversary({ sinceYear: 1995, status: "ended" }, 2026)).toBeNull();
  });
});
