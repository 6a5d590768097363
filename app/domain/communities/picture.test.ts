import { expect, test } from "vitest";
import { moved, plainSource, sourcesOf } from "./picture.ts";

const large = { id: "a", width: 1600, height: 900, alt: null };
const small = { ...large, width: 700 };

test("a page asks for the widths that were made, and for none twice", () => {
  expect(sourcesOf(large, "avif")).toBe(
    "/files/a/480.avif 480w, /files/a/960.avif 960w, /files/a/1600.avif 1600w",
  );
  expect(sourcesOf(small, "jpg")).toBe("/files/a/480.jpg 480w, /files/a/700.jpg 700w");
  expect([plainSource(large), plainSource(small)]).toEqual([
    "/files/a/960.jpg",
    "/files/a/700.jpg",
  ]);
});

test.each([
  ["b", "earlier", "bac"],
  ["b", "later", "acb"],
  ["a", "earlier", "abc"],
  ["c", "later", "abc"],
  ["x", "later", "abc"],
] as const)("%s one place %s", (id, to, order) => {
  expect(moved(["a", "b", "c"], id, to).join("")).toBe(order);
});
