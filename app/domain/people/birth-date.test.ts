import { describe, expect, test } from "vitest";
import { ageOn, dayOfParts, isBirthDate } from "./birth-date.ts";

describe("a day of birth", () => {
  test.each([
    ["5", "7", "2014", "2014-07-05"],
    ["05", "07", "2014", "2014-07-05"],
    ["29", "2", "2012", "2012-02-29"],
    ["29", "2", "2013", null],
    ["30", "2", "2012", null],
    ["31", "4", "2012", null],
    ["0", "4", "2012", null],
    ["4", "13", "2012", null],
    ["4", "1", "12", null],
    ["", "", "", null],
    ["1e0", "1", "2012", null],
  ])("typed as %s, %s, %s is %s", (day, month, year, iso) => {
    expect(dayOfParts(day, month, year)).toBe(iso);
  });

  test.each([
    ["2027-05-04", true],
    ["2027-05-05", false],
    ["1907-05-04", true],
    ["1906-05-04", false],
  ])("%s on 4 May 2027: %s", (birthDate, is) => {
    expect(isBirthDate(birthDate, "2027-05-04")).toBe(is);
  });
});

test.each([
  ["2014-07-05", "2027-07-04", 12],
  ["2014-07-05", "2027-07-05", 13],
  ["2012-02-29", "2027-02-28", 14],
  ["2012-02-29", "2027-03-01", 15],
  ["2012-02-29", "2028-02-29", 16],
])("who was born on %s has on %s the age of %i", (born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});
