import { expect, test } from "vitest";
import { titleOfCopy } from "./copy-title.ts";

test.each([
  ["Wspólny obóz 2027: Swarzędz", "Wspólny obóz 2028: Swarzędz"],
  ["Літній табір 2027", "Літній табір 2028"],
  ["2027, Camp d’été", "2028, Camp d’été"],
  ["Sommerlager 2027/2027", "Sommerlager 2028/2028"],
  ["Camp, held since 1992", "Camp, held since 1992"],
  ["Room 20271, team a2027", "Room 20271, team a2027"],
  ["Obóz letni", "Obóz letni"],
])("%s", (title, expected) => {
  expect(titleOfCopy(title, { from: 2027, to: 2028 })).toBe(expected);
});
