/** An event's guests and families as the search for homes takes them: ids, ages and codes only. */
import { ageOn } from "#app/domain/people/birth-date.ts";
import { bedsOf, type Home, interests, type Pet } from "./home.ts";
import type { Assignment, Guest, Host, Instance, Unit } from "./matching/instance.ts";
import { type Stay, unitsOf } from "./units.ts";
import type { Wishes } from "./wishes.ts";

export type Sex = "f" | "m" | "x";
type Spoken = { language: string; level: "little" | "good" | "native" };

/** Somebody who has a place and needs a home; days as `2027-07-04`. */
export type GuestToHouse = Stay & {
  townId: string;
  bornOn: string;
  sex: Sex;
  languages: readonly Spoken[];
  wishes: Wishes;
  /** Families that she asks for, the first wish first. */
  hostsWished: readonly string[];
  /** Families that hosted her before, and that she or hers hosted. */
  previousHost: string | null;
  hostedBy: string | null;
};

/** A family with its offer for the event. */
export type HostToFill = {
  id: string;
  householdId: string;
  home: Home;
  approvedUntil: string | null;
  offer: {
    fromDay: string;
    untilDay: string;
    maxGuests: number;
    takes: "any" | "f" | "m";
    minimumAge: number | null;
    maximumAge: number | null;
    km: number;
  };
};

export type Bans = {
  guests: readonly (readonly [string, string])[];
  homes: readonly { guest: string; host: string }[];
};

export type HostingEvent = { startsOn: string; endsOn: string; agesOn: string };

export type Hosting = {
  event: HostingEvent;
  guests: readonly GuestToHouse[];
  hosts: readonly HostToFill[];
  friends: readonly (readonly [string, string])[];
  bans: Bans;
  /** Children of a town below this age are with another of it; null: no such rule. */
  minTwoBelow: number | null;
  /** Who is where, by registration, and whether she stays there. */
  now: ReadonlyMap<string, { host: string; isLocked: boolean }>;
};

const LEVELS = { little: 1, good: 2, native: 3 } as const;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const levelsOf = (spoken: readonly Spoken[]) =>
  Object.fromEntries(spoken.map(({ language, level }) => [language, LEVELS[level]]));

const codesOf = (liked: readonly (typeof interests)[number][]) =>
  liked.map((one) => interests.indexOf(one));

/** Why a family is out of the question for a guest beside what every home is measured by. */
export type RuledOut = "ages" | "homeWanted" | "keptApart";

/** What rules a family out for a guest: the ages that it takes, the home that she wants, a word of the desk. */
export function ruledOut(
  guest: GuestToHouse,
  { id, home, offer }: HostToFill,
  { bans, event }: Pick<Hosting, "bans" | "event">,
): RuledOut[] {
  const age = ageOn(guest.bornOn, event.agesOn);
  const wanted = guest.wishes.home;
  return [
    ...(age < (offer.minimumAge ?? 0) || age > (offer.maximumAge ?? 200)
      ? (["ages"] as const)
      : []),
    ...(wanted !== "any" && !home.members.some(({ sex }) => sex === wanted)
      ? (["homeWanted"] as const)
      : []),
    ...(bans.homes.some((ban) => ban.guest === guest.id && ban.host === id)
      ? (["keptApart"] as const)
      : []),
  ];
}

/** Makes the instance of an event. What is outside of the event's nights is cut off. */
export function instanceOf(hosting: Hosting): Instance {
  const { event, hosts, now, bans } = hosting;
  const nights = Math.max(1, daysBetween(event.startsOn, event.endsOn));
  const nightOf = (day: string) => Math.min(nights, Math.max(0, daysBetween(event.startsOn, day)));
  const homes = hosts.filter(({ home }) => bedsOf(home) > 0);
  const housed = new Map(homes.map(({ householdId, id }) => [householdId, id]));
  const families = new Set(homes.map(({ id }) => id));
  const known = (id: string | null) => (id !== null && families.has(id) ? id : null);
  const guests = hosting.guests.map((guest): Guest => ({
    ...{ id: guest.id, town: guest.townId, age: ageOn(guest.bornOn, event.agesOn) },
    ...{ gender: guest.sex, langs: levelsOf(guest.languages), allergies: [...guest.wishes.avoids] },
    ...{ noSmoking: guest.wishes.noSmoking, wheelchair: guest.wishes.stepFree },
    ...{ diet: [...guest.wishes.diets], interests: codesOf(guest.wishes.interests) },
    wishes: guest.hostsWished.filter((id) => families.has(id)),
    ...{ hostedBy: known(guest.hostedBy), previousHost: known(guest.previousHost) },
    ownFamily: housed.get(guest.householdId) ?? null,
    never: homes.filter((one) => ruledOut(guest, one, hosting).length > 0).map(({ id }) => id),
  }));
  const units = unitsOf({ ...hosting, apart: bans.guests }).map((members): Unit => {
    const first = members[0];
    return {
      ...{ id: first.id, members: members.map(({ id }) => id), priority: 1 },
      arrive: nightOf(first.arrivesOn ?? event.startsOn),
      depart: Math.max(
        nightOf(first.arrivesOn ?? event.startsOn) + 1,
        nightOf(first.leavesOn ?? event.endsOn),
      ),
    };
  });
  const places = new Map(units.map((unit) => [unit.id, placeOf(unit, now)]));
  return {
    schema: "matching-instance/1",
    ...{ nights, guests, units, notWith: bans.guests.map(([one, other]) => [one, other]) },
    towns: [...new Set(guests.map(({ town }) => town))].map((id) => ({
      id,
      minTwo: hosting.minTwoBelow !== null,
      minTwoBelowAge: hosting.minTwoBelow ?? 0,
    })),
    hosts: homes.map((host) => hostOf(host, event, nightOf)),
    locks: units.flatMap(({ id }) => {
      const place = places.get(id);
      return place?.isLocked && families.has(place.host) ? [{ unit: id, host: place.host }] : [];
    }),
    previous: Object.fromEntries(units.map(({ id }) => [id, known(places.get(id)?.host ?? null)])),
  };
}

/** Where a unit is, if all of it is in one home, and whether it stays. */
function placeOf({ members }: Unit, now: Hosting["now"]) {
  const places = members.map((id) => now.get(id));
  const host = places[0]?.host;
  if (host === undefined || places.some((one) => one?.host !== host)) return null;
  return { host, isLocked: places.some((one) => one?.isLocked) };
}

function hostOf(
  { id, home, offer, approvedUntil }: HostToFill,
  event: HostingEvent,
  nightOf: (day: string) => number,
): Host {
  return {
    ...{ id, rooms: home.rooms.map(({ beds }) => ({ beds })), maxGuests: offer.maxGuests },
    ...{ from: nightOf(offer.fromDay), to: nightOf(offer.untilDay), genderPolicy: offer.takes },
    vettedUntil: approvedUntil === null ? null : daysBetween(event.startsOn, approvedUntil),
    ...{ pets: [...home.pets] satisfies Pet[], smoking: home.smoking, accessible: home.accessible },
    ...{ diets: [...home.diets], langs: levelsOf(home.languages), km: offer.km },
    interests: codesOf(home.interests),
    kids: home.members
      .filter(({ relation }) => relation === "child")
      .map(({ birthYear, sex }) => ({
        age: Number(event.agesOn.slice(0, 4)) - birthYear,
        gender: sex,
      })),
  };
}

/** Who is where by unit, as the search and the verifier take it. */
export const assignmentOf = ({ units, previous }: Instance): Assignment =>
  Object.fromEntries(units.map(({ id }) => [id, previous[id] ?? null]));
