import { describe, expect, test } from "vitest";
import { nextRoundAnniversary } from "./anniversary.ts";

describe("nextRoundAnniversary", () => {
  const today = "2026-11-22";
  const day = (year: number, month: number | null = null, dayOfMonth: number | null = null) => {
    return { year, month, day: dayOfMonth };
  };

  test.each([
    [day(1968, 4, 13), { years: 60, year: 2028, month: 4, day: 13 }],
    [day(1991), { years: 35, year: 2026, month: null, day: null }],
    [day(1991, 11, 22), { years: 35, year: 2026, month: 11, day: 22 }],
    [day(1991, 11, 21), { years: 40, year: 2031, month: 11, day: 21 }],
    [day(1991, 11), { years: 35, year: 2026, month: 11, day: null }],
    [day(1991, 10), { years: 40, year: 2031, month: 10, day: null }],
    [day(2026), { years: 5, year: 2031, month: null, day: null }],
    [day(1996, 2, 29), { years: 35, year: 2031, month: 2, day: null }],
    [day(2030), null],
    [null, null],
  ])("since %o", (founded, expected) => {
    expect(nextRoundAnniversary(founded, "active", today)).toEqual(expected);
  });

  test("none after the end", () => {
    expect(nextRoundAnniversary(day(1995), "ended", today)).toBeNull();
  });
});
