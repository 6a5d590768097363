import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileAddresses } from "#tests/support/hostile-addresses.ts";
import { isEmailAddress } from "./email-address.ts";

test.each([
  "anna@example.org",
  "anna.nowak+camp@mail.example.co.uk",
  "o'brien@example.org",
  "олена@приклад.укр",
  "łukasz@gmina.example.pl",
  "a@b.pl",
  "anna@xn--bcher-kva.example",
  "1@2.example",
])("%s is an address", (address) => {
  expect(isEmailAddress(address)).toBe(true);
});

test("what could be read in two ways is none, and is refused at once", () => {
  const begun = performance.now();
  expect(hostileAddresses.filter(isEmailAddress)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(50);
});

test("nothing with a control character, a space or a second @ is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      if (!isEmailAddress(text)) return;
      expect(text).not.toMatch(/[\u0000-\u0020\u007f-\u00a0,;:<>()[\]\\"]/);
      expect(text.split("@")).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});
