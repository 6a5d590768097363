import { describe, expect, test } from "vitest";
import { isLiving, isResting } from "./twinning.ts";

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
