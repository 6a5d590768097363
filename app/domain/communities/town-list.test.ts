import { describe, expect, test } from "vitest";
import { townPageOf, townsByCountry } from "./town-list.ts";

const town = (name: string, country: string, reading: string | null = null) => {
  return { name, latinName: name, country, reading };
};

describe("townsByCountry", () => {
  test("puts the country with most towns first, then goes by the reader's alphabet", () => {
    const towns = [
      town("Vác", "HU"),
      town("Jonava", "LT"),
      town("Zator", "PL"),
      town("Łódź", "PL"),
    ];
    const order = (language: "en" | "uk") =>
      townsByCountry(towns, language).map(({ code }) => code);
    expect(order("en")).toEqual(["PL", "HU", "LT"]);
    expect(order("uk")).toEqual(["PL", "LT", "HU"]);
  });

  test("orders towns as the reader's language does", () => {
    const towns = [town("Zator", "PL"), town("Łódź", "PL"), town("Lublin", "PL")];
    expect(townsByCountry(towns, "pl")[0]!.towns.map(({ name }) => name)).toEqual([
      "Lublin",
      "Łódź",
      "Zator",
    ]);
  });

  test("orders by the reading where there is one", () => {
    const towns = [town("Eisenach", "DE", "Айзенах"), town("Aachen", "DE", "Ахен")];
    expect(townsByCountry(towns, "uk")[0]!.towns.map(({ name }) => name)).toEqual([
      "Eisenach",
      "Aachen",
    ]);
    expect(townsByCountry(towns, "de")[0]!.name).toBe("Deutschland");
  });
});

describe("a page of the list of towns", () => {
  const towns = [
    ...["A", "B", "C"].map((name) => town(name, "PL")),
    ...["D", "E"].map((name) => town(name, "HU")),
  ];
  const page = (number: number) =>
    townPageOf(townsByCountry(towns, "en"), number, 2).map(
      ({ code, towns: shown }) => `${code}: ${shown.map(({ name }) => name).join("")}`,
    );

  test("goes on in the middle of a country, and leaves no town out", () => {
    expect([1, 2, 3, 4].map(page)).toEqual([["PL: AB"], ["PL: C", "HU: D"], ["HU: E"], []]);
  });
});
