import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { birthdayWithin, daysOf } from "./kinds.ts";

describe("birthdays within an event", () => {
  test.each([
    ["2014-07-04", "2027-07-04", "2027-07-13", "2027-07-04"],
    ["2014-07-13", "2027-07-04", "2027-07-13", "2027-07-13"],
    ["2014-07-14", "2027-07-04", "2027-07-13", null],
    ["2014-01-02", "2027-12-28", "2028-01-03", "2028-01-02"],
    ["2014-12-31", "2027-12-28", "2028-01-03", "2027-12-31"],
    ["2012-02-29", "2027-02-25", "2027-03-02", "2027-03-01"],
    ["2012-02-29", "2028-02-25", "2028-03-02", "2028-02-29"],
  ])("born on %s, from %s to %s: %s", (born, from, until, day) => {
    expect(birthdayWithin(born, from, until)).toBe(day);
  });

  test("are days of the event", () => {
    const day = fc
      .date({ min: new Date("2010-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.nat(20), (born, from, length) => {
        const until = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
        const found = birthdayWithin(born, from, until);
        expect(daysOf(from, until)).toHaveLength(length + 1);
        if (found !== null) expect(daysOf(from, until)).toContain(found);
      }),
    );
  });
});
