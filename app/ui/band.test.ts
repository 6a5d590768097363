import { describe, expect, test } from "vitest";
import { bandFrames, bandPlaces, filamentPaths, ranksOf } from "./band.ts";

const duclair = { longitude: 0.877, latitude: 49.484 };
const ronnenberg = { longitude: 9.656, latitude: 52.319 };
const swarzedz = { longitude: 17.076, latitude: 52.408 };
const unknown = { longitude: null, latitude: null };
const camp = [swarzedz, ronnenberg, duclair];

describe("bandPlaces", () => {
  test("the joint camp's towns stand where the design has them", () => {
    const [host, middle, west] = bandPlaces(camp, bandFrames.desk);
    expect(west).toEqual({ x: 110, y: expect.closeTo(94.8, 1) });
    expect(middle).toEqual({ x: expect.closeTo(645.4, 0), y: expect.closeTo(76.4, 1) });
    expect(host).toEqual({ x: 1098, y: expect.closeTo(75.8, 1) });
  });

  test("towns too near for their names give each other room", () => {
    const legnica = { longitude: 16.16, latitude: 51.2 };
    const xs = bandPlaces([duclair, legnica, swarzedz], bandFrames.desk).map(({ x }) => x);
    expect(xs).toEqual([110, 1098 - bandFrames.desk.gap, 1098]);
  });

  test("a town of unknown place stands last, half-way up", () => {
    expect(ranksOf([unknown, swarzedz, duclair])).toEqual([2, 1, 0]);
    const places = bandPlaces([unknown, swarzedz, duclair], bandFrames.phone);
    expect(places[0]).toEqual({ x: 346, y: expect.closeTo(64.8, 1) });
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test("one town, or none known, is drawn as well", () => {
    expect(bandPlaces([swarzedz], bandFrames.desk)[0]?.x).toBe(604);
    const xs = bandPlaces([unknown, unknown], bandFrames.desk).map(({ x }) => x);
    expect(xs).toEqual([110, 1098]);
  });
});

describe("filamentPaths", () => {
  const [a, b] = [
    { x: 645.1, y: 76.4 },
    { x: 110, y: 94.8 },
  ];

  /** The design's drawing rounds its dots before it draws, so its curves agree to two tenths. */
  const expectControls = (paths: string[], controls: [number, number][]) => {
    expect(paths).toHaveLength(controls.length);
    for (const [at, [x, y]] of controls.entries()) {
      const [, left, top] = /Q(\S+) (\S+) /.exec(paths[at]!) ?? [];
      expect(Math.abs(Number(left) - x)).toBeLessThan(0.21);
      expect(Math.abs(Number(top) - y)).toBeLessThan(0.21);
    }
  };

  test("Ronnenberg–Duclair is the bundle of six of the design", () => {
    const ys = [42, 28.6, 15.3, 1.9, -11.5, -24.9];
    const xs = [376.1, 375.6, 375.2, 374.7, 374.2, 373.8];
    const paths = filamentPaths(a, b, 6, bandFrames.desk, false);
    expectControls(
      paths,
      xs.map((x, at) => [x, ys[at]!]),
    );
    expect(paths[0]).toMatch(/^M645.1 76.4Q.* 110 94.8$/);
  });

  test("what passes a town hangs below it, as in the design", () => {
    const paths = filamentPaths({ x: 1098, y: 75.8 }, b, 2, bandFrames.desk, true);
    expectControls(paths, [
      [605.8, 177.7],
      [606.2, 202.4],
    ]);
  });

  test("the widest bundle across the whole band is not cut off", () => {
    for (const frame of Object.values(bandFrames)) {
      const [west, east] = bandPlaces([duclair, ronnenberg], frame);
      for (const hangs of [true, false])
        for (const path of filamentPaths(west!, east!, 7, frame, hangs)) {
          const control = Number(/Q\S+ (\S+)/.exec(path)?.[1]);
          const middle = (west!.y + east!.y) / 4 + control / 2;
          expect(middle).toBeGreaterThan(0);
          expect(middle).toBeLessThan(frame.height);
        }
    }
  });
});
