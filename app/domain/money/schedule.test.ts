import fc from "fast-check";
import { expect, test } from "vitest";
import type { Due } from "#app/domain/fees/instalments.ts";
import { balanceOf } from "./ledger.ts";
import { labelOf } from "./label.ts";
import { openOf, scheduleOf } from "./schedule.ts";

const dues: Due[] = [
  { is: "deposit", dueOn: "2027-03-01", minor: 8_000 },
  { is: "rest", dueOn: "2027-05-01", minor: 5_000 },
  { is: "rest", dueOn: "2027-06-01", minor: 5_000 },
];
const sum = (all: readonly { minor: number }[]) =>
  all.reduce((total, { minor }) => total + minor, 0);

test("terms sum up to what is owed, whatever was added or taken away", () => {
  const owed = fc.integer({ min: -5_000, max: 40_000 });
  fc.assert(
    fc.property(owed, fc.constantFrom(dues, dues.slice(0, 1), []), (minor, planned) => {
      expect(sum(scheduleOf(planned, minor, "2027-04-01"))).toBe(Math.max(0, minor));
    }),
  );
});

test("credits shorten the last terms, and what a withdrawal leaves is due with the first", () => {
  expect(scheduleOf(dues, 10_000, "2027-04-01").map(({ minor }) => minor)).toEqual([8_000, 2_000]);
  expect(scheduleOf(dues, 20_000, "2027-04-01").map(({ minor }) => minor)).toEqual([
    10_000, 5_000, 5_000,
  ]);
  expect(scheduleOf([], 700, "2027-04-01")).toEqual([
    { is: "full", dueOn: "2027-04-01", minor: 700 },
  ]);
});

test("what is paid counts for the earliest terms", () => {
  expect(openOf(dues, 9_000)).toEqual([
    { is: "rest", dueOn: "2027-05-01", minor: 4_000, number: 2, of: 3 },
    { is: "rest", dueOn: "2027-06-01", minor: 5_000, number: 3, of: 3 },
  ]);
  expect(openOf(dues, 18_000)).toEqual([]);
  expect(openOf(dues, -50)).toHaveLength(3);
});

test.each([
  [{ owed: 18_000, paid: 0 }, "2027-02-01", "due"],
  [{ owed: 18_000, paid: 0 }, "2027-03-02", "overdue"],
  [{ owed: 18_000, paid: 8_000 }, "2027-03-02", "partPaid"],
  [{ owed: 18_000, paid: 8_000 }, "2027-05-02", "overdue"],
  [{ owed: 18_000, paid: 18_000 }, "2027-05-02", "paid"],
  [{ owed: 18_000, paid: 18_001 }, "2027-05-02", "overpaid"],
] as const)("%j on %s is %s", (balance, today, label) => {
  const open = openOf(scheduleOf(dues, balance.owed, today), balance.paid);
  expect(labelOf({ ...balance, open, isLiving: true, hasRefunds: false }, today)).toBe(label);
});

test("what was paid for nobody is to be given back, and then is", () => {
  const nobody = { open: [], isLiving: false };
  expect(labelOf({ ...nobody, owed: 0, paid: 8_000, hasRefunds: false }, "2027-05-02")).toBe(
    "refundDue",
  );
  expect(labelOf({ ...nobody, owed: 0, paid: 0, hasRefunds: true }, "2027-05-02")).toBe("refunded");
});

test("the sums of a ledger do not depend on the order of its entries", () => {
  const kinds = [
    "charge",
    "discount",
    "subsidy",
    "cancelCredit",
    "payment",
    "refund",
    "correction",
  ] as const;
  const entry = fc.record({
    kind: fc.constantFrom(...kinds),
    sourceType: fc.constantFrom("registration", "payment", "order"),
    minor: fc.integer({ min: -10_000, max: 10_000 }),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { owed, paid } = balanceOf(entries);
      expect(balanceOf(entries.toReversed())).toEqual({ owed, paid });
      expect(owed + paid).toBe(sum(entries));
    }),
  );
});
