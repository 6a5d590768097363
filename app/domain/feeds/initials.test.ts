import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Марʼяна", "Згурська", "М. З."],
  ["Anna Maria", "de Vries", "A. D."],
  ["É\u0301lodie", "Petit", "É\u0301. P."],
  ["Sukarno", null, "S."],
])("%s %s is %s", (givenNames, familyName, initials) => {
  expect(initialsOf({ givenNames, familyName })).toBe(initials);
});
