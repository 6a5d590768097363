/** The format in which guests, families and what binds them go into the solver, on the board and from a file alike. */
import { z } from "zod";

const id = z.union([z.string().min(1).max(100), z.number()]).transform(String);
const night = z.number().int().min(0).max(365);
const level = z.number().int().min(0).max(3);
const levels = z.record(z.string(), level);
const interests = z.array(z.number().int().min(0).max(30)).max(31).default([]);
const genders = ["f", "m", "x"] as const;

const town = z.object({
  id,
  lang: z.string().optional(),
  /** At least two of the town together, below an age. */
  minTwo: z.boolean().default(false),
  minTwoBelowAge: z.number().default(14),
});

const guest = z.object({
  id,
  town: id,
  age: z.number().min(0).max(120),
  gender: z.enum(genders),
  langs: levels.default({}),
  allergies: z.array(z.string()).default([]),
  noSmoking: z.boolean().default(false),
  wheelchair: z.boolean().default(false),
  diet: z.array(z.string()).default([]),
  interests,
  wishes: z.array(id).default([]),
  hostedBy: id.nullish().transform((one) => one ?? null),
  previousHost: id.nullish().transform((one) => one ?? null),
  ownFamily: id.nullish().transform((one) => one ?? null),
  /** Families that are out of the question for reasons of their own: a word of the organizer, an age, a wish. */
  never: z.array(id).default([]),
});

const unit = z.object({
  id,
  kind: z.string().optional(),
  members: z.array(id).min(1),
  /** Nights from the arrival to the day before the departure. */
  arrive: night,
  depart: night,
  priority: z.number().min(0).max(100).default(1),
});

const host = z.object({
  id,
  rooms: z.array(z.object({ beds: z.number().int().min(0).max(20) })).max(12),
  maxGuests: z.number().int().min(0).max(100),
  from: night,
  to: night,
  genderPolicy: z.enum(["any", "f", "m"]).default("any"),
  /** Night until which its vetting holds; null: it has none. */
  vettedUntil: z
    .number()
    .nullish()
    .transform((one) => one ?? null),
  pets: z.array(z.string()).default([]),
  smoking: z.boolean().default(false),
  accessible: z.boolean().default(false),
  diets: z.array(z.string()).default([]),
  kids: z.array(z.object({ age: z.number(), gender: z.string().optional() })).default([]),
  langs: levels.default({}),
  interests,
  km: z.number().min(0).default(0),
});

const pairOf = <Value extends z.ZodType>(value: Value) => z.tuple([value, value]);

const matchingInstance = z.object({
  schema: z.literal("matching-instance/1"),
  meta: z.unknown().optional(),
  nights: z.number().int().min(1).max(366),
  towns: z.array(town).default([]),
  guests: z.array(guest),
  units: z.array(unit),
  hosts: z.array(host),
  notWith: z.array(pairOf(id)).default([]),
  locks: z.array(z.object({ unit: id, host: id })).default([]),
  previous: z
    .record(z.string(), id.nullable())
    .nullish()
    .transform((one) => one ?? {}),
});

export type Instance = z.output<typeof matchingInstance>;
export type Guest = Instance["guests"][number];
export type Unit = Instance["units"][number];
export type Host = Instance["hosts"][number];

/** Which family each unit goes to; null: none. */
export type Assignment = Record<string, string | null>;

export type MatchingStatus = "optimal" | "gap" | "unproven";

export type MatchingResult = {
  schema: "matching-result/1";
  assignment: Assignment;
  cost: number;
  /** No assignment costs less; null where nothing is known. */
  bound: number | null;
  status: MatchingStatus;
  ms: number;
};

/** What is wrong with an instance, by what in it. */
export type InstanceFault = {
  is:
    | "shape"
    | "duplicate"
    | "unknown"
    | "inTwoUnits"
    | "inNoUnit"
    | "nights"
    | "notWithInside"
    | "lockTwice"
    | "lockBroken";
  at: string;
};

/** An instance that cannot be solved as it is written. */
export class InstanceRefused extends Error {
  override readonly name = "InstanceRefused";
  readonly faults: InstanceFault[];

  constructor(faults: InstanceFault[]) {
    super(faults.map(({ is, at }) => `${is}: ${at}`).join("\n"));
    this.faults = faults;
  }
}

/** Reads an instance; throws `InstanceRefused` with everything that is wrong with it. */
export function readInstance(json: unknown): Instance {
  const { data, error } = matchingInstance.safeParse(json);
  if (!data)
    throw new InstanceRefused(
      error.issues.map(({ path, message }) => ({
        is: "shape",
        at: `${path.join(".")} ${message}`,
      })),
    );
  const faults = faultsOf(data);
  if (faults.length > 0) throw new InstanceRefused(faults);
  return data;
}

function faultsOf(instance: Instance): InstanceFault[] {
  const ids = {
    guest: new Set(instance.guests.map((one) => one.id)),
    host: new Set(instance.hosts.map((one) => one.id)),
    unit: new Set(instance.units.map((one) => one.id)),
    town: new Set(instance.towns.map((one) => one.id)),
  };
  return [
    ...duplicates(instance),
    ...unknowns(instance, ids),
    ...memberFaults(instance),
    ...nightFaults(instance),
    ...bondFaults(instance),
    ...wordFaults(instance),
  ];
}

/** Diets and allergies are weighed as bits of a number. */
const MOST_WORDS = 31;

const wordFaults = ({ guests }: Instance): InstanceFault[] =>
  (["diet", "allergies"] as const)
    .filter((of) => new Set(guests.flatMap((one) => one[of])).size > MOST_WORDS)
    .map((of) => ({ is: "shape", at: `guests: more than ${MOST_WORDS} kinds of ${of}` }));

function duplicates({ guests, units, hosts, towns }: Instance): InstanceFault[] {
  return Object.entries({ guests, units, hosts, towns }).flatMap(([of, rows]) => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      if (!seen.has(row.id)) {
        seen.add(row.id);
        return [];
      }
      return [{ is: "duplicate" as const, at: `${of} ${row.id}` }];
    });
  });
}

type Ids = Record<"guest" | "host" | "unit" | "town", Set<string>>;

/** Whoever is named must be there; wishes for families that do not host this time are no fault. */
function unknowns({ guests, units, notWith, locks }: Instance, ids: Ids): InstanceFault[] {
  const missing = (of: keyof Ids, named: string, by: string): InstanceFault[] =>
    ids[of].has(named) ? [] : [{ is: "unknown", at: `${by}: ${of} ${named}` }];
  return [
    ...guests.flatMap((one) => missing("town", one.town, `guest ${one.id}`)),
    ...units.flatMap((one) => one.members.flatMap((it) => missing("guest", it, `unit ${one.id}`))),
    ...notWith.flatMap((pair) => pair.flatMap((it) => missing("guest", it, "notWith"))),
    ...locks.flatMap((lock) => [
      ...missing("unit", lock.unit, "lock"),
      ...missing("host", lock.host, "lock"),
    ]),
  ];
}

function memberFaults({ guests, units }: Instance): InstanceFault[] {
  const seen = new Set<string>();
  const twice = units.flatMap(({ members }) =>
    members.flatMap((one) => {
      if (seen.has(one)) return [{ is: "inTwoUnits" as const, at: `guest ${one}` }];
      seen.add(one);
      return [];
    }),
  );
  const alone = guests.filter(({ id: one }) => !seen.has(one));
  return [...twice, ...alone.map((one) => ({ is: "inNoUnit" as const, at: `guest ${one.id}` }))];
}

const nightFaults = ({ units, hosts, nights }: Instance): InstanceFault[] => [
  ...units
    .filter(({ arrive, depart }) => arrive >= depart || depart > nights)
    .map((one) => ({ is: "nights" as const, at: `unit ${one.id}` })),
  ...hosts
    .filter(({ from, to }) => from > to)
    .map((one) => ({ is: "nights" as const, at: `host ${one.id}` })),
];

function bondFaults({ units, notWith, locks }: Instance): InstanceFault[] {
  const unitOf = new Map(units.flatMap((one) => one.members.map((it) => [it, one.id])));
  const inside = notWith.filter(([a, b]) => unitOf.has(a) && unitOf.get(a) === unitOf.get(b));
  const locked = new Map<string, string>();
  const twice = locks.filter((lock) => {
    const before = locked.get(lock.unit);
    locked.set(lock.unit, lock.host);
    return before !== undefined && before !== lock.host;
  });
  return [
    ...inside.map(([a, b]) => ({ is: "notWithInside" as const, at: `${a}, ${b}` })),
    ...twice.map((lock) => ({ is: "lockTwice" as const, at: `unit ${lock.unit}` })),
  ];
}
