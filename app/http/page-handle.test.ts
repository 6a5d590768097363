import { expect, test } from "vitest";
import { descriptionOf } from "./page-handle.ts";

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
