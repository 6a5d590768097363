/** Lists that an event needs on paper or as a table. */
export const listKinds = [
  ...([
    "participants",
    "attendance",
    "contacts",
    "rooms",
    "buses",
    "activities",
    "tables",
  ] as const),
  ...(["birthdays", "border", "badges", "emergency"] as const),
];

export type ListKind = (typeof listKinds)[number];

export const listFormats = ["pdf", "xlsx", "csv"] as const;
export type ListFormat = (typeof listFormats)[number];

/** Made on paper alone: a table of them would be no list. */
const onPaper: readonly ListKind[] = ["badges", "emergency"];

export const formatsFor = (kind: ListKind): readonly ListFormat[] =>
  onPaper.includes(kind) ? ["pdf"] : listFormats;

/** Lists that say more of a person than her name, age and town: they carry a day on which they are destroyed. */
export const isSensitive = (kind: ListKind): boolean =>
  kind === "contacts" || kind === "border" || kind === "emergency";

/** Days after an event's end on which a sensitive list is destroyed. */
export const DESTROYED_AFTER = 7;

/** A birthday within the days of an event, as the day on which it is; null outside of them. Days as `2027-07-04`. */
export function birthdayWithin(bornOn: string, startsOn: string, endsOn: string): string | null {
  for (const year of new Set([startsOn.slice(0, 4), endsOn.slice(0, 4)])) {
    const day = `${year}${bornOn.slice(4)}`;
    // Who was born on 29 February is older on 1 March where there is none.
    const there = day.endsWith("-02-29") && !isLeap(Number(year)) ? `${year}-03-01` : day;
    if (there >= startsOn && there <= endsOn) return there;
  }
  return null;
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** The days of an event, the first to the last. */
export function daysOf(startsOn: string, endsOn: string): string[] {
  const DAY = 86_400_000;
  const count = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / DAY) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, at) =>
    new Date(Date.parse(startsOn) + at * DAY).toISOString().slice(0, 10),
  );
}
