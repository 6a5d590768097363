/** What rules and score read of guests and families, by numbers, so that millions of pairs are weighed in a second. */
import type { Guest, Host, Instance, Unit } from "./instance.ts";

/** Who may share a room: of one class only. */
export const roomClasses = ["girl", "boy", "woman", "man", "x"] as const;

export const OF_AGE = 18;

export type GuestFacts = {
  guest: Guest;
  isMinor: boolean;
  /** Index in `roomClasses`. */
  roomClass: number;
  town: number;
  levels: Uint8Array;
  interests: number;
  diets: number;
  allergies: number;
  /** Families by index, −1 for one that does not host. */
  wishes: number[];
  hostedBy: number;
  previousHost: number;
  ownFamily: number;
};

export type UnitFacts = {
  unit: Unit;
  index: number;
  members: GuestFacts[];
  size: number;
  /** How many of each class of `roomClasses`. */
  perClass: number[];
  hasMinor: boolean;
  needsNoSmoking: boolean;
  needsAccess: boolean;
  allergies: number;
  /** Cost of leaving it without a family. */
  penalty: number;
};

export type HostFacts = {
  host: Host;
  index: number;
  capacity: number;
  beds: number[];
  levels: Uint8Array;
  interests: number;
  diets: number;
  pets: number;
};

export type Facts = {
  instance: Instance;
  units: UnitFacts[];
  hosts: HostFacts[];
  unitIndex: Map<string, number>;
  hostIndex: Map<string, number>;
};

/** Cost of a guest without a family, per point of her unit's priority. */
export const UNPLACED = 1_000;

/** Makes the facts of an instance. */
export function factsOf(instance: Instance): Facts {
  const known = dictionaries(instance);
  const hostIndex = indexOf(instance.hosts);
  const guests = new Map(
    instance.guests.map((one) => [one.id, guestFacts(one, { ...known, hostIndex })]),
  );
  const units = instance.units.map((unit, index) => {
    const members = unit.members.flatMap((id) => guests.get(id) ?? []);
    return unitFacts(unit, index, members);
  });
  const hosts = instance.hosts.map((host, index) => hostFacts(host, index, known));
  return { instance, units, hosts, unitIndex: indexOf(instance.units), hostIndex };
}

type Words = ReadonlyMap<string, number>;

const indexOf = (rows: readonly { id: string }[]) =>
  new Map(rows.map(({ id }, index) => [id, index]));

const numbered = (words: Iterable<string>) =>
  new Map([...new Set(words)].map((word, index) => [word, index]));

function dictionaries({ guests, hosts, towns }: Instance) {
  return {
    towns: numbered(towns.map(({ id }) => id)),
    languages: numbered([...guests, ...hosts].flatMap(({ langs }) => Object.keys(langs))),
    // What no guest asks about needs no number.
    diets: numbered(guests.flatMap(({ diet }) => diet)),
    animals: numbered(guests.flatMap(({ allergies }) => allergies)),
  };
}

type Known = ReturnType<typeof dictionaries>;

const maskOf = (indices: readonly number[]) => indices.reduce((mask, at) => mask | (1 << at), 0);

const maskOfWords = (words: readonly string[], known: Words) =>
  maskOf(words.flatMap((word) => known.get(word) ?? []));

function levelsOf(langs: Record<string, number>, known: Words): Uint8Array {
  const levels = new Uint8Array(known.size);
  for (const [language, level] of Object.entries(langs)) levels[known.get(language) ?? 0] = level;
  return levels;
}

function classOf({ gender, age }: Guest): number {
  if (gender === "x") return 4;
  return (age < OF_AGE ? 0 : 2) + (gender === "f" ? 0 : 1);
}

function guestFacts(guest: Guest, known: Known & { hostIndex: Words }): GuestFacts {
  const hostAt = (id: string | null) => (id === null ? -1 : (known.hostIndex.get(id) ?? -1));
  return {
    guest,
    isMinor: guest.age < OF_AGE,
    roomClass: classOf(guest),
    town: known.towns.get(guest.town) ?? -1,
    levels: levelsOf(guest.langs, known.languages),
    interests: maskOf(guest.interests),
    diets: maskOfWords(guest.diet, known.diets),
    allergies: maskOfWords(guest.allergies, known.animals),
    wishes: guest.wishes.slice(0, 3).map(hostAt),
    hostedBy: hostAt(guest.hostedBy),
    previousHost: hostAt(guest.previousHost),
    ownFamily: hostAt(guest.ownFamily),
  };
}

function unitFacts(unit: Unit, index: number, members: GuestFacts[]): UnitFacts {
  const size = members.length;
  return {
    ...{ unit, index, members, size },
    perClass: roomClasses.map((_, at) => members.filter((one) => one.roomClass === at).length),
    hasMinor: members.some((one) => one.isMinor),
    needsNoSmoking: members.some(({ guest }) => guest.noSmoking),
    needsAccess: members.some(({ guest }) => guest.wheelchair),
    allergies: members.reduce((mask, one) => mask | one.allergies, 0),
    penalty: UNPLACED * unit.priority * size,
  };
}

function hostFacts(host: Host, index: number, known: Known): HostFacts {
  return {
    ...{ host, index, capacity: host.maxGuests },
    beds: host.rooms.map(({ beds }) => beds).sort((a, b) => b - a),
    levels: levelsOf(host.langs, known.languages),
    interests: maskOf(host.interests),
    diets: maskOfWords(host.diets, known.diets),
    pets: maskOfWords(host.pets, known.animals),
  };
}
