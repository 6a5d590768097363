/** The plan that a patient person makes: hardest to place first, each to the best home left. Needs no solver. */
import { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import type { Random } from "./random.ts";
import type { TimeLimit } from "./time-limit.ts";

type Pair = { unit: number; host: number };

/** Places units one after the other: as they are locked, then as is wished, then those with the fewest families first. */
export function greedyPlan(pool: Pool, first: readonly Pair[] = []): Plan {
  const plan = new Plan(pool);
  for (const [unit, host] of pool.locked.entries()) if (host >= 0) plan.put(unit, host);
  for (const { unit, host } of first)
    if ((plan.hostOf[unit] ?? -1) < 0 && plan.fits(unit, host)) plan.put(unit, host);
  const order = [...pool.units.keys()].sort((a, b) => hardness(pool, a) - hardness(pool, b));
  for (const unit of order) if ((plan.hostOf[unit] ?? -1) < 0) place(pool, plan, unit);
  plan.dropAlone();
  for (const unit of order) if ((plan.hostOf[unit] ?? -1) < 0) place(pool, plan, unit);
  return plan;
}

/** Units with few families, large ones before small ones. */
const hardness = ({ options, units }: Pool, unit: number) =>
  (options[unit]?.hosts.length ?? 0) / (units[unit]?.penalty ?? 1);

/** Puts a unit into its best home with room; one that may not be alone to her companions, or with one of them. */
function place(pool: Pool, plan: Plan, unit: number): void {
  const companions = pool.companions[unit] ?? null;
  const hosts = pool.options[unit]?.hosts ?? new Int32Array();
  for (const host of hosts) {
    if (!plan.fits(unit, host)) continue;
    if (!companions || (plan.guestsOf[host] ?? []).some((one) => companions.includes(one))) {
      plan.put(unit, host);
      return;
    }
  }
  if (companions) placeTwo(pool, plan, unit);
}

/** Puts a unit with one of its companions who has no home yet into the home that is best for both. */
function placeTwo(pool: Pool, plan: Plan, unit: number): void {
  const waiting = (pool.companions[unit] ?? []).filter((one) => (plan.hostOf[one] ?? -1) < 0);
  let best = { cost: Infinity, other: -1, host: -1 };
  const own = pool.options[unit];
  for (const [at, host] of (own?.hosts ?? new Int32Array()).entries()) {
    const cost = own?.costs[at] ?? 0;
    if (cost >= best.cost || !plan.fits(unit, host)) continue;
    plan.put(unit, host);
    for (const other of waiting) {
      const theirs = pool.options[other];
      const price = theirs?.costs[theirs.hosts.indexOf(host)] ?? Infinity;
      if (
        cost + price < best.cost &&
        plan.fits(other, host) &&
        !leavesAlone(pool, plan, other, host)
      )
        best = { cost: cost + price, other, host };
    }
    plan.put(unit, -1);
  }
  if (best.host < 0) return;
  plan.put(unit, best.host);
  plan.put(best.other, best.host);
}

/** True where a unit would be alone in a home beside those who are there. */
function leavesAlone({ companions }: Pool, plan: Plan, unit: number, host: number): boolean {
  const own = companions[unit];
  return Boolean(own) && !(plan.guestsOf[host] ?? []).some((one) => own?.includes(one));
}

/** Moves units to better homes, and swaps two, until nothing helps or the time is over; works in place. */
export function improve(pool: Pool, plan: Plan, { limit, random }: Improving): void {
  const units = pool.units.flatMap(({ index }) => ((pool.locked[index] ?? -1) < 0 ? [index] : []));
  for (let isBetter = true; isBetter && !limit.isOver();) {
    isBetter = false;
    for (const unit of random.shuffled(units)) {
      if (limit.isOver()) return;
      if (moveBetter(pool, plan, unit)) isBetter = true;
    }
  }
}

export type Improving = { limit: TimeLimit; random: Random };

/** Looks for a home that makes the whole cheaper, with the one in the way sent elsewhere or nowhere. */
function moveBetter(pool: Pool, plan: Plan, unit: number): boolean {
  const from = plan.hostOf[unit] ?? -1;
  const own = pool.options[unit];
  const now = plan.costOf(unit);
  for (const [at, host] of (own?.hosts ?? new Int32Array()).entries()) {
    const gain = now - (own?.costs[at] ?? 0);
    if (gain <= 0) return false;
    if (host === from) continue;
    if (plan.fits(unit, host)) {
      if (tried(plan, [[unit, host]])) return true;
      continue;
    }
    for (const other of [...(plan.guestsOf[host] ?? [])]) {
      if ((pool.locked[other] ?? -1) >= 0 || !plan.fits(unit, host, other)) continue;
      const theirs = pool.options[other];
      const back = theirs?.costs[theirs.hosts.indexOf(from)] ?? Infinity;
      if (
        back - plan.costOf(other) < gain &&
        tried(plan, [
          [unit, host],
          [other, from],
        ])
      )
        return true;
    }
  }
  return false;
}

/** Makes moves if all of them fit and leave nobody alone; else leaves the plan as it was. */
function tried(plan: Plan, moves: readonly (readonly [number, number])[]): boolean {
  const before = moves.map(([unit]) => [unit, plan.hostOf[unit] ?? -1] as const);
  for (const [unit] of moves) plan.put(unit, -1);
  const isFine = moves.every(([unit, host]) => {
    if (host < 0 || !plan.fits(unit, host)) return false;
    plan.put(unit, host);
    return true;
  });
  const touched = new Set([...before, ...moves].flatMap(([, host]) => plan.guestsOf[host] ?? []));
  if (isFine && ![...touched].some((unit) => plan.isAlone(unit))) return true;
  for (const [unit] of moves) plan.put(unit, -1);
  for (const [unit, host] of before) plan.put(unit, host);
  return false;
}
