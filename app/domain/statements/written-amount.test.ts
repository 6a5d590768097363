import fc from "fast-check";
import { expect, test } from "vitest";
import { writtenAmount } from "./written-amount.ts";

test.each([
  ["950", 95_000],
  ["950,5", 95_050],
  ["1234,50", 123_450],
  ["1 234,50", 123_450],
  ["1\u00a0234,50 PLN", 123_450],
  ["1\u202f234\u202f567,00 zł", 123_456_700],
  ["1.234,50 €", 123_450],
  ["1,234.50", 123_450],
  ["1'234.50", 123_450],
  ["1.234", 123_400],
  ["EUR 12.50", 1_250],
  ["+450,00", 45_000],
  ["-450,00", -45_000],
  ["\u2212450,00", -45_000],
  ["450,00-", -45_000],
  ["- 7,00", -700],
  ["0,00", 0],
  ["-0,00", 0],
])("%j is an amount", (cell, minor) => {
  expect(writtenAmount(cell)).toBe(minor);
});

test.each([
  ...["", "-", "abc", "4e2", "0x10", "1.23.45", "1,2,3", "12.3456", "-5-", "1.234.56"],
  ...["=1+1", "(5)", "NaN", "Infinity", "99 999 999 999,00", "٣"],
])("%j is none", (cell) => {
  expect(writtenAmount(cell)).toBeNull();
});

test("an amount is read as each language writes it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }),
      fc.constantFrom("pl-PL", "de-DE", "fr-FR", "en-GB", "uk-UA", "de-CH"),
      fc.boolean(),
      (minor, locale, useGrouping) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping });
        expect(writtenAmount(format.format(minor / 100))).toBe(minor === 0 ? 0 : minor);
      },
    ),
  );
});

test("a cell of nothing but digits and signs is answered at once", () => {
  const from = performance.now();
  for (const part of ["1 ", "1.", "-", "1,111 "]) writtenAmount(part.repeat(100_000));
  expect(performance.now() - from).toBeLessThan(1_000);
});
