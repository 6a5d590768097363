import { expect, test } from "vitest";
import { programmeForm } from "./programme-schema.ts";

const form = programmeForm(["2027-07-04", "2027-07-05"]);
const entry = { intent: "add", day: "2027-07-04", startsAt: "09:00", title: "Kajaki" };
const id = "0198c6c2-7f58-4c6c-a2d1-0a4c5f3f7f11";

/** Field and message of each thing that is wrong. */
const wrong = (typed: object) =>
  form.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("an entry needs a day, an hour and words, the rest may stay empty", () => {
  expect(form.parse(entry)).toEqual({ ...entry, languages: [] });
  expect(wrong({ intent: "add" })).toEqual([
    ["day", "validation.required"],
    ["startsAt", "validation.required"],
    ["title", "validation.required"],
  ]);
});

test.each([
  ["a day of another week", { day: "2027-07-06" }, ["day", "validation.dayOfEvent"]],
  ["the end before the start", { endsAt: "08:59" }, ["endsAt", "validation.hourOrder"]],
  ["the end at the start", { endsAt: "09:00" }, ["endsAt", "validation.hourOrder"]],
  ["an hour that no clock shows", { startsAt: "24:00" }, ["startsAt", "validation.hour"]],
  ["an hour in words", { startsAt: "rano" }, ["startsAt", "validation.hour"]],
  ["markup", { text: "<b>Kajaki</b>" }, ["text", "validation.markup"]],
  ["markup in a heading", { title: "<i>Kajaki</i>" }, ["title", "validation.markup"]],
  ["too many letters", { title: "x".repeat(121) }, ["title", "validation.tooLongName"]],
])("refuses %s at its field", (_, typed, says) => {
  expect(wrong({ ...entry, ...typed })).toEqual([says]);
});

test("a language that the site does not know is refused", () => {
  expect(wrong({ ...entry, languages: ["pl", "tlh"] })).toHaveLength(1);
});

test("what is saved or removed says which entry, and from which version", () => {
  expect(form.parse({ ...entry, intent: "save", id, version: 1 })).toMatchObject({
    id,
    version: 1,
  });
  expect(wrong({ intent: "remove" })).toHaveLength(2);
});

test("a day is copied to another day of the event", () => {
  const copy = { intent: "copyDay", from: "2027-07-04" };
  expect(form.parse({ ...copy, to: "2027-07-05" })).toEqual({ ...copy, to: "2027-07-05" });
  expect(wrong({ ...copy, to: "2027-07-04" })).toEqual([["to", "validation.otherDay"]]);
  expect(wrong({ ...copy, to: "2027-07-14" })).toEqual([["to", "validation.dayOfEvent"]]);
});
