import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreParts, usualWeights } from "./matching/score.ts";
import { renormalised, weightsOf } from "./weights.ts";

describe("weights", () => {
  test("are the usual ones until somebody says otherwise", () => {
    expect(weightsOf([])).toEqual(usualWeights);
    expect(renormalised(usualWeights)).toEqual(scoreParts.map((part) => usualWeights[part]));
  });

  test("nothing at all is refused", () => {
    expect(renormalised({})).toBeNull();
  });

  test("come to 100 in whole points, and what was nothing stays nothing", () => {
    const typed = fc.tuple(...scoreParts.map(() => fc.nat(100)));
    fc.assert(
      fc.property(typed, (points) => {
        fc.pre(points.some((one) => one > 0));
        const whole = renormalised(
          Object.fromEntries(scoreParts.map((part, at) => [part, points[at] ?? 0])),
        );
        expect(whole?.reduce((sum, one) => sum + one, 0)).toBe(100);
        for (const [at, one] of points.entries()) if (one === 0) expect(whole?.[at]).toBe(0);
      }),
    );
  });
});
