/** Moments: an instant and the time zone of the place it belongs to. */
import { dayAt, type DayStyle } from "./days.ts";
import { type Language, regions } from "./languages.ts";
import { remembered } from "./remembered.ts";

const timeFormat = remembered(
  (language: Language, timeZone: string) =>
    new Intl.DateTimeFormat(regions[language], {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
);

const zoneNameFormat = remembered(
  (language: Language, timeZone: string) =>
    new Intl.DateTimeFormat(regions[language], { timeZone, timeZoneName: "long" }),
);

const clockFormat = remembered(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" }),
);

/** The time of day at a place, 24 hours: 18:00. “Uhr” and “godz.” stand in the texts, not here. */
export function formatTime(language: Language, instant: Date, timeZone: string): string {
  return timeFormat(language, timeZone).format(instant);
}

/** What the time of a place is called on that day: Central European Summer Time. */
export function formatZone(language: Language, instant: Date, timeZone: string): string {
  const parts = zoneNameFormat(language, timeZone).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** True when clocks in these zones do not show the same at that instant. */
export function clocksDiffer(instant: Date, timeZones: readonly string[]): boolean {
  return new Set(timeZones.map((zone) => clockFormat(zone).format(instant))).size > 1;
}

/**
 * Day and time at a place: 5 July 2026, 18:00. Where one of `readIn` (the zones of the towns whose
 * people read it) has another time, the name of the zone follows in brackets.
 */
export function formatInstant(
  language: Language,
  instant: Date,
  place: { timeZone: string; readIn?: readonly string[]; style?: DayStyle },
): string {
  const { timeZone, readIn = [], style = "long" } = place;
  const moment = `${dayAt(language, instant, timeZone, style)}, ${formatTime(language, instant, timeZone)}`;
  return clocksDiffer(instant, [timeZone, ...readIn])
    ? `${moment} (${formatZone(language, instant, timeZone)})`
    : moment;
}
