import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditorReference, isOrderCode, orderCode, shownCode } from "./order-code.ts";

const code = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(orderCode);
const letters = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

describe("an order's code", () => {
  test("has eight characters that cannot be mistaken for each other", () => {
    fc.assert(fc.property(code, (one) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(one) && isOrderCode(one)));
  });

  test("with one wrong character is none", () => {
    const place = fc.nat({ max: 7 });
    fc.assert(
      fc.property(code, place, fc.constantFrom(...letters), (one, at, letter) => {
        fc.pre(one[at] !== letter);
        expect(isOrderCode(one.slice(0, at) + letter + one.slice(at + 1))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("with two characters swapped is none", () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (one, at, other) => {
        const swapped = Array.from(one);
        [swapped[at], swapped[other]] = [one[other] ?? "", one[at] ?? ""];
        fc.pre(one[at] !== one[other]);
        expect(isOrderCode(swapped.join(""))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(["", "7K2M9QX", "7K2M9QX45", "7k2m9qx4", "IIIIIIII"])("%j is none", (text) => {
    expect(isOrderCode(text)).toBe(false);
  });

  test("is read in two halves", () => {
    expect(shownCode("7K2M9QX4")).toBe("7K2M-9QX4");
  });
});

describe("a creditor reference", () => {
  test("has the check digits of the standard", () => {
    // The example of ISO 11649.
    expect(creditorReference("539007547034")).toBe("RF18539007547034");
  });

  test("moved to its end leaves one when divided by 97", () => {
    fc.assert(
      fc.property(code, (one) => {
        const reference = creditorReference(one);
        const moved = reference.slice(4) + reference.slice(0, 4);
        const digits = Array.from(moved, (character) => parseInt(character, 36)).join("");
        expect(BigInt(digits) % 97n).toBe(1n);
      }),
    );
  });
});
