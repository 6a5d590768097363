import { expect, test } from "vitest";
import { daysKept, deletedOn, possibleReaders, possibleStages } from "./keeping.ts";

test("the office reads nothing about health, and nobody is asked about it without a place", () => {
  expect(possibleReaders("ordinary")).toEqual([
    ...["organizer", "coordinator", "leader", "hostFamily", "kitchen"],
  ]);
  expect(possibleReaders("health")).toEqual(["leader", "health", "hostFamily", "kitchen"]);
  expect(possibleStages("ordinary")).toEqual(["registration", "confirmed"]);
  expect(possibleStages("health")).toEqual(["confirmed"]);
});

test("answers go on a day, or so many days after the last of the event", () => {
  expect(deletedOn({ deleteOn: "2027-09-01", deleteAfterDays: null }, "2027-07-16")).toBe(
    "2027-09-01",
  );
  expect(deletedOn({ deleteOn: null, deleteAfterDays: 30 }, "2027-07-16")).toBe("2027-08-15");
});

test("a day becomes a number of days where a question leaves its event", () => {
  const end = new Date("2027-07-16");
  expect(daysKept({ deleteOn: "2027-07-26", deleteAfterDays: null }, end)).toBe(10);
  expect(daysKept({ deleteOn: "2027-07-01", deleteAfterDays: null }, end)).toBe(0);
  expect(daysKept({ deleteOn: null, deleteAfterDays: 30 }, end)).toBe(30);
});
