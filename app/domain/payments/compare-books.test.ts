import { expect, test } from "vitest";
import { compareBooks, type OurPayment } from "./compare-books.ts";

const theirs = { intentId: "pi_1", minor: 16_000, refunded: 500, currency: "EUR" };
const ours: OurPayment = { ...theirs, code: "7K2M9QXD", payeeId: "town", isBooked: true };
const whatOf = (own: readonly OurPayment[], their: readonly (typeof theirs)[]) =>
  compareBooks(own, their).map(({ what, ours: here, theirs: there }) => [what, here, there]);

test("books that say the same differ in nothing", () => {
  expect(whatOf([ours], [theirs])).toEqual([]);
  // What was never paid is in nobody's books.
  expect(whatOf([{ ...ours, isBooked: false }], [])).toEqual([]);
});

test("each way to differ has its word and both amounts", () => {
  expect(whatOf([], [theirs])).toEqual([["unknownHere", 0, 16_000]]);
  expect(whatOf([ours], [])).toEqual([["unknownThere", 16_000, 0]]);
  expect(whatOf([{ ...ours, isBooked: false }], [theirs])).toEqual([["notBooked", 0, 16_000]]);
  expect(whatOf([{ ...ours, minor: 1 }], [theirs])).toEqual([["otherAmount", 1, 16_000]]);
  expect(whatOf([{ ...ours, refunded: 0 }], [theirs])).toEqual([["otherRefunds", 0, 500]]);
});
