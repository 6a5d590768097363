import { describe, expect, test } from "vitest";
import { inAll } from "#tests/support/in-all-languages.ts";
import { formatDuration, formatMoney, formatNumber, formatPercent, formatSize } from "./amounts.ts";
import { type Language } from "./languages.ts";

type Row = Record<Language, string>;

describe("amounts", () => {
  test.each<[number, string, Row]>([
    [
      125_050,
      "PLN",
      {
        pl: "1250,50 zł",
        de: "1.250,50 PLN",
        fr: "1 250,50 PLN",
        en: "PLN 1,250.50",
        uk: "1 250,50 PLN",
      },
    ],
    [
      1_234_560,
      "EUR",
      {
        pl: "12 345,60 €",
        de: "12.345,60 €",
        fr: "12 345,60 €",
        en: "€12,345.60",
        uk: "12 345,60 EUR",
      },
    ],
    [8000, "EUR", { pl: "80 €", de: "80 €", fr: "80 €", en: "€80", uk: "80 EUR" }],
    [
      -8050,
      "EUR",
      { pl: "-80,50 €", de: "-80,50 €", fr: "-80,50 €", en: "-€80.50", uk: "-80,50 EUR" },
    ],
  ])("%i minor units of %s", (minor, currency, expected) => {
    expect(inAll((language) => formatMoney(language, { minor, currency }))).toEqual(expected);
  });

  test("a table shows the cents of whole amounts too", () => {
    expect(formatMoney("en", { minor: 8000, currency: "EUR" }, { exact: true })).toBe("€80.00");
  });

  test("a currency without a smaller unit keeps its amount", () => {
    expect(formatMoney("en", { minor: 80, currency: "JPY" })).toBe("JP¥80");
  });

  test("half a cent is refused", () => {
    expect(() => formatMoney("en", { minor: 0.5, currency: "EUR" })).toThrow(RangeError);
  });

  test("numbers and percentages", () => {
    expect(inAll((language) => formatNumber(language, 12_345.6))).toEqual({
      pl: "12 345,6",
      de: "12.345,6",
      fr: "12 345,6",
      en: "12,345.6",
      uk: "12 345,6",
    });
    expect(inAll((language) => formatPercent(language, 0.25))).toEqual({
      pl: "25%",
      de: "25 %",
      fr: "25 %",
      en: "25%",
      uk: "25%",
    });
  });

  test("spans of time agree with their number", () => {
    expect(inAll((language) => formatDuration(language, 22, "day"))).toEqual({
      pl: "22 dni",
      de: "22 Tage",
      fr: "22 jours",
      en: "22 days",
      uk: "22 дні",
    });
    expect(formatDuration("uk", 21, "minute")).toBe("21 хвилина");
  });

  test.each<[number, Row]>([
    [1, { pl: "1 kB", de: "1 kB", fr: "1 ko", en: "1 kB", uk: "1 кБ" }],
    [240_499, { pl: "240 kB", de: "240 kB", fr: "240 ko", en: "240 kB", uk: "240 кБ" }],
    [999_500, { pl: "1 MB", de: "1 MB", fr: "1 Mo", en: "1 MB", uk: "1 МБ" }],
    [1_250_000, { pl: "1,3 MB", de: "1,3 MB", fr: "1,3 Mo", en: "1.3 MB", uk: "1,3 МБ" }],
  ])("%d bytes of a file", (bytes, wanted) => {
    const plain = inAll((language) => formatSize(language, bytes).replaceAll(/\s/gu, " "));
    expect(plain).toEqual(wanted);
  });
});
