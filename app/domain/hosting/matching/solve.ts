/** Assigns units to families: proven best where that can be, else as good as the time allows and with its bound. */
import { fairPlan } from "./fair.ts";
import { greedyPlan, improve } from "./greedy.ts";
import type { Solver } from "./highs-solver.ts";
import { PROOF_GAP } from "./highs-solver.ts";
import type { Assignment, Instance, MatchingResult, MatchingStatus } from "./instance.ts";
import { InstanceRefused } from "./instance.ts";
import { type Bounded, lowerBound } from "./lower-bound.ts";
import { searchNeighbourhoods } from "./neighbourhood.ts";
import type { Plan } from "./plan.ts";
import { type Pool, poolOf } from "./pool.ts";
import { Random } from "./random.ts";
import { usualWeights, type Weights } from "./score.ts";
import { solvePart } from "./solve-part.ts";
import { type Clock, TimeLimit } from "./time-limit.ts";
import { costOf, verify } from "./verify.ts";

/** Up to so many units the whole is solved at once. */
const MOST_EXACT = 260;
/** More units than this have no bound in reasonable time: prices are taken from a part of it. */
const MOST_BOUNDED = 1_500;

/** Shares of the time for moves of one and two, before and after the relaxed model is asked. */
const [FIRST_MOVES, LATER_MOVES] = [0.25, 0.1];

export type Asking = {
  seconds: number;
  clock: Clock;
  seed: number;
  /** Most placed, then worst off, then the sum; else the sum alone. */
  isFair: boolean;
  weights?: Weights;
  /** Points that moving a guest from her family of before costs. */
  stability?: number;
  onProgress?: (progress: Progress) => void;
  /** Asked now and then: once true, the best plan by now is the answer. */
  isCancelled?: () => boolean;
};

/** How far it is: what the best plan costs by now, what none can cost less than, and a plan that could be kept. */
export type Progress = { cost: number; bound: number | null; assignment: Assignment };

type Work = {
  solver: Solver | null;
  pool: Pool;
  plan: Plan;
  limit: TimeLimit;
  asking: Asking;
  report: (bound: number | null, found?: number) => void;
};

/** Solves an instance; without a solver, by moves alone. Every answer has passed the verifier. */
export function solve(solver: Solver | null, instance: Instance, asking: Asking): MatchingResult {
  const { clock, seed } = asking;
  const began = clock();
  const limit = new TimeLimit(clock, asking.seconds, asking.isCancelled);
  const { weights = usualWeights, stability = 0, onProgress } = asking;
  const pool = poolOf(instance, { weights, stability });
  const plan = greedyPlan(pool);
  const report = (bound: number | null, found = Infinity) =>
    onProgress?.({ cost: Math.min(found, plan.cost()), bound, assignment: plan.assignment() });
  report(null);
  improve(pool, plan, { limit: limit.share(FIRST_MOVES), random: new Random(seed) });
  report(null);
  const work: Work = { solver, pool, plan, limit, asking, report };
  const { bound, isProven } = solved(work);
  refuseBroken(instance, plan);
  const assignment = plan.assignment();
  const cost = costOf(instance, assignment, weights);
  // What moving costs is not part of the cost that is told: the bound is one on plans that move as many.
  const moving = plan.cost() - cost;
  const told = bound === null ? null : Math.min(cost, bound - moving);
  return {
    ...{ schema: "matching-result/1", assignment, cost, bound: told },
    status: statusOf(told, isProven),
    ms: Math.round(clock() - began),
  };
}

type Outcome = { bound: number | null; isProven: boolean };

function solved(work: Work): Outcome {
  const { solver, pool, asking } = work;
  if (!solver) return { bound: null, isProven: false };
  if (pool.units.length <= MOST_EXACT)
    return asking.isFair ? fairPlan({ ...work, solver }) : exactPlan({ ...work, solver });
  return searchedPlan({ ...work, solver });
}

/** All units and all families at once. */
function exactPlan({ solver, pool, plan, limit, asking, report }: Work & { solver: Solver }) {
  const { bound, isOptimal } = solvePart(solver, pool, plan, {
    units: [...pool.units.keys()],
    hosts: new Set(pool.hosts.keys()),
    limit,
    seed: asking.seed,
    onProgress: (found, proven) => report(Number.isFinite(proven) ? proven : null, found),
  });
  return { bound: Number.isFinite(bound) ? bound : null, isProven: isOptimal };
}

/** Bounds the whole as far as it can be bounded, and searches from the relaxed model's plan. */
function searchedPlan({ solver, pool, plan, limit, asking, report }: Work & { solver: Solver }) {
  const random = new Random(asking.seed);
  const isBounded = pool.units.length <= MOST_BOUNDED;
  const bounded = lowerBound(solver, pool, {
    ...{ limit: limit.share(isBounded ? 0.5 : 0.4), incumbent: plan, onBound: report },
    rounds: isBounded ? Infinity : 1,
  });
  if (bounded) roundUp(pool, plan, { bounded, random, limit: limit.share(LATER_MOVES) });
  report(bounded?.bound ?? null);
  searchNeighbourhoods(solver, pool, plan, {
    ...{ limit, random, prices: bounded?.prices ?? null },
    onBetter: () => report(bounded?.bound ?? null),
  });
  const bound = bounded && Number.isFinite(bounded.bound) ? bounded.bound : null;
  return { bound, isProven: bound !== null && plan.cost() - bound <= PROOF_GAP };
}

type Rounding = { bounded: Bounded; random: Random; limit: TimeLimit };

/** Takes what the relaxed model takes most of first, and keeps it where that is cheaper. */
function roundUp(pool: Pool, plan: Plan, { bounded, random, limit }: Rounding): void {
  const { columns, values } = bounded;
  const rounded = greedyPlan(
    pool,
    [...columns.keys()]
      .filter((at) => (values[at] ?? 0) > 0.01)
      .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
      .flatMap((at) => columns[at] ?? []),
  );
  improve(pool, rounded, { limit, random });
  if (rounded.cost() >= plan.cost()) return;
  for (const unit of pool.units.keys()) plan.put(unit, -1);
  for (const [unit, host] of rounded.hostOf.entries()) plan.put(unit, host);
}

/** No plan leaves here that breaks a rule; locks that cannot hold together are the only way to one. */
function refuseBroken(instance: Instance, plan: Plan): void {
  const [broken] = verify(instance, plan.assignment());
  if (!broken) return;
  const { rule, unit, host } = broken;
  throw new InstanceRefused([{ is: "lockBroken", at: `unit ${unit}, host ${host}: ${rule}` }]);
}

function statusOf(bound: number | null, isProven: boolean): MatchingStatus {
  if (isProven) return "optimal";
  return bound === null ? "unproven" : "gap";
}
