import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderCode } from "#app/domain/money/order-code.ts";
import { fingerprints } from "./fingerprints.ts";
import { matchOf, type Payable } from "./match.ts";
import type { Booking } from "./statement.ts";

const codes = [1, 2, 3].map((seed) => orderCode(new Uint8Array(7).fill(seed * 5)));
const [own = "", other = "", third = ""] = codes;
const orders: Payable[] = [
  { id: "own", code: own, open: [8_000, 24_000], names: ["Żółkowska"], ibans: ["DE1"] },
  { id: "other", code: other, open: [45_000], names: ["Meyer"], ibans: [] },
];
const booking: Booking = {
  ...{ bookedOn: "2027-05-03", minor: 8_000, isReversal: false, name: "Anna Zolkowska" },
  ...{ iban: "DE2", lines: [`camp ${own}`], bankReference: null, endToEnd: "NOTPROVIDED" },
};

describe("a transfer", () => {
  test.each([
    ["with a code and the next amount is sure", booking, { is: "exact", orderId: "own" }],
    ["with all terms at once too", { ...booking, minor: 32_000 }, { is: "exact", orderId: "own" }],
    [
      "with another amount is to be looked at",
      { ...booking, minor: 24_000 },
      { is: "otherAmount", orderId: "own" },
    ],
    [
      "with the code where the payer's reference belongs is sure",
      { ...booking, lines: [], endToEnd: own },
      { is: "exact", orderId: "own" },
    ],
    [
      "for two orders waits with both",
      { ...booking, lines: [`${own} ${other}`] },
      { is: "suggested", orderIds: ["own", "other"] },
    ],
    [
      "without a code waits with the order that its account has paid before",
      { ...booking, lines: [], minor: 1, iban: "DE1" },
      { is: "suggested", orderIds: ["own"] },
    ],
    [
      "waits with the order whose name and amount fit, however the bank writes the name",
      { ...booking, lines: [] },
      { is: "suggested", orderIds: ["own"] },
    ],
    ["with a name alone is unknown", { ...booking, lines: [], minor: 7 }, { is: "unknown" }],
    [
      "with a code of nobody is unknown",
      { ...booking, name: null, lines: [third] },
      { is: "unknown" },
    ],
    ["that goes out is unknown", { ...booking, minor: -8_000 }, { is: "unknown" }],
  ])("%s", (_, transfer, match) => {
    expect(matchOf(transfer, orders)).toEqual(match);
  });

  test("is booked for the order whose code it says or for none, whatever else it says", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 100_000 }), (before, after, minor) => {
        const match = matchOf({ ...booking, minor, lines: [`${before} ${own} ${after}`] }, orders);
        expect(match).toMatchObject({ orderId: "own" });
      }),
    );
  });
});

describe("what tells transfers apart", () => {
  const printed = (...bookings: Booking[]) => fingerprints({ bookings }, "DE0");

  test("is the same in a statement that overlaps", () => {
    const next = { ...booking, bookedOn: "2027-05-04" };
    const [, late] = printed(booking, next);
    expect(printed(next)).toEqual([late]);
  });

  test.each<[string, Partial<Booking>]>([
    ["day", { bookedOn: "2027-05-04" }],
    ["amount", { minor: 8_001 }],
    ["reference of the bank", { bankReference: "1" }],
    ["reference of the payer", { endToEnd: "1" }],
    ["name", { name: "Meyer" }],
    ["text", { lines: ["other"] }],
  ])("is another with another %s", (_, change) => {
    expect(new Set(printed(booking, { ...booking, ...change })).size).toBe(2);
  });

  test("counts those that are alike, so that none is lost", () => {
    expect(new Set(printed(booking, booking, booking)).size).toBe(3);
  });
});
