/** A bound on the cost over all pairs, from a relaxed model that grows by the pairs and cuts it lacks: matching.md 3.3. */
import { buildModel, type Built, type Column, keyOf } from "./build-model.ts";
import { covers } from "./layouts.ts";
import type { Relaxed, Solver } from "./highs-solver.ts";
import type { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import { reducedCosts } from "./prices.ts";
import type { TimeLimit } from "./time-limit.ts";

/** Families of each unit with which it begins, and units of each family. */
const [FIRST_HOSTS, FIRST_UNITS] = [10, 3];
/** Pairs that a unit may gain in a round. */
const GAIN = 8;
const ENOUGH = 1e-6;
/** A share of the bound for which no further round is worth its time. */
const LITTLE = 2e-4;

export type Bounding = {
  limit: TimeLimit;
  /** How often the model may grow. */
  rounds: number;
  incumbent: Plan;
  onBound?: (bound: number) => void;
};

export type Bounded = {
  bound: number;
  /** What each pair costs beyond the prices of places, by unit in the order of its options. */
  prices: Float64Array[];
  /** The pairs of the last model, and how much of each it takes. */
  columns: Column[];
  values: Float64Array;
};

/** Grows the model until nothing is missing or the time is over; null where not even the first was solved. */
export function lowerBound(solver: Solver, pool: Pool, asked: Bounding): Bounded | null {
  const { limit, rounds, incumbent, onBound } = asked;
  const columns = firstColumns(pool, incumbent);
  const known = new Set(columns.map(({ unit, host }) => keyOf(unit, host)));
  const cuts = new Set<string>();
  let best: Bounded | null = null;
  for (let round = 0; round < rounds; round += 1) {
    if (limit.left() < 0.2) return best;
    const built = buildModel({ pool, units: [...pool.units.keys()], columns, cuts });
    const relaxed = solver.relaxed(built, limit);
    if (!relaxed) return best;
    const prices = reducedCosts(pool, built, relaxed.rowDuals);
    const { missing, slack } = missingPairs(pool, prices, known);
    const before = best?.bound ?? 0;
    const bound = Math.max(best?.bound ?? 0, relaxed.objective + slack);
    best = { bound, prices, columns: [...columns], values: relaxed.values };
    onBound?.(bound);
    const isSlow = bound - before < LITTLE * Math.abs(bound) && missing.length === 0;
    const fresh = violatedCuts({ pool, built, relaxed, columns, cuts });
    if (isSlow || (missing.length === 0 && fresh.length === 0)) return best;
    for (const column of missing) known.add(keyOf(column.unit, column.host));
    columns.push(...missing);
    for (const key of fresh) cuts.add(key);
  }
  return best;
}

/** The best families of each unit, the best units of each family, and what the plan has. */
function firstColumns(pool: Pool, plan: Plan): Column[] {
  const found = new Map<string, Column>();
  const best = pool.hosts.map(() => [] as Column[]);
  for (const [unit, { hosts, costs }] of pool.options.entries())
    for (const [at, host] of hosts.entries()) {
      const column = { unit, host, cost: costs[at] ?? 0, at };
      if (at < FIRST_HOSTS || plan.hostOf[unit] === host) found.set(keyOf(unit, host), column);
      keepCheapest(best[host] ?? [], column);
    }
  for (const column of best.flat()) found.set(keyOf(column.unit, column.host), column);
  return [...found.values()];
}

function keepCheapest(kept: Column[], column: Column): void {
  kept.push(column);
  kept.sort((a, b) => a.cost - b.cost);
  kept.splice(FIRST_UNITS);
}

/** Pairs that would make the relaxed model cheaper, and by how much at most it would. */
function missingPairs(pool: Pool, prices: Float64Array[], known: ReadonlySet<string>) {
  const missing: Column[] = [];
  let slack = 0;
  for (const [unit, own] of prices.entries()) {
    const { hosts, costs } = pool.options[unit] ?? { hosts: [], costs: [] };
    const cheaper = [...own.keys()].filter(
      (at) => (own[at] ?? 0) < -ENOUGH && !known.has(keyOf(unit, hosts[at] ?? -1)),
    );
    cheaper.sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    slack += Math.min(0, own[cheaper[0] ?? -1] ?? 0);
    for (const at of cheaper.slice(0, GAIN))
      missing.push({ unit, host: hosts[at] ?? -1, cost: costs[at] ?? 0, at });
  }
  return { missing, slack };
}

type Cutting = {
  pool: Pool;
  built: Built;
  relaxed: Relaxed;
  columns: readonly Column[];
  cuts: ReadonlySet<string>;
};

/** Pairs that are taken more than the ways of giving out the rooms that sleep them. */
function violatedCuts({ pool, built, relaxed: { values }, columns, cuts }: Cutting): string[] {
  return columns.flatMap(({ unit, host }, at) => {
    const key = keyOf(unit, host);
    const rows = built.hostRows.get(host);
    const value = values[built.variables[at] ?? 0] ?? 0;
    if (value < ENOUGH || cuts.has(key) || !rows || rows.layoutColumns.length < 2) return [];
    const perClass = pool.units[unit]?.perClass ?? [];
    const open = rows.layouts.reduce(
      (sum, layout, index) =>
        covers(layout, perClass) ? sum + (values[rows.layoutColumns[index] ?? 0] ?? 0) : sum,
      0,
    );
    return value > open + ENOUGH ? [key] : [];
  });
}
