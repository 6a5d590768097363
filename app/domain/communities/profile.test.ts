import { expect, test } from "vitest";
import { basisOf, paragraphsOf, profileRows } from "./profile.ts";

const polish = { language: "pl", value: "Miasto", revision: 3, sourceRevision: null };
const german = { language: "de", value: "Stadt", revision: 1, sourceRevision: 3 };
const french = { language: "fr", value: "Ville", revision: 5, sourceRevision: 2 };

test("the source stands first, and each translation says how it stands to it", () => {
  const rows = profileRows("pl", [french, german, polish]);
  expect(rows.map(({ language, state }) => [language, state])).toEqual([
    ["pl", null],
    ["de", "done"],
    ["fr", "outOfDate"],
    ["en", "missing"],
    ["uk", "missing"],
  ]);
});

test("without a source there is nothing to be out of date with", () => {
  expect(profileRows("cs", [german]).map(({ state }) => state)).toEqual(Array(5).fill(null));
});

test("a form builds on all languages in whatever order, and a change of one is noticed", () => {
  const basis = basisOf([polish, german]);
  expect(basisOf([german, polish])).toBe(basis);
  expect(basisOf([polish, { ...german, revision: 2 }])).not.toBe(basis);
  expect(basisOf([polish])).not.toBe(basis);
});

test("an empty line parts paragraphs", () => {
  expect(paragraphsOf("\nOne\nline\n\n \nTwo\n")).toEqual(["One\nline", "Two"]);
});
