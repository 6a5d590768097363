import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { filledIn, placeholders, unknownPlaceholders } from "./placeholders.ts";

const words = { event: "event", names: "names", days: "days" };
const facts = { event: "Camp {names}", names: "Ola, Jan", days: "5–16 July" };

describe("placeholders", () => {
  test("are filled in whatever their capitals, and what they say is not looked through", () => {
    expect(filledIn("{Event}: { names }, {days}", words, facts)).toBe(
      "Camp {names}: Ola, Jan, 5–16 July",
    );
  });

  test("that stand for nothing are named, and stay as they are", () => {
    expect(unknownPlaceholders("{event} {town} {}", words)).toEqual(["town", ""]);
    expect(filledIn("{town}", words, facts)).toBe("{town}");
  });

  test("leave every other text alone", () => {
    const text = fc.string({ unit: "grapheme" }).map((one) => one.replaceAll(/[{}]/g, ""));
    fc.assert(fc.property(text, (one) => filledIn(one, words, facts) === one));
  });

  test.each(languages)("have words of their own in %s", (language) => {
    const t = translator(language, "announcements");
    const own = placeholders.map((one) => t(`placeholder.${one}`));
    expect(new Set(own).size).toBe(placeholders.length);
    for (const word of own) expect(word).toMatch(/^[\p{L}ʼ’-]+$/u);
  });
});
