/** Why a guest is where she is, and why not elsewhere, as far as the rules alone can tell: matching.md 5. */
import { factsOf, type Facts, roomClasses } from "./facts.ts";
import type { Assignment, Instance } from "./instance.ts";
import { ALLOWED, type Refusal, refusalBits, refusals, refusalsOf } from "./rules.ts";
import { partsOf, type ScorePart, scoreParts, usualWeights, type Weights } from "./score.ts";
import { verify, type Violation } from "./verify.ts";

/** Points of one part of the score, out of so many. */
export type Points = { points: number; of: number };

/** Why here: what each part of the score gives a guest in a family. */
export function whyHere(
  instance: Instance,
  { guest: guestId, host: hostId }: { guest: string; host: string },
  weights: Weights = usualWeights,
): Record<ScorePart, Points> {
  const facts = factsOf(instance);
  const guests = facts.units.flatMap(({ members }) => members);
  const guest = guests.find((one) => one.guest.id === guestId);
  const host = facts.hosts[facts.hostIndex.get(hostId) ?? -1];
  if (!guest || !host) throw new Error(`no guest ${guestId} or no family ${hostId}`);
  const parts = partsOf(guest, host);
  const points = scoreParts.map((part) => [
    part,
    { points: weights[part] * parts[part], of: weights[part] },
  ]);
  return Object.fromEntries(points) as Record<ScorePart, Points>;
}

type Pair = { unit: string; host: string };

/** Why never there: the rules that a unit would break in a family, whoever else is in it. */
export function whyNever(instance: Instance, pair: Pair): Refusal[] {
  const { unit, host } = pairOf(factsOf(instance), pair);
  return refusalsOf(refusalBits(unit, host));
}

function pairOf({ units, hosts, unitIndex, hostIndex }: Facts, pair: Pair) {
  const unit = units[unitIndex.get(pair.unit) ?? -1];
  const host = hosts[hostIndex.get(pair.host) ?? -1];
  if (!unit || !host) throw new Error(`no unit ${pair.unit} or no family ${pair.host}`);
  return { unit, host };
}

/** What stands in the way of a unit in a home as others are placed. */
export type Obstacle =
  | { rule: "full"; nights: number[] }
  | { rule: "roomsTogether"; classes: (typeof roomClasses)[number][] }
  | { rule: "notWith" | "alone" | "leavesAlone"; units: string[] }
  | { rule: "lock"; host: string };

/** Why not there now: full on which nights, rooms of which others, with whom it may not be, who would be alone. */
export function whyNotNow(instance: Instance, assignment: Assignment, pair: Pair): Obstacle[] {
  const facts = factsOf(instance);
  const { unit, host } = pairOf(facts, pair);
  const others = facts.units.filter(
    (one) => one !== unit && assignment[one.unit.id] === host.host.id,
  );
  const broken = newlyBroken(instance, assignment, pair);
  const has = (rule: Violation["rule"]) => broken.some((one) => one.rule === rule);
  const meant = (rule: Violation["rule"]) =>
    broken.filter((one) => one.rule === rule).map((one) => one.unit);
  const lock = instance.locks.find((one) => one.unit === pair.unit && one.host !== pair.host);
  const left = meant("alone").filter((one) => one !== pair.unit);
  return [
    ...(has("full")
      ? [{ rule: "full" as const, nights: fullNights([unit, ...others], host) }]
      : []),
    ...(has("roomsTogether")
      ? [{ rule: "roomsTogether" as const, classes: classesOf(others) }]
      : []),
    ...(has("notWith")
      ? [{ rule: "notWith" as const, units: meant("notWith").filter((one) => one !== pair.unit) }]
      : []),
    ...(meant("alone").includes(pair.unit) ? [{ rule: "alone" as const, units: [pair.unit] }] : []),
    ...(left.length > 0 ? [{ rule: "leavesAlone" as const, units: left }] : []),
    ...(lock ? [{ rule: "lock" as const, host: lock.host }] : []),
  ];
}

type Stay = { unit: { arrive: number; depart: number }; size: number; perClass: number[] };

/** What moving the unit there would break that is not broken already. */
function newlyBroken(instance: Instance, assignment: Assignment, { unit, host }: Pair) {
  const nameOf = (one: Violation) => `${one.rule} ${one.unit} ${one.host}`;
  const before = new Set(verify(instance, assignment).map(nameOf));
  const moved = verify(instance, { ...assignment, [unit]: host });
  return moved.filter((one) => !before.has(nameOf(one)));
}

function fullNights(units: readonly Stay[], { capacity }: { capacity: number }): number[] {
  const last = Math.max(...units.map(({ unit }) => unit.depart));
  return Array.from({ length: last }, (_, night) => night).filter((night) => {
    const there = units.filter(({ unit }) => unit.arrive <= night && night < unit.depart);
    return there.reduce((sum, one) => sum + one.size, 0) > capacity;
  });
}

const classesOf = (units: readonly Stay[]) =>
  roomClasses.filter((_, at) => units.some((one) => (one.perClass[at] ?? 0) > 0));

/** How many families there are for a unit, and how many each rule takes away, alone or with others. */
export type Removed = {
  families: number;
  possible: number;
  by: Record<Refusal, number>;
  /** Families that would be possible but for this rule. */
  onlyBy: Record<Refusal, number>;
};

/** Why nowhere: which rules take which number of families from a unit. */
export function whyNowhere(instance: Instance, unitId: string): Removed {
  const { units, hosts, unitIndex } = factsOf(instance);
  const unit = units[unitIndex.get(unitId) ?? -1];
  if (!unit) throw new Error(`no unit ${unitId}`);
  const bits = hosts.map((host) => refusalBits(unit, host));
  const count = (test: (one: number, bit: number) => boolean) =>
    Object.fromEntries(
      refusals.map((rule, at) => [rule, bits.filter((one) => test(one, 1 << at)).length]),
    ) as Record<Refusal, number>;
  return {
    families: hosts.length,
    possible: bits.filter((one) => one === ALLOWED).length,
    by: count((one, bit) => (one & bit) !== 0),
    onlyBy: count((one, bit) => one === bit),
  };
}
