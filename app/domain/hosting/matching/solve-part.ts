/** Solves the model over some units and the homes that are theirs alone, beginning with the plan as it is. */
import { buildModel, type Built, type Column } from "./build-model.ts";
import type { UnitFacts } from "./facts.ts";
import { covers } from "./layouts.ts";
import type { Solved, Solver, Watching } from "./highs-solver.ts";
import type { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import type { TimeLimit } from "./time-limit.ts";

export type Part = Watching & {
  units: readonly number[];
  /** Every unit that is in one of these homes must be among the units. */
  hosts: ReadonlySet<number>;
  limit: TimeLimit;
  seed: number;
  /** Pairs that may not be: those of guests who would be worse off than agreed. */
  isBarred?: (unit: number, at: number) => boolean;
  penaltyOf?: (unit: UnitFacts) => number;
  costOf?: (cost: number) => number;
};

/** Solves a part and, where that is cheaper, changes the plan. */
export function solvePart(solver: Solver, pool: Pool, plan: Plan, part: Part): Solved {
  const columns = columnsOf(pool, part);
  const { units, penaltyOf, limit, seed, onProgress, isEnough } = part;
  const built = buildModel({ pool, units, columns, ...(penaltyOf && { penaltyOf }) });
  const start = startOf({ pool, plan, built, columns, units });
  const watching = { ...(onProgress && { onProgress }), ...(isEnough && { isEnough }) };
  const solved = solver.whole(built, { limit, seed, start, ...watching });
  const isBetter = !start || solved.objective <= built.model.costOf(start);
  if (solved.values && isBetter) adopt(plan, { built, columns, units, values: solved.values });
  return solved;
}

function columnsOf(pool: Pool, { units, hosts, isBarred, costOf }: Part): Column[] {
  return units.flatMap((unit) => {
    const own = pool.options[unit];
    return [...(own?.hosts ?? [])].flatMap((host, at) => {
      if (!hosts.has(host) || isBarred?.(unit, at)) return [];
      const cost = own?.costs[at] ?? 0;
      return [{ unit, host, cost: costOf ? costOf(cost) : cost, at }];
    });
  });
}

type Starting = {
  pool: Pool;
  plan: Plan;
  built: Built;
  columns: readonly Column[];
  units: readonly number[];
};

/** The plan as values of the model's variables, with rooms given out as they are needed. */
function startOf({ pool, plan, built, columns, units }: Starting): Float64Array | undefined {
  const values = new Float64Array(built.model.columns);
  const placed = new Set<number>();
  for (const [at, { unit, host }] of columns.entries()) {
    if (plan.hostOf[unit] !== host) continue;
    values[built.variables[at] ?? 0] = 1;
    placed.add(unit);
  }
  for (const unit of units) {
    if (placed.has(unit)) continue;
    // Somebody whose home is no longer allowed: the solver begins from nothing.
    if ((plan.hostOf[unit] ?? -1) >= 0) return undefined;
    values[built.without.get(unit) ?? 0] = 1;
  }
  for (const [host, { layouts, layoutColumns, nights }] of built.hostRows) {
    if (layoutColumns.length === 0) continue;
    const guests = (plan.guestsOf[host] ?? []).flatMap((unit) => pool.units[unit] ?? []);
    const needed = [0, 1, 2, 3, 4].map((at) =>
      Math.max(
        0,
        ...nights.map(({ night }) =>
          guests
            .filter(({ unit }) => unit.arrive <= night && night < unit.depart)
            .reduce((sum, one) => sum + (one.perClass[at] ?? 0), 0),
        ),
      ),
    );
    const chosen = layouts.findIndex((layout) => covers(layout, needed));
    if (chosen < 0) return undefined;
    values[layoutColumns[chosen] ?? 0] = 1;
  }
  return values;
}

type Adopting = Omit<Starting, "pool" | "plan"> & { values: Float64Array };

function adopt(plan: Plan, { built, columns, units, values }: Adopting): void {
  for (const unit of units) plan.put(unit, -1);
  for (const [at, { unit, host }] of columns.entries())
    if ((values[built.variables[at] ?? 0] ?? 0) > 0.5) plan.put(unit, host);
}
