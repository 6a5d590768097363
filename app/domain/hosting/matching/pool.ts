/** The pairs of units and families that are possible at all, each with its cost; and what binds units to each other. */
import { factsOf, type Facts, OF_AGE, type UnitFacts } from "./facts.ts";
import { type Instance, InstanceRefused } from "./instance.ts";
import { ALLOWED, refusalBits, refusalsOf } from "./rules.ts";
import { costIn, usualWeights, type Weights } from "./score.ts";

/** The possible families of a unit, cheapest first. */
export type Options = {
  hosts: Int32Array;
  /** What is minimised: what it costs, and the price of moving. */
  costs: Float64Array;
  /** The lowest score of its members. */
  least: Uint8Array;
};

export type Pool = Facts & {
  options: Options[];
  /** Units that may not be in one home with a unit while both are there. */
  apart: number[][];
  /** Units of which one must be in the same home for the whole stay of a unit; null where it may come alone. */
  companions: (number[] | null)[];
  /** Families to which a unit is locked, −1 for none. */
  locked: Int32Array;
};

export type Terms = {
  weights: Weights;
  /** Points per guest that moving her from her family of before costs. */
  stability: number;
};

export const usualTerms: Terms = { weights: usualWeights, stability: 0 };

/** Makes the pool of an instance; refuses locks that break a rule, by its name. */
export function poolOf(instance: Instance, terms: Terms = usualTerms): Pool {
  const facts = factsOf(instance);
  const locked = lockedHosts(facts);
  const options = facts.units.map((unit) => optionsOf(facts, unit, { terms, locked }));
  const units = facts.units.map((unit) =>
    (locked[unit.index] ?? -1) < 0 ? unit : { ...unit, penalty: BROKEN_LOCK },
  );
  return {
    ...{ ...facts, units, options, locked, apart: apartOf(facts) },
    companions: facts.units.map((unit) => companionsOf(facts, unit)),
  };
}

function lockedHosts({ instance, units, hosts, unitIndex, hostIndex }: Facts): Int32Array {
  const locked = new Int32Array(units.length).fill(-1);
  const broken = instance.locks.flatMap((lock) => {
    const unit = units[unitIndex.get(lock.unit) ?? -1];
    const host = hosts[hostIndex.get(lock.host) ?? -1];
    if (!unit || !host) return [];
    locked[unit.index] = host.index;
    const rules = refusalsOf(refusalBits(unit, host));
    return rules.map((rule) => {
      return { is: "lockBroken" as const, at: `unit ${lock.unit}, host ${lock.host}: ${rule}` };
    });
  });
  if (broken.length > 0) throw new InstanceRefused(broken);
  return locked;
}

/** So dear is it to break a lock that only locks which cannot hold together are broken. */
const BROKEN_LOCK = 1_000_000;

type Making = { terms: Terms; locked: Int32Array };

function optionsOf(
  { instance, hosts, hostIndex }: Facts,
  unit: UnitFacts,
  { terms, locked }: Making,
): Options {
  const before = hostIndex.get(instance.previous[unit.unit.id] ?? "") ?? -1;
  const own = locked[unit.index] ?? -1;
  const found: { host: number; cost: number; least: number }[] = [];
  for (const host of hosts) {
    if (own >= 0 && host.index !== own) continue;
    if (refusalBits(unit, host) !== ALLOWED) continue;
    const { cost, least } = costIn(unit, host, terms.weights);
    const isMoved = before >= 0 && host.index !== before;
    const price = isMoved ? terms.stability * unit.size : 0;
    found.push({ host: host.index, cost: cost + price, least });
  }
  found.sort((a, b) => a.cost - b.cost || a.host - b.host);
  return {
    hosts: Int32Array.from(found, ({ host }) => host),
    costs: Float64Array.from(found, ({ cost }) => cost),
    least: Uint8Array.from(found, ({ least }) => least),
  };
}

function apartOf({ instance, units }: Facts): number[][] {
  const unitOf = new Map(units.flatMap((one) => one.members.map((it) => [it.guest.id, one])));
  const apart = units.map(() => new Set<number>());
  for (const [a, b] of instance.notWith) {
    const [one, other] = [unitOf.get(a), unitOf.get(b)];
    if (!one || !other || !meet(one, other)) continue;
    apart[one.index]?.add(other.index);
    apart[other.index]?.add(one.index);
  }
  return apart.map((all) => [...all]);
}

/** True where both are there in some night. */
export const meet = ({ unit: one }: UnitFacts, { unit: other }: UnitFacts): boolean =>
  one.arrive < other.depart && other.arrive < one.depart;

function companionsOf({ instance, units }: Facts, one: UnitFacts): number[] | null {
  const [guest] = one.members;
  if (!guest || one.size > 1) return null;
  const town = instance.towns.find(({ id }) => id === guest.guest.town);
  if (!town?.minTwo || guest.guest.age >= Math.min(OF_AGE, town.minTwoBelowAge)) return null;
  return units.flatMap((other) => {
    const isThroughout =
      other.unit.arrive <= one.unit.arrive && other.unit.depart >= one.unit.depart;
    const isOfTown = other.members.some((it) => it.isMinor && it.town === guest.town);
    return other !== one && isThroughout && isOfTown ? [other.index] : [];
  });
}
