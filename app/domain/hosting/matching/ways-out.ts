/** What could be asked of families and organizers so that a unit finds a home: each as the instance that it would make. */
import { factsOf, OF_AGE } from "./facts.ts";
import type { Host, Instance, Unit } from "./instance.ts";
import { type Refusal, refusalBits, refusalsOf } from "./rules.ts";
import { costIn } from "./score.ts";

export type WayOut =
  /** A family takes so many more, in beds put up for them. */
  | { is: "moreBeds"; host: string; beds: number }
  /** A family is asked to give way in one thing. */
  | { is: "longerStay" | "anyGender" | "newVetting"; host: string }
  /** The unit goes to two homes. */
  | { is: "split"; parts: string[][] }
  /** Children of a town come alone from an age on. */
  | { is: "aloneFrom"; town: string; age: number };

export type Way = { way: WayOut; instance: Instance };

/** Families of each kind that are worth a solve. */
const MOST = 3;

/** Ways for a unit, the families that suit it best first; health, smoke and animals are nothing to bargain about. */
export function waysToTry(instance: Instance, unitId: string): Way[] {
  const unit = instance.units.find(({ id }) => id === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return [...askedOfHosts(instance, unit), ...split(instance, unit), ...alone(instance, unit)];
}

type Asked = (host: Host, unit: Unit) => { way: WayOut; host: Host };

const moreBeds: Asked = (host, { members }) => ({
  way: { is: "moreBeds", host: host.id, beds: members.length },
  host: {
    ...host,
    maxGuests: host.maxGuests + members.length,
    rooms: [...host.rooms, ...members.map(() => ({ beds: 1 }))],
  },
});

/** What a family is asked where nothing but these rules is against it. */
const asks: readonly { rules: readonly Refusal[]; asked: Asked }[] = [
  { rules: ["tooMany", "rooms"], asked: moreBeds },
  {
    rules: ["notFree"],
    asked: (host, { arrive, depart }) => ({
      way: { is: "longerStay", host: host.id },
      host: { ...host, from: Math.min(host.from, arrive), to: Math.max(host.to, depart) },
    }),
  },
  {
    rules: ["genderPolicy"],
    asked: (host) => ({
      way: { is: "anyGender", host: host.id },
      host: { ...host, genderPolicy: "any" },
    }),
  },
  {
    rules: ["notVetted"],
    asked: (host, { depart }) => ({
      way: { is: "newVetting", host: host.id },
      host: { ...host, vettedUntil: depart },
    }),
  },
];

function askedOfHosts(instance: Instance, unit: Unit): Way[] {
  const facts = factsOf(instance);
  const one = facts.units[facts.unitIndex.get(unit.id) ?? -1];
  if (!one) return [];
  const hosts = facts.hosts
    .map((host) => ({
      ...{ host: host.host, cost: costIn(one, host).cost },
      against: refusalsOf(refusalBits(one, host)),
    }))
    .sort((a, b) => a.cost - b.cost);
  return asks.flatMap(({ rules, asked }) =>
    hosts
      .filter(({ against }) => against.every((rule) => rules.includes(rule)))
      // A family against which there is nothing is full: all that helps there is a bed.
      .filter(({ against }) => against.length > 0 || rules.includes("tooMany"))
      .slice(0, MOST)
      .map(({ host }) => {
        const { way, host: changed } = asked(host, unit);
        const all = instance.hosts.map((before) => (before === host ? changed : before));
        return { way, instance: { ...instance, hosts: all } };
      }),
  );
}

/** Two halves of a unit, girls and women in one where there are both. */
function split(instance: Instance, unit: Unit): Way[] {
  if (unit.members.length < 2) return [];
  const genderOf = new Map(instance.guests.map(({ id, gender }) => [id, gender]));
  const sorted = unit.members.toSorted((a, b) =>
    (genderOf.get(a) ?? "").localeCompare(genderOf.get(b) ?? ""),
  );
  const middle = Math.ceil(sorted.length / 2);
  const parts = [sorted.slice(0, middle), sorted.slice(middle)];
  const units = instance.units.flatMap((one) =>
    one === unit
      ? parts.map((members, at) => ({ ...one, id: `${one.id}/${at + 1}`, members }))
      : [one],
  );
  const locks = instance.locks.filter((lock) => lock.unit !== unit.id);
  return [{ way: { is: "split", parts }, instance: { ...instance, units, locks } }];
}

/** A single child under the age from which its town lets children be alone. */
function alone(instance: Instance, { members }: Unit): Way[] {
  const guest = instance.guests.find(({ id }) => id === members[0]);
  const town = instance.towns.find(({ id }) => id === guest?.town);
  if (!guest || !town?.minTwo || members.length > 1) return [];
  if (guest.age >= Math.min(OF_AGE, town.minTwoBelowAge)) return [];
  const towns = instance.towns.map((one) =>
    one === town ? { ...one, minTwoBelowAge: guest.age } : one,
  );
  return [
    { way: { is: "aloneFrom", town: town.id, age: guest.age }, instance: { ...instance, towns } },
  ];
}
