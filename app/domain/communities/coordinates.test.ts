import { describe, expect, test } from "vitest";
import { coordinatesOf, mapLink, typedCoordinates } from "./coordinates.ts";

describe("coordinates as they are copied from a map", () => {
  test.each([
    ["52.4069, 17.0846", 52.4069, 17.0846],
    ["52,4069; 17,0846", 52.4069, 17.0846],
    ["52.4069 17.0846", 52.4069, 17.0846],
    ["52.4069° -1.5°", 52.4069, -1.5],
    ["-90,180", -90, 180],
  ])("%s", (typed, latitude, longitude) => {
    expect(coordinatesOf(typed)).toEqual({ latitude, longitude });
  });

  test.each(["", "52.4", "91, 17", "52, 181", "north, east", "52.4069, 17.0846, 3"])(
    "%s is no place",
    (typed) => {
      expect(coordinatesOf(typed)).toBeNull();
    },
  );

  test("are shown as they can be typed", () => {
    const shown = typedCoordinates(52.4069, -17.0846);
    expect(coordinatesOf(shown)).toEqual({ latitude: 52.4069, longitude: -17.0846 });
    expect(typedCoordinates(null, null)).toBe("");
  });

  test("lead to a map", () => {
    expect(mapLink({ latitude: 52.5, longitude: -1 })).toBe(
      "https://www.openstreetmap.org/?mlat=52.5&mlon=-1#map=16/52.5/-1",
    );
  });
});
