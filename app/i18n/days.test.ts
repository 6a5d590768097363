import { describe, expect, test } from "vitest";
import { inAll } from "#tests/support/in-all-languages.ts";
import { formatDay, isoDay, formatRange } from "./days.ts";
import { type Language, languages } from "./languages.ts";

type Row = Record<Language, string>;

const july = "2026-07-05";

describe("days", () => {
  test.each<[string, Parameters<typeof formatDay>[2], Row]>([
    [
      july,
      "long",
      {
        pl: "5 lipca 2026",
        de: "5. Juli 2026",
        fr: "5 juillet 2026",
        en: "5 July 2026",
        uk: "5 липня 2026 р.",
      },
    ],
    [
      july,
      "medium",
      {
        pl: "5 lip 2026",
        de: "05.07.2026",
        fr: "5 juil. 2026",
        en: "5 Jul 2026",
        uk: "5 лип. 2026 р.",
      },
    ],
    [
      july,
      "numeric",
      { pl: "05.07.2026", de: "05.07.2026", fr: "05/07/2026", en: "05/07/2026", uk: "05.07.2026" },
    ],
    [
      "2027-03-01",
      "dayMonth",
      { pl: "1 marca", de: "1. März", fr: "1er mars", en: "1 March", uk: "1 березня" },
    ],
    [
      "2027-03-01",
      "weekday",
      {
        pl: "poniedziałek, 1 marca 2027",
        de: "Montag, 1. März 2027",
        fr: "lundi 1er mars 2027",
        en: "Monday, 1 March 2027",
        uk: "понеділок, 1 березня 2027 р.",
      },
    ],
    [
      july,
      "month",
      {
        pl: "lipiec 2026",
        de: "Juli 2026",
        fr: "juillet 2026",
        en: "July 2026",
        uk: "липень 2026 р.",
      },
    ],
  ])("%s, %s", (day, style, expected) => {
    expect(inAll((language) => formatDay(language, day, style))).toEqual(expected);
  });

  test("the year stays on the line of its “р.”", () => {
    expect(formatDay("uk", july)).toBe("5\u00a0липня 2026\u00a0р.");
  });

  test("a day stays on the line of its month", () => {
    const figures = /\d(?:er|\.)?[^\S\u00a0]+\p{L}{2}/u;
    for (const language of languages) {
      for (const style of ["long", "weekday", "medium", "dayMonth"] as const)
        expect(formatDay(language, "2027-03-01", style), style).not.toMatch(figures);
      for (const style of ["long", "medium", "dayMonth"] as const)
        expect(formatRange(language, "2026-12-28", "2027-01-03", style)).not.toMatch(figures);
    }
    expect(formatDay("de", july)).toBe("5.\u00a0Juli 2026");
    expect(formatRange("pl", "2026-07-28", "2026-08-01")).toBe(
      "28\u00a0lipca\u00a0– 1\u00a0sierpnia 2026",
    );
  });

  test("the eleventh is no first", () => {
    expect(formatDay("fr", "2027-03-11")).toBe("11\u00a0mars 2027");
    expect(formatDay("fr", "2027-03-01", "numeric")).toBe("01/03/2027");
  });

  test("a day of the database and its text are the same, wherever the process runs", () => {
    expect(formatDay("en", new Date("2026-07-05T00:00:00Z"))).toBe("5\u00a0July 2026");
    expect(isoDay(new Date("2026-07-05T00:00:00Z"))).toBe(july);
  });

  test("what is no day is refused", () => {
    expect(() => formatDay("en", "2026-02-31T")).toThrow(RangeError);
  });
});

describe("ranges", () => {
  test.each<[string, string, Row]>([
    [
      "2026-07-05",
      "2026-07-14",
      {
        pl: "5–14 lipca 2026",
        de: "5.–14. Juli 2026",
        fr: "5–14 juillet 2026",
        en: "5–14 July 2026",
        uk: "5–14 липня 2026 р.",
      },
    ],
    [
      "2026-07-28",
      "2026-08-01",
      {
        pl: "28 lipca – 1 sierpnia 2026",
        de: "28. Juli – 1. August 2026",
        fr: "28 juillet – 1er août 2026",
        en: "28 July – 1 August 2026",
        uk: "28 липня – 1 серпня 2026 р.",
      },
    ],
    [
      "2026-12-28",
      "2027-01-03",
      {
        pl: "28 grudnia 2026 – 3 stycznia 2027",
        de: "28. Dezember 2026 – 3. Januar 2027",
        fr: "28 décembre 2026 – 3 janvier 2027",
        en: "28 December 2026 – 3 January 2027",
        uk: "28 грудня 2026 – 3 січня 2027 рр.",
      },
    ],
    [
      july,
      july,
      {
        pl: "5 lipca 2026",
        de: "5. Juli 2026",
        fr: "5 juillet 2026",
        en: "5 July 2026",
        uk: "5 липня 2026 р.",
      },
    ],
  ])("%s to %s", (first, last, expected) => {
    expect(inAll((language) => formatRange(language, first, last))).toEqual(expected);
  });

  test("the first of a month opens a French range", () => {
    expect(formatRange("fr", "2027-03-01", "2027-03-05")).toBe("1er–5\u00a0mars 2027");
  });

  test("no line begins with a dash", () => {
    for (const language of languages)
      expect(formatRange(language, "2026-07-28", "2026-08-02")).toContain("\u00a0– ");
  });
});
