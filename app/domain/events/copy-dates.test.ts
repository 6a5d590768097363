import { describe, expect, test } from "vitest";
import { momentLater, weeksLater, weeksToNextYear } from "./copy-dates.ts";

const on = (day: string) => new Date(day);

describe("the dates of a copy", () => {
  test.each([
    ["2027-07-04", "2026-11-22", 52, "2028-07-02"],
    ["2026-07-05", "2026-11-22", 52, "2027-07-04"],
    ["2020-07-05", "2026-11-22", 365, "2027-07-04"],
  ])("%s, copied on %s: %i weeks, to %s", (startsOn, today, weeks, expected) => {
    expect(weeksToNextYear(on(startsOn), on(today))).toBe(weeks);
    const later = weeksLater(on(startsOn), weeks);
    expect(later).toEqual(on(expected));
    expect(later.getUTCDay()).toBe(on(startsOn).getUTCDay());
  });

  test("keep the hour of the host's clocks over a change of them", () => {
    const winter = new Date("2027-03-24T07:00:00Z");
    expect(momentLater(winter, 1, "Europe/Warsaw")).toEqual(new Date("2027-03-31T06:00:00Z"));
    const endOfDay = new Date("2027-04-30T21:59:59Z");
    expect(momentLater(endOfDay, 52, "Europe/Warsaw")).toEqual(new Date("2028-04-28T21:59:59Z"));
  });
});
