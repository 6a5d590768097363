import { expect, test } from "vitest";
import { mayBeSame } from "./duplicate.ts";

const entry = (givenNames: string, familyName: string | null, birthDate = "2014-07-05") => {
  return { givenNames, familyName, birthDate };
};
const zosia = entry("Zofia", "Wiśniewska");

test.each([
  ["the same", zosia],
  ["without accents", entry("zofia", "WISNIEWSKA")],
  ["mistyped", entry("Zofai", "Wiśniewska")],
  ["with the names changed over", entry("Wiśniewska", "Zofia")],
  ["with another figure in the year", entry("Zofia", "Wiśniewska", "2015-07-05")],
  ["with day and month changed over", entry("Zofia", "Wiśniewska", "2014-05-07")],
])("%s may be the same person", (_, other) => {
  expect(mayBeSame(zosia, other)).toBe(true);
});

test.each([
  ["a twin", entry("Hanna", "Wiśniewska")],
  ["a sister, born later", entry("Zofia", "Wiśniewska", "2017-11-28")],
  ["a mistyped name and another day", entry("Zofai", "Wiśniewska", "2015-07-05")],
])("%s is another", (_, other) => {
  expect(mayBeSame(zosia, other)).toBe(false);
});

test("one script may be the other's", () => {
  expect(mayBeSame(entry("Юрій", "Згурський"), entry("Yurii", "Zghurskyi"))).toBe(true);
});

test("two short names that differ in a letter are two", () => {
  expect(mayBeSame(entry("Ida", null), entry("Ada", null))).toBe(false);
  expect(mayBeSame(entry("Ida", null), entry("Ida", null))).toBe(true);
});
