/** Checks an assignment by the rules alone, knowing nothing of how it was found: matching.md 2.2 and 2.3. */
import { factsOf, type Facts, type HostFacts, OF_AGE, type UnitFacts } from "./facts.ts";
import type { Assignment, Instance } from "./instance.ts";
import { sleeps } from "./layouts.ts";
import { type Refusal, refusalBits, refusalsOf } from "./rules.ts";
import { costIn, usualWeights, type Weights } from "./score.ts";

/** A rule that an assignment breaks, and of whom. */
export type Violation = {
  rule: Refusal | "full" | "roomsTogether" | "alone" | "notWith" | "lock" | "unknown";
  unit: string;
  host: string | null;
};

/** Everything that an assignment breaks; a unit that it does not name stays without a family. */
export function verify(instance: Instance, assignment: Assignment): Violation[] {
  const facts = factsOf(instance);
  const guests = facts.hosts.map(() => [] as UnitFacts[]);
  const violations: Violation[] = [];
  for (const [id, hostId] of Object.entries(assignment)) {
    const unit = facts.units[facts.unitIndex.get(id) ?? -1];
    if (hostId === null && unit) continue;
    const host = facts.hosts[facts.hostIndex.get(hostId ?? "") ?? -1];
    if (!unit || !host) violations.push({ rule: "unknown", unit: id, host: hostId });
    else {
      guests[host.index]?.push(unit);
      for (const rule of refusalsOf(refusalBits(unit, host)))
        violations.push({ rule, unit: id, host: hostId });
    }
  }
  for (const host of facts.hosts)
    violations.push(...brokenIn(facts, host, guests[host.index] ?? []));
  return [...violations, ...brokenLocks(instance, assignment)];
}

/** What an assignment costs: 100 less the score of each guest, and 1000 per point of priority for each without a family. */
export function costOf(
  instance: Instance,
  assignment: Assignment,
  weights: Weights = usualWeights,
): number {
  const facts = factsOf(instance);
  return facts.units.reduce((sum, unit) => {
    const host = facts.hosts[facts.hostIndex.get(assignment[unit.unit.id] ?? "") ?? -1];
    return sum + (host ? costIn(unit, host, weights).cost : unit.penalty);
  }, 0);
}

const isThere = ({ unit }: UnitFacts, night: number) => unit.arrive <= night && night < unit.depart;

function brokenIn(
  facts: Facts,
  { host, ...room }: HostFacts,
  units: readonly UnitFacts[],
): Violation[] {
  const of = (rule: Violation["rule"], { unit }: UnitFacts): Violation => {
    return { rule, unit: unit.id, host: host.id };
  };
  const full = units.filter(({ unit }) =>
    nightsOf(unit).some((night) => {
      const there = units.filter((one) => isThere(one, night));
      return there.reduce((sum, one) => sum + one.size, 0) > room.capacity;
    }),
  );
  const crowded = !sleeps(room.beds, mostPerClass(units));
  return [
    ...full.map((one) => of("full", one)),
    ...(crowded ? units.map((one) => of("roomsTogether", one)) : []),
    ...units.filter((one) => isAlone(facts, one, units)).map((one) => of("alone", one)),
    ...units.filter((one) => isApart(facts, one, units)).map((one) => of("notWith", one)),
  ];
}

const nightsOf = ({ arrive, depart }: { arrive: number; depart: number }) =>
  Array.from({ length: depart - arrive }, (_, at) => arrive + at);

/** Beds of each class that are needed in the fullest night: a room keeps its class for the whole event. */
function mostPerClass(units: readonly UnitFacts[]): number[] {
  const most = [0, 0, 0, 0, 0];
  const last = Math.max(0, ...units.map(({ unit }) => unit.depart));
  for (let night = 0; night < last; night += 1)
    for (const at of most.keys()) {
      const there = units.filter((one) => isThere(one, night));
      const needed = there.reduce((sum, one) => sum + (one.perClass[at] ?? 0), 0);
      most[at] = Math.max(most[at] ?? 0, needed);
    }
  return most;
}

/** A single child under its town's age has another minor of the town in the home for its whole stay. */
function isAlone(facts: Facts, one: UnitFacts, units: readonly UnitFacts[]): boolean {
  const [guest, ...more] = one.members;
  const town = facts.instance.towns.find(({ id }) => id === guest?.guest.town);
  if (!guest || more.length > 0 || !town?.minTwo) return false;
  if (guest.guest.age >= Math.min(OF_AGE, town.minTwoBelowAge)) return false;
  return !units.some(
    (other) =>
      other !== one &&
      other.unit.arrive <= one.unit.arrive &&
      other.unit.depart >= one.unit.depart &&
      other.members.some((member) => member.isMinor && member.guest.town === town.id),
  );
}

function isApart({ instance }: Facts, one: UnitFacts, units: readonly UnitFacts[]): boolean {
  const own = new Set(one.members.map(({ guest }) => guest.id));
  const theirs = new Set(
    units
      .filter(({ unit }) => unit.arrive < one.unit.depart && one.unit.arrive < unit.depart)
      .flatMap((other) => (other === one ? [] : other.members.map(({ guest }) => guest.id))),
  );
  return instance.notWith.some(
    ([a, b]) => (own.has(a) && theirs.has(b)) || (own.has(b) && theirs.has(a)),
  );
}

const brokenLocks = ({ locks }: Instance, assignment: Assignment): Violation[] =>
  locks
    .filter(({ unit, host }) => assignment[unit] !== host)
    .map(({ unit, host }) => ({ rule: "lock", unit, host }));
