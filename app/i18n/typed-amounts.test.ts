import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "./languages.ts";
import { hundredthsTyped, typedHundredths } from "./typed-amounts.ts";

describe("what people type for an amount", () => {
  test.each([
    ["950", 95_000],
    ["0", 0],
    ["1 234,50", 123_450],
    ["1\u00a0234,50", 123_450],
    ["1\u202f234,5", 123_450],
    ["1.234,50", 123_450],
    ["1,234.50", 123_450],
    ["1234.5", 123_450],
    ["1.234", 123_400],
    ["1,234,567", 123_456_700],
    [" 80,00 ", 8_000],
  ])("%s", (typed, minor) => {
    expect(hundredthsTyped(typed)).toBe(minor);
  });

  test.each(["", "-5", "80 zł", "1,2,3", "1.23.45", "12,3456", "1e3", ",50", "99999999"])(
    "%s is none",
    (typed) => {
      expect(hundredthsTyped(typed)).toBeNull();
    },
  );

  test("what a field shows is read as the same amount, in every language", () => {
    const holds = fc.property(
      fc.constantFrom(...languages),
      fc.nat({ max: 999_999_999 }),
      (language, minor) => {
        expect(hundredthsTyped(typedHundredths(language, minor))).toBe(minor);
      },
    );
    fc.assert(holds, { numRuns: 1_000 });
  });
});
