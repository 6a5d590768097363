import { expect, test } from "vitest";
import { askedWords } from "./asked-words.ts";

test.each([
  ["", []],
  ["  – ' ", []],
  ["Obóz", ["('oboz':*)"]],
  ["Müller", ["('mueller':*) | ('muller':*)"]],
  ["Згурський", ["('згурський':*) | ('zghurskyi':*)"]],
  ["camp 2027", ["('camp':*)", "('2027':*)"]],
  ["Saint-Paër", ["('saint':* & 'paer':*)"]],
  ["a' | b:* & !c", ["('a':*)", "('b':*)", "('c':*)"]],
])("%j", (typed, queries) => {
  expect(askedWords(typed)).toEqual(queries);
});

test("more words than anybody reads through are left out", () => {
  expect(askedWords("a b c d e f g h")).toHaveLength(6);
});
