/** The events of the demo: illustrative, with dates that lie around and ahead of today. */
type EventFacts = {
  slug: string;
  kind: string;
  /** `published` when left out. */
  state?: "completed";
  host: string;
  guests: string[];
  /** Towns that have not answered yet. */
  invited?: string[];
  /** Days of the host's calendar. */
  startsOn: string;
  endsOn: string;
  ages?: { from: number; to?: number };
  /** Days: opens at 08:00, closes at the end of the day, both by the host's clock. */
  registration?: { from: string; to: string };
  language: string;
};

const DAY = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A day so many days before (negative) or after another. */
function shift(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY);
}

/** The first such weekday (0 is Sunday) on or after a day. */
function weekdayFrom(day: string, weekday: number): string {
  const ahead = (weekday - new Date(day).getUTCDay() + 7) % 7;
  return shift(day, ahead);
}

const campGuests = ["ronnenberg", "duclair"];

const partnersOfTymbark = [
  ...["whaley-bridge", "brachstedt", "gizalki", "stawiguda", "spisske-vlachy", "quievrain"],
  ...["murca", "pakostane", "bizovac", "necpaly", "verbivka"],
];

const aCamp = {
  kind: "camp",
  host: "swarzedz",
  guests: campGuests,
  ages: { from: 12, to: 16 },
  language: "pl",
} as const;

const aFamilyExchange = { kind: "youthExchange", ages: { from: 12, to: 16 } } as const;

/** From a day over so many nights. */
const lasting = (startsOn: string, nights: number) => ({
  startsOn,
  endsOn: shift(startsOn, nights),
});

type Moment = { today: string; year: number; next: number };

/** Last year's camp, this year's (it is running), and what is planned for the year after. */
const plans = {
  pastCamp: ({ year }) => ({
    ...aCamp,
    slug: `camp-${year - 1}`,
    state: "completed",
    ...lasting(weekdayFrom(`${year - 1}-07-01`, 0), 9),
    registration: { from: `${year - 2}-11-15`, to: `${year - 1}-04-30` },
  }),
  runningCamp: ({ today, year }) => ({
    ...aCamp,
    slug: `camp-${year}`,
    ...lasting(shift(today, -4), 9),
    registration: { from: shift(today, -240), to: shift(today, -75) },
  }),
  camp: ({ today, next }) => ({
    ...aCamp,
    slug: `camp-${next}`,
    ...lasting(weekdayFrom(`${next}-07-01`, 0), 9),
    registration: { from: shift(today, -14), to: `${next}-04-30` },
  }),
  family: ({ today, next }) => ({
    ...aFamilyExchange,
    slug: `family-exchange-${next}`,
    host: "duclair",
    guests: ["ronnenberg"],
    ...lasting(weekdayFrom(`${next}-04-10`, 6), 7),
    registration: { from: shift(today, -30), to: `${next}-02-15` },
    language: "fr",
  }),
  familyReturn: ({ next }) => ({
    ...aFamilyExchange,
    slug: `family-exchange-${next}-return`,
    host: "ronnenberg",
    guests: ["duclair"],
    ...lasting(weekdayFrom(`${next}-10-16`, 6), 7),
    registration: { from: `${next}-05-02`, to: `${next}-09-01` },
    language: "de",
  }),
  exchange: ({ today, next }) => ({
    slug: "youth-exchange-legnica-drohobych",
    kind: "youthExchange",
    host: "legnica",
    guests: ["drohobych"],
    ...lasting(weekdayFrom(`${next}-09-15`, 6), 7),
    ages: { from: 13, to: 17 },
    registration: { from: shift(today, -7), to: `${next}-06-15` },
    language: "pl",
  }),
  europeDays: ({ today, next }) => ({
    slug: `europe-days-${next}`,
    kind: "europeDays",
    host: "tymbark",
    guests: partnersOfTymbark,
    ...lasting(weekdayFrom(`${next}-07-26`, 5), 2),
    registration: { from: shift(today, -10), to: `${next}-07-01` },
    language: "pl",
  }),
  restCamp: ({ next }) => ({
    slug: `rest-camp-${next}`,
    kind: "camp",
    host: "legnica",
    guests: ["drohobych"],
    ...lasting(`${next}-08-01`, 11),
    ages: { from: 9, to: 15 },
    registration: { from: `${next}-01-15`, to: `${next}-05-10` },
    language: "pl",
  }),
  sports: ({ next }) => ({
    slug: `sports-day-${next}`,
    kind: "sportsDay",
    host: "legnica",
    guests: ["wuppertal", "blansko", "roanne", "meissen", "drohobych"],
    ...lasting(weekdayFrom(`${next}-09-01`, 5), 2),
    ages: { from: 10, to: 14 },
    registration: { from: `${next}-02-01`, to: `${next}-06-30` },
    language: "pl",
  }),
  delegation: ({ next }) => ({
    slug: `delegation-visit-${next}`,
    kind: "delegationVisit",
    host: "swarzedz",
    guests: campGuests,
    ...lasting(weekdayFrom(`${next}-09-08`, 5), 2),
    ages: { from: 18 },
    language: "pl",
  }),
  townFestival: ({ next }) => ({
    slug: `town-festival-${next}`,
    kind: "festival",
    host: "swarzedz",
    guests: campGuests,
    ...lasting(weekdayFrom(`${next}-09-24`, 5), 2),
    language: "pl",
  }),
  conference: ({ next }) => ({
    slug: `conference-${next}`,
    kind: "conference",
    host: "glogow",
    guests: ["eisenhuettenstadt", "langenhagen"],
    invited: ["duclair"],
    ...lasting(weekdayFrom(`${next}-10-04`, 4), 1),
    ages: { from: 18 },
    registration: { from: `${next}-04-01`, to: `${next}-09-01` },
    language: "pl",
  }),
} satisfies Record<string, (at: Moment) => EventFacts>;

export type EventKey = keyof typeof plans;

export type SeedEvent = EventFacts & { key: EventKey };

/** The events of a demo that is filled on a day (`2026-11-22`). */
export function eventsAround(today: string): SeedEvent[] {
  const year = Number(today.slice(0, 4));
  const at = { today, year, next: year + 1 };
  return Object.entries(plans).map(([key, plan]) => ({ ...plan(at), key: key as EventKey }));
}

const words = /\{(year|edition)\}/g;

/** A title or summary with the year of the event and, for the joint camps since 1992, their number. */
export function withYear(text: string, startsOn: string): string {
  const year = Number(startsOn.slice(0, 4));
  const values = { year, edition: year - 1991 };
  return text.replace(words, (_, name: keyof typeof values) => String(values[name]));
}
