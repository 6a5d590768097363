import { describe, expect, test } from "vitest";
import { dayIn, fieldTime, hasHour, instantAt, instantOf, nextMidnight } from "./local-time.ts";

describe("dayIn", () => {
  test("is the place's own day", () => {
    const late = new Date("2027-04-30T22:30:00Z");
    expect(dayIn("Europe/Warsaw", late)).toBe("2027-05-01");
    expect(dayIn("Europe/London", late)).toBe("2027-04-30");
  });
});

describe("instantAt", () => {
  test.each([
    ["2027-04-30", "23:59:59", "Europe/Warsaw", "2027-04-30T21:59:59.000Z"],
    ["2027-02-15", "23:59:59", "Europe/Paris", "2027-02-15T22:59:59.000Z"],
    ["2027-03-28", "00:30:00", "Europe/Berlin", "2027-03-27T23:30:00.000Z"],
    ["2027-03-28", "12:00:00", "Europe/Berlin", "2027-03-28T10:00:00.000Z"],
    ["2027-10-31", "12:00:00", "Europe/Kyiv", "2027-10-31T10:00:00.000Z"],
  ])("%s %s in %s", (day, time, zone, expected) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(expected);
  });
});

describe("nextMidnight", () => {
  test("comes an hour earlier in Kyiv than in Warsaw", () => {
    const now = new Date("2027-05-04T10:00:00Z");
    expect(nextMidnight("Europe/Warsaw", now).toISOString()).toBe("2027-05-04T22:00:00.000Z");
    expect(nextMidnight("Europe/Kyiv", now).toISOString()).toBe("2027-05-04T21:00:00.000Z");
  });
});

describe("hasHour", () => {
  test.each([
    ["00:00:00", false],
    ["23:59:59", false],
    ["12:00:00", true],
    ["00:30:00", true],
  ])("%s: %s", (time, expected) => {
    expect(hasHour("Europe/Kyiv", instantAt("2027-04-30", time, "Europe/Kyiv"))).toBe(expected);
  });
});

describe("a form's field", () => {
  test.each([
    ["2027-04-30T23:59", "2027-04-30T21:59:59.000Z"],
    ["2027-01-15T08:00", "2027-01-15T07:00:00.000Z"],
  ])("%s is %s, and is shown so again", (typed, instant) => {
    expect(instantOf(typed, "Europe/Warsaw").toISOString()).toBe(instant);
    expect(fieldTime("Europe/Warsaw", new Date(instant))).toBe(typed);
  });
});
