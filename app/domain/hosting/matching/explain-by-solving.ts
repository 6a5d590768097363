/** What a change would cost whom, and what would help those without a family: tried out by the solver, matching.md 5. */
import { factsOf } from "./facts.ts";
import type { Solver } from "./highs-solver.ts";
import type { Assignment, Instance } from "./instance.ts";
import { around } from "./neighbourhood.ts";
import { Plan } from "./plan.ts";
import { poolOf } from "./pool.ts";
import { Random } from "./random.ts";
import { costIn, usualWeights, type Weights } from "./score.ts";
import { solvePart } from "./solve-part.ts";
import { type Clock, TimeLimit } from "./time-limit.ts";
import { costOf, verify } from "./verify.ts";
import { type WayOut, waysToTry } from "./ways-out.ts";

export type Trying = { clock: Clock; seconds: number; weights?: Weights };

/** A unit that would go elsewhere, and how many points its members gain together; null: without a family. */
export type Move = { unit: string; from: string | null; to: string | null; points: number };

/** What a change comes to: the cost of the whole, guests placed, and everybody who would move. */
export type Outcome = { cost: number; placed: number; moves: Move[]; assignment: Assignment };

/** An instance and who is where. */
export type Placed = { instance: Instance; assignment: Assignment };

/** What it would cost to have a unit in a family, the others around them moved as is best; null where it cannot be. */
export function priceOf(
  solver: Solver,
  placed: Placed,
  pair: { unit: string; host: string },
  trying: Trying,
): Outcome | null {
  const { instance, assignment } = placed;
  const locks = [...instance.locks.filter(({ unit }) => unit !== pair.unit), pair];
  const changed = { ...instance, locks };
  if (verify(changed, { [pair.unit]: pair.host }).some(({ rule }) => !LATER.has(rule))) return null;
  const solved = resolved(solver, { instance: changed, assignment }, pair, trying);
  if (verify(changed, solved).length > 0) return null;
  return outcome({ before: placed, after: { instance: changed, assignment: solved } }, trying);
}

/** What others can still put right: those who are missing at other locks, and company. */
const LATER = new Set<string>(["lock", "alone"]);

/** What would help a unit without a family, each way tried out: those first by which most guests are placed. */
export function waysOut(
  solver: Solver,
  placed: Placed,
  unit: string,
  trying: Trying,
): (Outcome & { way: WayOut })[] {
  const ways = waysToTry(placed.instance, unit);
  const limit = new TimeLimit(trying.clock, trying.seconds);
  const found = ways.flatMap(({ way, instance }, at) => {
    const seconds = limit.left() / (ways.length - at);
    const near = { unit, host: "host" in way ? way.host : null };
    const solved = resolved(solver, { ...placed, instance }, near, { ...trying, seconds });
    if (verify(instance, solved).length > 0) return [];
    const after = { instance, assignment: solved };
    return [{ way, ...outcome({ before: placed, after }, trying) }];
  });
  const before = placedIn(placed);
  return found
    .filter((one) => one.placed > before)
    .sort((a, b) => b.placed - a.placed || a.cost - b.cost);
}

/** Solves anew whatever is around a unit and a home; all others stay. */
function resolved(
  solver: Solver,
  { instance, assignment }: Placed,
  near: { unit: string; host: string | null },
  { clock, seconds, weights = usualWeights }: Trying,
): Assignment {
  // A point for each who moves: of plans that are as good, the one that moves fewer.
  const pool = poolOf({ ...instance, previous: assignment }, { weights, stability: 1 });
  const plan = new Plan(pool);
  for (const { index, unit } of pool.units) {
    const host = pool.hostIndex.get(assignment[unit.id] ?? "") ?? -1;
    if (pool.options[index]?.hosts.includes(host) && plan.fits(index, host)) plan.put(index, host);
  }
  plan.dropAlone();
  const first = pool.units.filter(
    ({ unit, index }) =>
      isMeant(unit.id, near.unit) ||
      ((plan.hostOf[index] ?? -1) < 0 && assignment[unit.id] != null),
  );
  const host = pool.hostIndex.get(near.host ?? "");
  const part = around(pool, plan, {
    ...{ units: first.map(({ index }) => index), random: new Random(1) },
    hosts: host === undefined ? [] : [host],
  });
  solvePart(solver, pool, plan, { ...part, limit: new TimeLimit(clock, seconds), seed: 1 });
  return plan.assignment();
}

/** The unit itself, or a part that it was split into. */
const isMeant = (id: string, unit: string) => id === unit || id.startsWith(`${unit}/`);

function placedIn({ instance, assignment }: Placed): number {
  return instance.units.reduce(
    (sum, { id, members }) => (assignment[id] == null ? sum : sum + members.length),
    0,
  );
}

function outcome(
  { before, after }: { before: Placed; after: Placed },
  { weights }: Trying,
): Outcome {
  const { instance, assignment } = after;
  const facts = factsOf(instance);
  const scoreAt = (unit: (typeof facts.units)[number], id: string | null) => {
    const host = facts.hosts[facts.hostIndex.get(id ?? "") ?? -1];
    return host ? 100 * unit.size - costIn(unit, host, weights).cost : 0;
  };
  const moves = facts.units.flatMap((unit) => {
    const [from, to] = [before, after].map((one) => one.assignment[unit.unit.id] ?? null);
    if (from === undefined || to === undefined || from === to) return [];
    return [{ unit: unit.unit.id, from, to, points: scoreAt(unit, to) - scoreAt(unit, from) }];
  });
  return {
    cost: costOf(instance, assignment, weights),
    placed: placedIn(after),
    moves,
    assignment,
  };
}
