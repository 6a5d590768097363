import { isoDay } from "#app/i18n/formats.ts";
import { dayIn, nextMidnight } from "./local-time.ts";

export const eventKinds = [
  "camp",
  "youthExchange",
  "festival",
  "sportsDay",
  "conference",
  "delegationVisit",
  "europeDays",
] as const;

export type EventKind = (typeof eventKinds)[number];

export type PublicEventState = "published" | "completed" | "archived" | "cancelled";

/** What the clock does to an event. */
export type EventTimes = {
  state: PublicEventState;
  /** Days of the host's calendar, as UTC midnights. */
  startsOn: Date;
  endsOn: Date;
  registrationOpens: Date | null;
  registrationCloses: Date | null;
  /** The host's. */
  timeZone: string;
};

export type Phase = "upcoming" | "running" | "past";

/** Where today stands to the event, by the host's calendar. */
export function phaseOf({ startsOn, endsOn, timeZone }: EventTimes, now: Date): Phase {
  const today = dayIn(timeZone, now);
  if (today < isoDay(startsOn)) return "upcoming";
  return today > isoDay(endsOn) ? "past" : "running";
}

/**
 * What an event's page says of registration: it opens by its own dates, and nobody switches it. `none`
 * is an event people are invited to, without registration here.
 */
export type RegistrationWindow =
  | { is: "cancelled" }
  | { is: "past" }
  | { is: "running"; until: Date }
  | { is: "opensOn"; at: Date }
  | { is: "open"; until: Date }
  | { is: "closed" }
  | { is: "none" };

/** How registration stands at a moment; what is over or under way goes before it. */
export function registrationAt(event: EventTimes, now: Date): RegistrationWindow {
  const { state, registrationOpens: opens, registrationCloses: closes, endsOn } = event;
  if (state === "cancelled") return { is: "cancelled" };
  const phase = phaseOf(event, now);
  if (phase === "past") return { is: "past" };
  if (phase === "running") return { is: "running", until: endsOn };
  if (!opens || !closes) return { is: "none" };
  if (now < opens) return { is: "opensOn", at: opens };
  return now < closes ? { is: "open", until: closes } : { is: "closed" };
}

/** When the clock next changes a page that shows these events: a registration opens or closes, or a day ends. */
export function nextChangeOf(events: readonly EventTimes[], now: Date): Date {
  const moments = events.flatMap(({ registrationOpens, registrationCloses, timeZone }) => [
    nextMidnight(timeZone, now),
    ...[registrationOpens, registrationCloses].filter((at) => at !== null),
  ]);
  const coming = moments.map((at) => at.getTime()).filter((at) => at > now.getTime());
  return new Date(Math.min(...coming, nextMidnight("Europe/Kyiv", now).getTime()));
}

/** The minute it is: pages tell the time by it, so that within a minute the same content is the same page. */
export function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}

/** A list of events as it is read: what is on now, what is coming, and what was, the latest first. */
export function byPhase<T extends EventTimes>(events: readonly T[], now: Date): Record<Phase, T[]> {
  const start = ({ startsOn }: T) => startsOn.getTime();
  const sorted = [...events].sort((a, b) => start(a) - start(b));
  const {
    running = [],
    upcoming = [],
    past = [],
  } = Object.groupBy(sorted, (event) => phaseOf(event, now));
  return { running, upcoming, past: past.reverse() };
}
