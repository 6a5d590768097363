import { expect, test } from "vitest";
import { byDay, daysOf, entryOfField, partOf, textField, titleField } from "./programme.ts";

const day = (text: string) => new Date(text);

test("an event's days are all from the first to the last, over a change of clocks too", () => {
  const days = (first: string, last: string) => daysOf({ startsOn: day(first), endsOn: day(last) });
  expect(days("2027-03-27", "2027-03-29")).toEqual(["2027-03-27", "2027-03-28", "2027-03-29"]);
  expect(days("2027-12-31", "2028-01-01")).toEqual(["2027-12-31", "2028-01-01"]);
  expect(days("2027-07-04", "2027-07-04")).toEqual(["2027-07-04"]);
});

test.each([
  ["00:00", "morning"],
  ["11:59", "morning"],
  ["12:00", "afternoon"],
  ["17:59", "afternoon"],
  ["18:00", "evening"],
  ["23:59", "evening"],
])("what begins at %s is in the %s", (startsAt, part) => {
  expect(partOf(startsAt)).toBe(part);
});

test("a programme is read by days and hours, what ends first before what ends later", () => {
  const entry = (id: string, on: string, startsAt: string, endsAt: string | null = null) => ({
    ...{ id, day: day(on), startsAt, endsAt },
  });
  const entries = [
    entry("d", "2027-07-05", "09:00", "12:00"),
    entry("b", "2027-07-04", "18:00"),
    entry("c", "2027-07-05", "09:00", "10:00"),
    entry("a", "2027-07-04", "07:30"),
  ];
  const read = byDay(entries).map(({ day: on, entries: all }) => [on, all.map(({ id }) => id)]);
  expect(read).toEqual([
    [day("2027-07-04"), ["a", "b"]],
    [day("2027-07-05"), ["c", "d"]],
  ]);
  expect(byDay([])).toEqual([]);
});

test("a text tells which entry it is of", () => {
  const id = "0198c6c2-7f58-7c6c-a2d1-0a4c5f3f7f11";
  expect(entryOfField(titleField(id))).toEqual({ id, part: "title" });
  expect(entryOfField(textField(id))).toEqual({ id, part: "text" });
  for (const field of ["title", "programme.x.title", `programme.${id}.name`, `x${titleField(id)}`])
    expect(entryOfField(field)).toBeNull();
});
