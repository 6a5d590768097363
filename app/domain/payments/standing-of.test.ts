import { expect, test } from "vitest";
import { standingOf } from "./standing-of.ts";

test.each([
  [{ owed: 100, paid: 0, late: 0 }, "due"],
  [{ owed: 100, paid: 40, late: 40 }, "partPaid"],
  [{ owed: 100, paid: 40, late: 50 }, "overdue"],
  [{ owed: 100, paid: 100, late: 100 }, "paid"],
  [{ owed: 100, paid: 101, late: 0 }, "overpaid"],
  [{ owed: 0, paid: 0, late: 0 }, "paid"],
])("%j stands as %s", (sums, label) => {
  expect(standingOf(sums)).toBe(label);
});
