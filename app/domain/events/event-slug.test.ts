import { expect, test } from "vitest";
import { freeSlug } from "#app/domain/communities/free-slug.ts";
import { slugOfCopy, slugOfNew } from "./event-slug.ts";

test("the address of a new event says what, where and when", () => {
  const exchange = { kind: "youthExchange", host: "legnica", startsOn: "2027-09-15" } as const;
  expect(slugOfNew(exchange)).toBe("youth-exchange-legnica-2027");
});

test("no event has the address of the page on which one is made", () => {
  expect(freeSlug("new", [])).toBe("new-2");
});

test.each([
  [[], "camp-2028"],
  [["camp-2028", "camp-2028-2"], "camp-2028-3"],
  [["camp-2028-2", "camp-2028s"], "camp-2028"],
])("beside %o a camp of 2028 has the address %s", (taken, expected) => {
  expect(freeSlug("camp-2028", taken)).toBe(expected);
});

test.each([
  ["camp-2027", "camp-2028"],
  ["youth-exchange", "youth-exchange-2028"],
])("the address of a copy of %s is %s", (slug, expected) => {
  expect(slugOfCopy(slug, { from: 2027, to: 2028 })).toBe(expected);
});
