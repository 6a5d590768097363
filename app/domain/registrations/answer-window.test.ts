import { expect, test } from "vitest";
import { answering } from "./answer-window.ts";

const until = new Date("2027-06-01T18:00:00Z");
const camp = {
  ...{ state: "confirmed" as const, answersUntil: until, startsOn: new Date("2027-07-04") },
  timeZone: "Europe/Warsaw",
};

test.each([
  ["confirmed", until, "2027-06-01T17:59:59Z", "all"],
  ["waitlisted", until, "2027-06-01T17:59:59Z", "all"],
  ["confirmed", until, "2027-06-01T18:00:00Z", "missing"],
  ["confirmed", null, "2027-07-03T21:59:59Z", "all"],
  ["confirmed", null, "2027-07-03T22:00:00Z", "none"],
  ["confirmed", until, "2027-07-03T22:00:00Z", "none"],
  ["withdrawn", null, "2027-05-01T00:00:00Z", "none"],
] as const)("%s, until %s, at %s: %s", (state, answersUntil, at, may) => {
  expect(answering({ ...camp, state, answersUntil }, new Date(at))).toBe(may);
});
