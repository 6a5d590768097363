import { describe, expect, test } from "vitest";
import { inAll } from "#tests/support/in-all-languages.ts";
import { clocksDiffer, formatInstant, formatTime, formatZone } from "./times.ts";
import { languages } from "./languages.ts";

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
    expect(formatInstant("en", late, { timeZone: "Europe/Warsaw" })).toBe(
      "5\u00a0July 2026, 23:30",
    );
    expect(formatInstant("en", late, { timeZone: "Europe/Kyiv" })).toBe("6\u00a0July 2026, 00:30");
  });

  test("the zone is named only where the readers' clocks show something else", () => {
    const place = { timeZone: "Europe/Warsaw" };
    expect(formatInstant("en", evening, { ...place, readIn: ["Europe/Paris"] })).toBe(
      "5\u00a0July 2026, 18:00",
    );
    expect(formatInstant("en", evening, { ...place, readIn: ["Europe/Kyiv"] })).toBe(
      "5\u00a0July 2026, 18:00 (Central European Summer Time)",
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
