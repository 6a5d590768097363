import { describe, expect, test } from "vitest";
import {
  clocksDiffer,
  compareNames,
  formatCountry,
  formatDay,
  formatInstant,
  formatLanguage,
  formatList,
  formatListedName,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
  formatsOf,
  formatTime,
  formatZone,
  isoDay,
  sortByName,
} from "./formats.ts";
import { type Language, languages } from "./languages.ts";

/** Versions of ICU differ in which space they use. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

type Row = Record<Language, string>;

/** What each language makes of the same thing. */
const inAll = (write: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, plain(write(language))]));

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
    expect(formatDay("uk", july)).toBe("5 липня 2026\u00a0р.");
  });

  test("the eleventh is no first", () => {
    expect(formatDay("fr", "2027-03-11")).toBe("11 mars 2027");
    expect(formatDay("fr", "2027-03-01", "numeric")).toBe("01/03/2027");
  });

  test("a day of the database and its text are the same, wherever the process runs", () => {
    expect(formatDay("en", new Date("2026-07-05T00:00:00Z"))).toBe("5 July 2026");
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
    expect(formatRange("fr", "2027-03-01", "2027-03-05")).toBe("1er–5 mars 2027");
  });

  test("no line begins with a dash", () => {
    for (const language of languages)
      expect(formatRange(language, "2026-07-28", "2026-08-02")).toContain("\u00a0– ");
  });
});

describe("moments", () => {
  const evening = new Date("2026-07-05T16:00:00Z");

  test("are written in the time of their place, 24 hours, in all five", () => {
    for (const language of languages) {
      expect(formatTime(language, evening, "Europe/Warsaw")).toBe("18:00");
      expect(formatTime(language, evening, "Europe/Kyiv")).toBe("19:00");
      expect(formatTime(language, evening, "Europe/London")).toBe("17:00");
    }
  });

  test("midnight is 00:00", () => {
    expect(formatTime("en", new Date("2026-07-04T22:00:00Z"), "Europe/Warsaw")).toBe("00:00");
  });

  test("the day is that of the place", () => {
    const late = new Date("2026-07-05T21:30:00Z");
    expect(formatInstant("en", late, { timeZone: "Europe/Warsaw" })).toBe("5 July 2026, 23:30");
    expect(formatInstant("en", late, { timeZone: "Europe/Kyiv" })).toBe("6 July 2026, 00:30");
  });

  test("the zone is named only where the readers' clocks show something else", () => {
    const place = { timeZone: "Europe/Warsaw" };
    expect(formatInstant("en", evening, { ...place, readIn: ["Europe/Paris"] })).toBe(
      "5 July 2026, 18:00",
    );
    expect(formatInstant("en", evening, { ...place, readIn: ["Europe/Kyiv"] })).toBe(
      "5 July 2026, 18:00 (Central European Summer Time)",
    );
    expect(clocksDiffer(evening, ["Europe/Warsaw", "Europe/Berlin"])).toBe(false);
    expect(clocksDiffer(evening, ["Europe/Warsaw", "Europe/London"])).toBe(true);
  });

  test("the zone has a name in each language, in winter another", () => {
    const winter = new Date("2026-12-05T16:00:00Z");
    expect(inAll((language) => formatZone(language, winter, "Europe/Kyiv"))).toEqual({
      pl: "czas wschodnioeuropejski standardowy",
      de: "Osteuropäische Normalzeit",
      fr: "heure normale d’Europe de l’Est",
      en: "Eastern European Standard Time",
      uk: "за східноєвропейським стандартним часом",
    });
  });
});

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
});

describe("names", () => {
  test("lists end in the language's own “and”", () => {
    expect(
      inAll((language) => formatList(language, ["Duclair", "Ronnenberg", "Swarzędz"])),
    ).toEqual({
      pl: "Duclair, Ronnenberg i Swarzędz",
      de: "Duclair, Ronnenberg und Swarzędz",
      fr: "Duclair, Ronnenberg et Swarzędz",
      en: "Duclair, Ronnenberg and Swarzędz",
      uk: "Duclair, Ronnenberg і Swarzędz",
    });
    expect(formatList("de", ["A", "B"], "or")).toBe("A oder B");
  });

  test("languages and countries stand in the nominative", () => {
    expect(inAll((language) => formatLanguage(language, "uk"))).toEqual({
      pl: "ukraiński",
      de: "Ukrainisch",
      fr: "ukrainien",
      en: "Ukrainian",
      uk: "українська",
    });
    expect(inAll((language) => formatCountry(language, "PL"))).toEqual({
      pl: "Polska",
      de: "Polen",
      fr: "Pologne",
      en: "Poland",
      uk: "Польща",
    });
  });

  test("a list has the family name first, in French in capitals", () => {
    const name = { givenNames: "Łucja Maria", familyName: "Żak-Nowak" };
    expect(inAll((language) => formatListedName(language, name))).toEqual({
      pl: "Żak-Nowak Łucja Maria",
      de: "Żak-Nowak, Łucja Maria",
      fr: "ŻAK-NOWAK Łucja Maria",
      en: "Żak-Nowak, Łucja Maria",
      uk: "Żak-Nowak Łucja Maria",
    });
    expect(formatListedName("de", { givenNames: "Sukarno", familyName: "" })).toBe("Sukarno");
  });

  test.each<[Language, string[]]>([
    ["pl", ["Czarnecki", "Ćwik", "Lis", "Łukasik", "Mueller", "Zając", "Zola", "Żak"]],
    ["de", ["Ćwik", "Czarnecki", "Mueller", "Muller", "Müller", "Zając", "Żak", "Zola"]],
    ["fr", ["Lis", "Łukasik", "Ґалаґан", "Галушко"]],
    [
      "uk",
      [
        "Галушко",
        "Ґалаґан",
        "Євтушенко",
        "Єременко",
        "Іваненко",
        "Їжак",
        "Йосипенко",
        "Czarnecki",
        "Zola",
      ],
    ],
  ])("are sorted as in %s", (language, sorted) => {
    const shuffled = sorted.toReversed();
    expect(sortByName(language, shuffled, (name) => name)).toEqual(sorted);
    expect(compareNames(language, sorted[0]!, sorted[1]!)).toBeLessThan(0);
  });
});

test("the formats of a language are made once", () => {
  expect(formatsOf("fr")).toBe(formatsOf("fr"));
  expect(formatsOf("fr").range("2027-03-01", "2027-03-05")).toBe("1er–5 mars 2027");
});
