import { expect, test } from "vitest";
import { offersOf } from "./offers.ts";

test("each currency once, from its lowest full fee to its highest", () => {
  const towns = [
    { currency: "PLN", amounts: { child: { full: 95_000, reduced: 60_000 }, leader: { full: 0 } } },
    { currency: "EUR", amounts: { child: { full: 26_000 } } },
    { currency: "EUR", amounts: { child: { full: 18_050 } } },
    { currency: "UAH", amounts: {} },
  ];
  expect(offersOf(towns)).toEqual([
    { currency: "EUR", low: "180.50", high: "260.00" },
    { currency: "PLN", low: "0.00", high: "950.00" },
  ]);
});

test("an event without fees offers nothing", () => {
  expect(offersOf([])).toEqual([]);
});
