import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIban, plainIban, shownIban } from "./iban.ts";

/** The examples of the standard's registry. */
const real = [
  "PL61109010140000071219812874",
  "DE89370400440532013000",
  "FR1420041010050500013M02606",
  "GB29NWBK60161331926819",
  "UA213223130000026007233566001",
];

describe("an IBAN", () => {
  test.each(real)("%s is one, however it is typed", (iban) => {
    expect(isIban(iban)).toBe(true);
    expect(plainIban(` ${shownIban(iban).toLowerCase()}\u00a0`)).toBe(iban);
  });

  test.each([
    ["nothing", ""],
    ["another country's length", "DE8937040044053201300"],
    ["a country without", "US89370400440532013000"],
    ["Cyrillic letters that look Latin", "РL61109010140000071219812874"],
    ["check digits first", "61109010140000071219812874PL"],
  ])("%s is none", (_, typed) => {
    expect(isIban(plainIban(typed))).toBe(false);
  });

  test("one wrong digit, or two that changed places, is always noticed", () => {
    const places = fc.integer({ min: 4, max: 26 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 9 }), (at, more) => {
        const iban = "PL61109010140000071219812874";
        const digit = (Number(iban[at]) + more) % 10;
        expect(isIban(iban.slice(0, at) + String(digit) + iban.slice(at + 1))).toBe(false);
        const swapped = iban.slice(0, at) + iban[at + 1]! + iban[at]! + iban.slice(at + 2);
        expect(isIban(swapped)).toBe(swapped === iban);
      }),
    );
  });

  test("is shown in fours", () => {
    expect(shownIban("DE89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  });
});
