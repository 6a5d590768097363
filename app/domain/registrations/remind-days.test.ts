import { expect, test } from "vitest";
import { reminderFor } from "./remind-days.ts";

test.each([
  [31, null],
  [30, 30],
  [15, 30],
  [14, 14],
  [8, 14],
  [7, 7],
  [3, 3],
  [1, 3],
  [0, null],
  [-1, null],
])("with %i days left it is the reminder of day %s", (left, reminder) => {
  expect(reminderFor(left)).toBe(reminder);
});
