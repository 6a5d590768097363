import { expect, test } from "vitest";
import { wholeIn } from "./shown-in.ts";

test.each([
  ["all in the reader's language", ["fr", "fr"], null],
  ["all in one other", ["pl", "pl"], "pl"],
  ["some in hers", ["fr", "pl"], null],
  ["in two others", ["pl", "de"], null],
  ["nothing at all", [], null],
])("%s", (_, written, expected) => {
  expect(wholeIn(written, "fr")).toBe(expected);
});
