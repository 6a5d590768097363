import { describe, expect, test } from "vitest";
import {
  comparePartial,
  hasBegun,
  isoPartial,
  isPartialDay,
  type PartialDay,
} from "./partial-day.ts";

const at = (
  year: number | null,
  month: number | null = null,
  day: number | null = null,
): PartialDay => ({ year, month, day });

test.each([
  [at(1968, 4, 13), "1968-04-13"],
  [at(2023, 9), "2023-09"],
  [at(1991), "1991"],
  [at(null), null],
])("%o is written %s", (date, iso) => {
  expect(isoPartial(date)).toBe(iso);
});

test("a year stands before its months, a month before its days, and no date last", () => {
  const dates = [at(null), at(2018, 9, 8), at(1991), at(2018, 9), at(2018)];
  expect(dates.sort(comparePartial).map(isoPartial)).toEqual([
    "1991",
    "2018",
    "2018-09",
    "2018-09-08",
    null,
  ]);
});

describe("isPartialDay", () => {
  test.each([
    [at(null), true],
    [at(2024, 2, 29), true],
    [at(2023, 2, 29), false],
    [at(2023, 13), false],
    [at(2023, 0), false],
    [at(2023, 4, 31), false],
    [at(2023, null, 4), false],
    [at(null, 4), false],
    [at(99), false],
    [at(2200), false],
  ])("%o: %s", (date, is) => {
    expect(isPartialDay(date)).toBe(is);
  });
});

test.each([
  [at(2026), true],
  [at(2026, 11), true],
  [at(2026, 11, 22), true],
  [at(2026, 11, 23), false],
  [at(2026, 12), false],
  [at(2027), false],
  [at(null), true],
])("on 22 November 2026, %o has begun: %s", (date, has) => {
  expect(hasBegun(date, "2026-11-22")).toBe(has);
});
