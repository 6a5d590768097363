import { expect, test } from "vitest";
import { shortText } from "./short-text.ts";

test.each([
  ["Two weeks by the lake.", 40, "Two weeks by the lake."],
  ["Two weeks\n by the  lake.", 40, "Two weeks by the lake."],
  ["Two weeks by the lake.", 21, "Two weeks by the…"],
  ["Swimming, sailing and songs", 12, "Swimming…"],
  ["Табір біля озера для дітей", 16, "Табір біля…"],
  ["Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"],
])("%s, %d: %s", (text, limit, expected) => {
  expect(shortText(text, limit)).toBe(expected);
  expect(shortText(text, limit).length).toBeLessThanOrEqual(limit);
});
