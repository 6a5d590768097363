/** The fair order: as many placed as can be, then the worst off as well off as can be, then the sum. matching.md 2.6 */
import { type UnitFacts, UNPLACED } from "./facts.ts";
import type { Solver } from "./highs-solver.ts";
import type { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import { solvePart } from "./solve-part.ts";
import type { TimeLimit } from "./time-limit.ts";

/** So much dearer than any score is being left without a family. */
const FIRST_OF_ALL = 100;

type Fair = {
  solver: Solver;
  pool: Pool;
  plan: Plan;
  limit: TimeLimit;
  asking: { seed: number };
  report: (bound: number | null) => void;
};

const penaltyOf = ({ penalty }: UnitFacts) => penalty * FIRST_OF_ALL;

/** Finds it, works in place; the bound is one on plans that are as fair. */
export function fairPlan({ solver, pool, plan, limit, asking: { seed }, report }: Fair) {
  const whole = { units: [...pool.units.keys()], hosts: new Set(pool.hosts.keys()), seed };
  const most = solvePart(solver, pool, plan, { ...whole, penaltyOf, limit: limit.share(0.4) });
  report(null);
  const { threshold, isProven, reached } = worstOff({ solver, pool, plan, limit, whole });
  if (reached) take(pool, plan, reached);
  const isBarred = barredBelow(pool, threshold);
  const last = solvePart(solver, pool, plan, { ...whole, penaltyOf, isBarred, limit });
  const dearer = (FIRST_OF_ALL - 1) * UNPLACED * unplaced(pool, plan);
  const bound = Number.isFinite(last.bound) ? last.bound - dearer : null;
  return { bound, isProven: most.isOptimal && isProven && last.isOptimal };
}

/** Priority-weighted guests without a family. */
function unplaced({ units }: Pool, plan: Plan): number {
  return units.reduce(
    (sum, { index, penalty }) => ((plan.hostOf[index] ?? -1) < 0 ? sum + penalty / UNPLACED : sum),
    0,
  );
}

/** Bars pairs in which somebody is below a score, but for units that reach it nowhere: they are outside of the minimum. */
export function barredBelow({ options }: Pool, threshold: number) {
  const canReach = options.map(({ least }) => least.some((score) => score >= threshold));
  return (unit: number, at: number): boolean =>
    canReach[unit] === true && (options[unit]?.least[at] ?? 0) < threshold;
}

type Barring = ReturnType<typeof barredBelow>;

type Searching = Pick<Fair, "solver" | "pool" | "plan" | "limit"> & {
  whole: { units: number[]; hosts: Set<number>; seed: number };
};

/** The highest score that nobody need be below while as many are placed. */
function worstOff({ solver, pool, plan, limit, whole }: Searching) {
  const goal = unplaced(pool, plan);
  // Between plans that place as many and plans that place fewer lies more than all scores come to.
  const line = (goal + 0.5) * UNPLACED * FIRST_OF_ALL;
  let [low, high] = [worstIn(pool, plan), 100];
  let reached: Plan | null = null;
  let isProven = true;
  while (low < high && limit.left() > 1) {
    const middle = Math.ceil((low + high) / 2);
    const trial = plan.copy();
    const isBarred = barredBelow(pool, middle);
    const { bound, isOptimal } = solvePart(solver, pool, trial, {
      ...{ ...whole, penaltyOf, isBarred, limit: limit.share(0.3) },
      isEnough: (found, proven) => found < line || proven > line,
    });
    const isAllowed = isAllAllowed(pool, trial, isBarred);
    if (unplaced(pool, trial) <= goal + 1e-6 && isAllowed) [low, reached] = [middle, trial];
    else {
      high = middle - 1;
      isProven &&= isOptimal || bound > line;
    }
  }
  return { threshold: low, reached, isProven: isProven && low >= high };
}

/** The lowest score in a plan of a unit that is not outside of the minimum. */
function worstIn({ options }: Pool, plan: Plan): number {
  const scores = options.flatMap(({ hosts, least }, unit) => {
    const at = hosts.indexOf(plan.hostOf[unit] ?? -1);
    return at < 0 ? [] : [least[at] ?? 0];
  });
  return Math.min(100, ...scores);
}

const isAllAllowed = ({ units, options }: Pool, plan: Plan, isBarred: Barring) =>
  !units.some(({ index }) => {
    const at = options[index]?.hosts.indexOf(plan.hostOf[index] ?? -1) ?? -1;
    return at >= 0 && isBarred(index, at);
  });

function take({ units }: Pool, plan: Plan, other: Plan): void {
  for (const { index } of units) plan.put(index, -1);
  for (const { index } of units) plan.put(index, other.hostOf[index] ?? -1);
}
