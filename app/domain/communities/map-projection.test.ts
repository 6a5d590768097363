import { describe, expect, test } from "vitest";
import { mapDrawings, positionOf } from "./map-projection.ts";

const swarzedz = { latitude: 52.41289, longitude: 17.08503 };
const murca = { latitude: 41.406, longitude: -7.45485 };
const jarfalla = { latitude: 59.42268, longitude: 17.83508 };

describe("positionOf", () => {
  test.each([
    ["Swarzędz", swarzedz, 1092.5, 298.6],
    ["Murça", murca, 557.8, 582.7],
    ["Järfälla", jarfalla, 1089.4, 82.3],
  ])("%s lies where the design has it, wide", (_, place, x, y) => {
    const position = positionOf(mapDrawings.wide, place);
    expect(Math.abs(position.x - x)).toBeLessThan(0.5);
    expect(Math.abs(position.y - y)).toBeLessThan(0.5);
  });

  test.each([
    ["Swarzędz", swarzedz, 281.4, 161.6],
    ["Murça", murca, 39.1, 290.4],
  ])("%s lies where the design has it on a phone", (_, place, x, y) => {
    const position = positionOf(mapDrawings.narrow, place);
    expect(Math.abs(position.x - x)).toBeLessThan(0.5);
    expect(Math.abs(position.y - y)).toBeLessThan(0.5);
  });

  test("coordinates have one decimal at most", () => {
    const { x, y } = positionOf(mapDrawings.wide, swarzedz);
    expect([x, y].map((value) => Math.round(value * 10) / 10)).toEqual([x, y]);
  });
});
