import { describe, expect, test } from "vitest";
import { inAll } from "#tests/support/in-all-languages.ts";
import {
  compareNames,
  formatCountry,
  formatLanguage,
  formatList,
  formatListedName,
  sortByName,
} from "./names.ts";
import { formatsOf } from "./formats.ts";
import { type Language } from "./languages.ts";

describe("names", () => {
  test("lists end in the language's own “and”", () => {
    expect(
      inAll((language) => formatList(language, ["Duclair", "Ronnenberg", "Swarzędz"])),
    ).toEqual({
      pl: "Duclair, Ronnenberg i Swarzędz",
      de: "Duclair, Ronnenberg und Swarzędz",
      fr: "Duclair, Ronnenberg et Swarzędz",
      en: "Duclair, Ronnenberg and Swarzędz",
      uk: "Duclair, Ronnenberg і Swarzędz",
    });
    expect(formatList("de", ["A", "B"], "or")).toBe("A oder B");
  });

  test("languages and countries stand in the nominative", () => {
    expect(inAll((language) => formatLanguage(language, "uk"))).toEqual({
      pl: "ukraiński",
      de: "Ukrainisch",
      fr: "ukrainien",
      en: "Ukrainian",
      uk: "українська",
    });
    expect(inAll((language) => formatCountry(language, "PL"))).toEqual({
      pl: "Polska",
      de: "Polen",
      fr: "Pologne",
      en: "Poland",
      uk: "Польща",
    });
  });

  test("a list has the family name first, in French in capitals", () => {
    const name = { givenNames: "Łucja Maria", familyName: "Żak-Nowak" };
    expect(inAll((language) => formatListedName(language, name))).toEqual({
      pl: "Żak-Nowak Łucja Maria",
      de: "Żak-Nowak, Łucja Maria",
      fr: "ŻAK-NOWAK Łucja Maria",
      en: "Żak-Nowak, Łucja Maria",
      uk: "Żak-Nowak Łucja Maria",
    });
    expect(formatListedName("de", { givenNames: "Sukarno", familyName: "" })).toBe("Sukarno");
  });

  test.each<[Language, string[]]>([
    ["pl", ["Czarnecki", "Ćwik", "Lis", "Łukasik", "Mueller", "Zając", "Zola", "Żak"]],
    ["de", ["Ćwik", "Czarnecki", "Mueller", "Muller", "Müller", "Zając", "Żak", "Zola"]],
    ["fr", ["Lis", "Łukasik", "Ґалаґан", "Галушко"]],
    [
      "uk",
      [
        "Галушко",
        "Ґалаґан",
        "Євтушенко",
        "Єременко",
        "Іваненко",
        "Їжак",
        "Йосипенко",
        "Czarnecki",
        "Zola",
      ],
    ],
  ])("are sorted as in %s", (language, sorted) => {
    const shuffled = sorted.toReversed();
    expect(sortByName(language, shuffled, (name) => name)).toEqual(sorted);
    expect(compareNames(language, sorted[0]!, sorted[1]!)).toBeLessThan(0);
  });
});

test("the formats of a language are made once", () => {
  expect(formatsOf("fr")).toBe(formatsOf("fr"));
  expect(formatsOf("fr").range("2027-03-01", "2027-03-05")).toBe("1er–5\u00a0mars 2027");
});
