import { describe, expect, test } from "vitest";
import { townColours } from "#app/ui/town-colours.ts";
import { colours } from "./town-choices.ts";
import { columnsOf, newTownForm, slugOfTown, townForm } from "./town-form.ts";

const typed = {
  ...{ intent: "town", version: 1, name: "Дрогобич", latinName: "Drohobych", country: "UA" },
  ...{ colour: "fir", language: "uk", timeZone: "Europe/Warsaw" },
};
const wrongIn = (change: object) => {
  const result = townForm(2026).safeParse({ ...typed, ...change });
  return result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

describe("the form of a town", () => {
  test.each([
    [{ name: undefined }, "name", "validation.required"],
    [{ name: "<b>Town</b>" }, "name", "validation.markup"],
    [{ latinName: "Дрогобич" }, "latinName", "validation.latinName"],
    [{ names: { de: "<script>" } }, "names.de", "validation.markup"],
    [{ country: "XX" }, "country", "validation.choose"],
    [{ coordinates: "91, 0" }, "coordinates", "validation.coordinates"],
    [{ coordinates: "by the river" }, "coordinates", "validation.coordinates"],
    [{ population: 0 }, "population", "validation.number"],
    [{ populationYear: 2020 }, "population", "validation.required"],
    [{ population: 9, populationYear: 2027 }, "populationYear", "validation.yearOfCount"],
    [{ population: 9, populationYear: 1500 }, "populationYear", "validation.yearOfCount"],
    [{ colour: "#ff0000" }, "colour", "validation.choose"],
    [{ language: "xx" }, "language", "validation.choose"],
    [{ timeZone: "Europe/Atlantis" }, "timeZone", "validation.choose"],
  ])("refuses %j beside its field", (change, path, message) => {
    expect(wrongIn(change)).toContainEqual([path, message]);
  });

  test("takes what is true, and puts the town's own language first", () => {
    const whole = {
      ...typed,
      ...{ coordinates: "49,35 23,5", population: 76_000, populationYear: 2022 },
      languages: ["pl", "uk"],
    };
    expect(wrongIn(whole)).toEqual([]);
    expect(columnsOf(townForm(2026).parse(whole))).toEqual({
      ...{ name: "Дрогобич", latinName: "Drohobych", country: "UA", colour: "fir" },
      ...{ timeZone: "Europe/Warsaw", population: 76_000, populationYear: 2022 },
      ...{ latitude: 49.35, longitude: 23.5, languages: ["uk", "pl"] },
    });
  });

  test("asks of a new town how it is paid and in which language it writes", () => {
    const paths = newTownForm(2026)
      .safeParse(typed)
      .error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(["currency", "source"]);
  });
});

test.each([
  ["Łódź", "lodz"],
  ["Saint-Gély-du-Fesc", "saint-gely-du-fesc"],
  ["Großröhrsdorf / Elbe", "grossrohrsdorf-elbe"],
  ["…", "town"],
])("the address of %s is %s", (name, slug) => {
  expect(slugOfTown(name)).toBe(slug);
});

test("a town may have every colour that is drawn, and no other", () => {
  expect(colours).toEqual(townColours);
});
