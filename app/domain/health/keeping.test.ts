import { describe, expect, test } from "vitest";
import { keptUntil, lastDayOf, sharedUntil } from "./keeping.ts";

describe("what is known of a person's health", () => {
  test("is read until thirty days after the event", () => {
    expect(sharedUntil("2027-07-16")).toBe("2027-08-15");
    expect(sharedUntil("2028-02-01")).toBe("2028-03-02");
  });

  test("is kept for two years where the family wishes, also on the day that a year lacks", () => {
    expect(keptUntil("2027-05-04")).toBe("2029-05-04");
    expect(keptUntil("2028-02-29")).toBe("2030-02-28");
  });

  test("lasts as long as the last thing that needs it", () => {
    const eventsEnd = ["2027-07-16", "2027-06-01"];
    expect(lastDayOf({ keepUntil: null, eventsEnd })).toBe("2027-08-15");
    expect(lastDayOf({ keepUntil: "2029-05-04", eventsEnd })).toBe("2029-05-04");
    expect(lastDayOf({ keepUntil: "2027-06-04", eventsEnd })).toBe("2027-08-15");
    expect(lastDayOf({ keepUntil: null, eventsEnd: [] })).toBeNull();
  });
});
