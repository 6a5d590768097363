import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Label, placeLabels, type Wish } from "./map-labels.ts";

const space = {
  width: 400,
  height: 300,
  fontSize: 14,
  dot: 6,
  most: 20,
  dots: [],
  threads: [],
};

const wish = (key: string, x: number, y: number, weight = 1): Wish => {
  return { key, name: key, x, y, weight };
};

/** The room a name takes, a little less than the rule reckons with. */
function boxOf({ x, y, name, anchor }: Label) {
  const width = name.length * 14 * 0.5;
  const left = x - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width);
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

describe("placeLabels", () => {
  test("a lonely town has its name to the right, on its line", () => {
    const [label] = placeLabels([wish("Murça", 100, 100)], space);
    expect(label).toMatchObject({ anchor: "start", x: 111 });
    expect(Math.abs(label!.y - 104.8)).toBeLessThan(0.1);
  });

  test("at the right edge the name goes to the left", () => {
    const [label] = placeLabels([wish("Kamianets", 385, 100)], space);
    expect(label!.anchor).toBe("end");
  });

  test("a name moves off a thread", () => {
    const threads = Array.from({ length: 8 }, (_, at) => ({ x: 112 + at * 5, y: 100 }));
    const [label] = placeLabels([wish("Vác", 100, 100)], { ...space, threads });
    expect(label).toMatchObject({ anchor: "end" });
  });

  test("the weightier chooses first, and only so many have names", () => {
    const labels = placeLabels([wish("small", 100, 100), wish("large", 104, 102, 5)], {
      ...space,
      most: 1,
    });
    expect(labels.map(({ key }) => key)).toEqual(["large"]);
  });

  test("no name touches another, wherever the towns lie, and none leaves the drawing", () => {
    const town = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(town, { maxLength: 30 }), (spots) => {
        const wishes = spots.map(({ x, y }, at) => wish(`Town ${at}`, x, y, at % 5));
        const boxes = placeLabels(wishes, { ...space, dots: spots }).map(boxOf);
        for (const [at, one] of boxes.entries()) {
          expect(one.left >= 0 && one.right <= 400 && one.top >= 0 && one.bottom <= 300).toBe(true);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
