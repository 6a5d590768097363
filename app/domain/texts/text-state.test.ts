import { expect, test } from "vitest";
import { stateOf } from "./text-state.ts";

test.each([
  ["nothing written", null, "missing"],
  ["made from this revision", { sourceRevision: 3 }, "done"],
  ["made from an earlier one", { sourceRevision: 2 }, "outOfDate"],
  ["written when there was no source", { sourceRevision: null }, "outOfDate"],
] as const)("%s", (_, translation, state) => {
  expect(stateOf({ revision: 3 }, translation)).toBe(state);
});
