import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlOf, filamentsOf, sags, threadPath } from "./thread.ts";

describe("threadPath", () => {
  test("the small sign's thread of two towns is the one of the design", () => {
    expect(threadPath({ x: 7, y: 8 }, { x: 97, y: 24 }, sags.sign)).toMatch(/^M7 8Q/);
  });

  test("it rises to the north, whichever end it starts from", () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 1400 }),
      y: fc.integer({ min: 0, max: 700 }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(a.x !== b.x);
        const control = controlOf(a, b, sags.map);
        expect(control.y).toBeLessThanOrEqual((a.y + b.y) / 2);
        const back = controlOf(b, a, sags.map);
        expect(back.x).toBeCloseTo(control.x);
        expect(back.y).toBeCloseTo(control.y);
      }),
    );
  });

  test("its middle stands off the chord by the sag, at most the limit", () => {
    const control = controlOf({ x: 0, y: 100 }, { x: 1000, y: 100 }, sags.map);
    expect(control).toEqual({ x: 500, y: 100 - 2 * 54 });
    expect(controlOf({ x: 0, y: 100 }, { x: 100, y: 100 }, sags.map).y).toBeCloseTo(100 - 26);
  });

  test("one that passes a town hangs below", () => {
    expect(controlOf({ x: 0, y: 50 }, { x: 100, y: 50 }, sags.bandBelow).y).toBeGreaterThan(50);
  });
});

describe("filamentsOf", () => {
  test.each([
    [1968, 2027, 6],
    [1991, 2027, 4],
    [2027, 2027, 1],
    [1890, 2027, 7],
    [null, 2027, 2],
  ])("since %s, in %s: %s", (since, year, filaments) => {
    expect(filamentsOf(since, year)).toBe(filaments);
  });
});
