import { expect, test } from "vitest";
import { addressAfter } from "./desk-address.ts";

const rows = [
  { field: "title", state: "done" },
  { field: "summary", state: "missing" },
] as const;
const texts = rows.map(({ field }) => ({ field, basis: "1.0", value: "Camp" }));
const form = { to: "fr", show: "waiting", texts } as const;

test.each([
  ["row0", {}, "?to=fr&show=waiting&done=row0#text-summary"],
  ["row1", { of: "a-b" }, "?of=a-b&to=fr&show=waiting&done=row1#text-summary"],
  ["all", {}, "?to=fr&show=waiting&done=all#main"],
  ["show", {}, "?to=fr&show=waiting&done=show#main"],
])("after %s", (intent, place, expected) => {
  expect(addressAfter({ ...form, texts: [...texts], intent }, rows, place)).toBe(expected);
});

test("after the last text the page begins again", () => {
  const done = [{ field: "title", state: "done" }] as const;
  const saved = { ...form, texts: [...texts], intent: "row0" };
  expect(addressAfter(saved, done)).toBe("?to=fr&show=waiting&done=row0#main");
});
