import { isoDay } from "#app/i18n/formats.ts";

const DAY = 86_400_000;

/** More than that nobody reads, and its translators' form could not hold it. */
export const MOST_ENTRIES = 120;

/** Parts of a day, in which a programme is read. */
export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** Where the words of an entry stand among the texts of its event. */
export const titleField = (id: string) => `programme.${id}.title`;
export const textField = (id: string) => `programme.${id}.text`;

/** The entry and which of its words a text of an event is; null for all other texts. */
export function entryOfField(field: string): { id: string; part: "title" | "text" } | null {
  const [, id, part] = /^programme\.([0-9a-f-]{36})\.(title|text)$/.exec(field) ?? [];
  return id ? { id, part: part === "title" ? "title" : "text" } : null;
}

/** The days of an event, first to last: `2027-07-04`. */
export function daysOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): string[] {
  const count = Math.round((endsOn.getTime() - startsOn.getTime()) / DAY) + 1;
  return Array.from({ length: count }, (_, at) => isoDay(new Date(startsOn.getTime() + at * DAY)));
}

/** The part of the day in which something begins (`09:30`). */
export function partOf(startsAt: string): DayPart {
  if (startsAt < "12:00") return "morning";
  return startsAt < "18:00" ? "afternoon" : "evening";
}

type Timed = { id: string; day: Date; startsAt: string; endsAt: string | null };

/** A programme as it is read: the days in their order, each with its entries by the clock. */
export function byDay<T extends Timed>(entries: readonly T[]): { day: Date; entries: T[] }[] {
  const key = ({ day, startsAt, endsAt, id }: Timed) =>
    [isoDay(day), startsAt, endsAt ?? "", id].join(" ");
  const sorted = [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const days = Map.groupBy(sorted, ({ day }) => day.getTime());
  return [...days].map(([time, all]) => ({ day: new Date(time), entries: all }));
}
