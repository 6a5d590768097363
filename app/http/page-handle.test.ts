import { expect, test } from "vitest";
import { descriptionOf, isSealed } from "./page-handle.ts";

const layout = { handle: undefined, data: { description: "of the layout" } };

test("a page's description is its loader's text, else the key of its route, else nobody's", () => {
  const page = { handle: { description: "events:list.description" } };
  expect(descriptionOf([layout, { ...page, data: { description: "A camp" } }])).toEqual({
    text: "A camp",
  });
  expect(descriptionOf([layout, page])).toEqual({ key: "events:list.description" });
  expect(descriptionOf([layout, { handle: {}, data: null }])).toEqual({ key: undefined });
  expect(descriptionOf([])).toEqual({ key: undefined });
});

test("a page is sealed when a part of it is", () => {
  expect(isSealed([layout, { handle: { sealed: true } }])).toBe(true);
  expect(isSealed([layout, { handle: { scripts: true } }])).toBe(false);
});
