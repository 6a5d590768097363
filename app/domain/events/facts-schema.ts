import { z } from "zod";
import { oneLine, plainText, version } from "#app/domain/form-fields.ts";
import { type ParticipantKind, participantKinds } from "./guest-kinds.ts";
import { isOnEarth } from "#app/domain/communities/coordinates.ts";
import { eventKinds } from "./event-time.ts";

export const lodgings = ["hostFamilies", "centre", "tent", "hotel", "own"] as const;
export const admissions = ["firstCome", "approval"] as const;

const MOST_TOWNS = 500;

const isDay = (typed: string) => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(typed)) return false;
  const time = Date.parse(typed);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(typed);
};

const day = z.string("validation.required").trim().refine(isDay, "validation.chooseDay");

/** `2027-04-30T23:59`, by the host's clocks. */
const moment = z
  .string("validation.required")
  .trim()
  .refine((typed) => {
    const [date = "", time = ""] = typed.split("T");
    return isDay(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  }, "validation.chooseMoment");

/** `09:30`, by the host's clocks. */
const hour = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "validation.hour");

const age = z
  .number("validation.age")
  .int("validation.age")
  .min(0, "validation.age")
  .max(120, "validation.age");

/** What is asked of every event, new or not. */
const basics = {
  title: oneLine,
  summary: plainText.optional(),
  kind: z.enum(eventKinds, "validation.choose"),
  startsOn: day,
  endsOn: day,
  startsAt: hour.optional(),
  endsAt: hour.optional(),
  placeName: oneLine.optional(),
  placeAddress: oneLine.optional(),
  coordinates: z
    .string()
    .trim()
    .max(80, "validation.coordinates")
    .refine(isOnEarth, "validation.coordinates")
    .optional(),
  lodging: z.array(z.enum(lodgings)).max(lodgings.length).default([]),
  guests: z.array(z.guid()).max(MOST_TOWNS).default([]),
  minimumAge: age.optional(),
  maximumAge: age.optional(),
  agesOn: day.optional(),
  admission: z.enum(admissions, "validation.choose"),
};

/** Kinds of guests, each with ages of its own where they are not the event's. */
const kindFields = {
  kinds: z.array(z.enum(participantKinds)).default([]),
  ...{ childFrom: age.optional(), childTo: age.optional() },
  ...{ leaderFrom: age.optional(), leaderTo: age.optional() },
  ...{ adultFrom: age.optional(), adultTo: age.optional() },
  ...{ delegateFrom: age.optional(), delegateTo: age.optional() },
} satisfies Record<`${ParticipantKind}${"From" | "To"}` | "kinds", z.ZodType>;

const facts = z.object({
  version,
  ...basics,
  hostId: z.guid("validation.choose"),
  coHosts: z.array(z.guid()).max(MOST_TOWNS).default([]),
  edition: z
    .number("validation.edition")
    .int("validation.edition")
    .min(1, "validation.edition")
    .max(999, "validation.edition")
    .optional(),
  seriesWith: z.guid("validation.choose").optional(),
  returnOf: z.guid("validation.choose").optional(),
  ...kindFields,
  registrationOpens: moment.optional(),
  registrationCloses: moment.optional(),
  answersUntil: moment.optional(),
  depositDays: z
    .number("validation.depositDays")
    .int("validation.depositDays")
    .min(1, "validation.depositDays")
    .max(90, "validation.depositDays"),
});

const newEvent = z.object({ hostId: z.guid("validation.choose"), ...basics });

type Facts = z.output<typeof facts>;
type Basics = z.output<typeof newEvent>;
type Contradiction<Typed> = [keyof Typed & string, string, (typed: Typed) => boolean];

/** Each impossible pair of facts, with the field that has to be put right. */
const everyEvents: Contradiction<Omit<Basics, "hostId">>[] = [
  ["endsOn", "validation.dateOrder", (typed) => typed.endsOn < typed.startsOn],
  [
    "endsAt",
    "validation.dateOrder",
    ({ startsOn, endsOn, startsAt, endsAt }) =>
      startsOn === endsOn && !!startsAt && !!endsAt && endsAt <= startsAt,
  ],
  [
    "maximumAge",
    "validation.ageOrder",
    ({ minimumAge = 0, maximumAge = minimumAge }) => maximumAge < minimumAge,
  ],
  [
    "minimumAge",
    "validation.required",
    (typed) => typed.maximumAge !== undefined && typed.minimumAge === undefined,
  ],
  ["agesOn", "validation.agesOn", ({ agesOn, endsOn }) => agesOn !== undefined && agesOn > endsOn],
];

/** Who is asked to come; nobody named means everybody. */
const kindsOrder: Contradiction<Facts>[] = participantKinds.flatMap(
  (kind): Contradiction<Facts>[] => [
    [
      `${kind}To`,
      "validation.ageOrder",
      (typed) => (typed[`${kind}To`] ?? 120) < (typed[`${kind}From`] ?? 0),
    ],
    [
      `${kind}From`,
      "validation.kindNotAsked",
      (typed) =>
        !typed.kinds.includes(kind) &&
        (typed[`${kind}From`] !== undefined || typed[`${kind}To`] !== undefined),
    ],
  ],
);

const registrations: Contradiction<Facts>[] = [
  [
    "registrationOpens",
    "validation.required",
    (typed) => !typed.registrationOpens && !!typed.registrationCloses,
  ],
  [
    "registrationCloses",
    "validation.required",
    (typed) => !!typed.registrationOpens && !typed.registrationCloses,
  ],
  [
    "registrationCloses",
    "validation.dateOrder",
    ({ registrationOpens: opens, registrationCloses: closes }) =>
      opens !== undefined && closes !== undefined && closes <= opens,
  ],
  [
    "registrationCloses",
    "validation.registrationEnd",
    ({ registrationCloses: closes, endsOn }) =>
      closes !== undefined && closes.slice(0, 10) > endsOn,
  ],
];

function refuseWhere<Typed>(wrong: readonly Contradiction<Typed>[]) {
  return (typed: Typed, context: z.RefinementCtx<Typed>) => {
    for (const [field, message, isWrong] of wrong)
      if (isWrong(typed)) context.addIssue({ code: "custom", path: [field], message });
  };
}

/** The facts of an event as its form sends them. Days and hours are those of the host's calendar. */
export const factsForm = facts.superRefine(
  refuseWhere<Facts>([...everyEvents, ...kindsOrder, ...registrations]),
);

export type FactsForm = z.output<typeof factsForm>;

/** What is said of an event when it is made; the rest can wait for its desk. */
export const newEventForm = newEvent.superRefine(refuseWhere<Basics>(everyEvents));

export type NewEventForm = z.output<typeof newEventForm>;
