import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestPassportSpelling } from "./passport-spelling.ts";

test.each([
  ["Łucja Żak-Wąsik", "LUCJA ZAK-WASIK"],
  ["Jürgen Weiß", "JUERGEN WEISS"],
  ["Øyvind Åkesson", "OEYVIND AAKESSON"],
  ["Anaïs Lecœur", "ANAIS LECOEUR"],
  ["Đorđe Šimić", "DORDE SIMIC"],
  ["Zoë O’Brien", "ZOE O'BRIEN"],
  ["Наталія Згурська", "NATALIIA ZGHURSKA"],
  ["Мар’яна", "MARIANA"],
  ["  Anna \t Maria ", "ANNA MARIA"],
  ["Jo\u0308rg", "JOERG"],
])("%s is probably %s", (name, spelling) => {
  expect(suggestPassportSpelling(name)).toBe(spelling);
});

test("a suggestion is always one the form takes, and is its own suggestion", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const spelling = suggestPassportSpelling(name);
      expect(spelling).toMatch(/^[A-Z' -]*$/);
      expect(suggestPassportSpelling(spelling)).toBe(spelling);
    }),
  );
});
