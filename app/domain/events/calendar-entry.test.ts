import { describe, expect, test } from "vitest";
import { calendarId, hoursOf, markedDays, placeLine } from "./calendar-entry.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("the days of a calendar", () => {
  test.each([
    ["2027-07-05", "2027-07-16", "2027-07-17"],
    ["2027-05-09", "2027-05-09", "2027-05-10"],
    ["2027-12-30", "2027-12-31", "2028-01-01"],
    // The clocks go back on the 31st.
    ["2027-10-30", "2027-10-31", "2027-11-01"],
  ])("from %s to %s end before %s", (first, last, after) => {
    expect(markedDays({ startsOn: day(first), endsOn: day(last) })).toEqual({ first, after });
  });
});

test.each([
  ["18:00", "12:30", { start: "2027-10-30T18:00:00", end: "2027-10-31T12:30:00" }],
  ["18:00", null, null],
  [null, null, null],
])("hours from %s to %s by the host's clocks", (startsAt, endsAt, hours) => {
  const days = { startsOn: day("2027-10-30"), endsOn: day("2027-10-31") };
  expect(hoursOf({ ...days, startsAt, endsAt })).toEqual(hours);
});

describe("the place in one line", () => {
  test.each([
    [
      "Ośrodek nad Jeziorem",
      "ul. Leśna 1, Swarzędz",
      "Ośrodek nad Jeziorem, ul. Leśna 1, Swarzędz",
    ],
    ["Ośrodek nad Jeziorem", null, "Ośrodek nad Jeziorem, Swarzędz"],
    [null, null, "Swarzędz"],
  ])("%s, %s", (placeName, placeAddress, line) => {
    expect(placeLine({ placeName, placeAddress, hostName: "Swarzędz" })).toBe(line);
  });
});

test("an event has one name in all calendars, without the port of this machine", () => {
  expect(calendarId({ id: "a1" }, "http://gemina.example:3000")).toBe("a1@gemina.example");
});
