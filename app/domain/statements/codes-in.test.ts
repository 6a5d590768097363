import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditorReference, orderCode, shownCode } from "#app/domain/money/order-code.ts";
import { codesIn } from "./codes-in.ts";

const code = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(orderCode);
const around = fc.string({ unit: "grapheme", maxLength: 40 });
const spellings = [
  (one: string) => one,
  shownCode,
  creditorReference,
  (one: string) => one.toLowerCase().replace("-", " "),
  (one: string) => Array.from(one).join(" "),
  (one: string) => one.replaceAll("0", "O").replaceAll("1", "I"),
  (one: string) => one.replaceAll("1", "l").replaceAll("V", "u"),
  (one: string) => one.replaceAll("K", "К").replaceAll("M", "М").replaceAll("0", "О"),
];

describe("an order's code in the text of a transfer", () => {
  test("is found however it is spelt and wherever the bank cuts the lines", () => {
    fc.assert(
      fc.property(
        ...[code, around, around, fc.constantFrom(...spellings), fc.nat({ max: 100 })],
        (one, before, after, spelt, cut) => {
          const text = `${before} ${spelt(one)} ${after}`;
          expect(codesIn([text.slice(0, cut), text.slice(cut)])).toContain(one);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("is found beside another one", () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        const found = codesIn([`Lager ${shownCode(one)} und ${shownCode(other)}`]);
        expect(found).toEqual(expect.arrayContaining([one, other]));
      }),
    );
  });

  test("is told once", () => {
    const one = orderCode(new Uint8Array([7, 19, 2, 20, 9, 23, 29]));
    expect(codesIn([`${one} / ${one}`]).filter((found) => found === one)).toEqual([one]);
  });

  test.each([[[]], [[""]], [["Obóz letni, 2 dzieci"]], [["NOTPROVIDED"]]])(
    "%j has none",
    (lines) => {
      expect(codesIn(lines)).toEqual([]);
    },
  );
});
