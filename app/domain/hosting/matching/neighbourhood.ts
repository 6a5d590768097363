/** Makes a plan cheaper by solving a few homes and everybody in them anew, again and again: matching.md 3.4. */
import type { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import type { Random } from "./random.ts";
import type { Solver } from "./highs-solver.ts";
import { solvePart } from "./solve-part.ts";
import type { TimeLimit } from "./time-limit.ts";

/** Homes that are solved anew at a time, and seconds for it. */
const [HOMES, SECONDS] = [40, 3];
/** Families of a unit that belong to its neighbourhood. */
const NEAR = 12;

export type Searching = {
  limit: TimeLimit;
  random: Random;
  /** What pairs cost beyond the prices of places; without them their costs are taken. */
  prices: Float64Array[] | null;
  onBetter?: (plan: Plan) => void;
  costOf?: (cost: number) => number;
};

/** Searches until the time is over; works in place, and never makes the plan dearer. */
export function searchNeighbourhoods(
  solver: Solver,
  pool: Pool,
  plan: Plan,
  searching: Searching,
): void {
  const { limit, random, onBetter, costOf } = searching;
  const near = nearestHosts(pool, searching.prices);
  const regrets = new Regrets(pool, near);
  let cost = plan.cost();
  while (!limit.isOver()) {
    const hosts = chooseHomes({ plan, near, random, first: [regrets.pick(plan, random)] });
    const units = unitsOf(plan, near, hosts);
    const part = limit.atMost(SECONDS);
    const better = costOf ? { costOf } : {};
    solvePart(solver, pool, plan, {
      units,
      hosts,
      limit: part,
      seed: random.below(1e6),
      ...better,
    });
    const now = plan.cost();
    if (now < cost) onBetter?.(plan);
    cost = now;
  }
}

/** The homes around some units and some homes, and everybody whom solving these anew concerns. */
export function around(
  pool: Pool,
  plan: Plan,
  { units, hosts, random }: { units: number[]; hosts: number[]; random: Random },
) {
  const near = nearestHosts(pool, null);
  const there = hosts.flatMap((host) => plan.guestsOf[host] ?? []);
  const found = chooseHomes({ plan, near, random, first: [...units, ...there], homes: hosts });
  return { hosts: found, units: [...new Set([...units, ...unitsOf(plan, near, found)])] };
}

/** The families of each unit that are the best for it at today's prices. */
function nearestHosts({ options }: Pool, prices: Float64Array[] | null): number[][] {
  return options.map(({ hosts, costs }, unit) => {
    const own = prices?.[unit] ?? costs;
    const order = [...own.keys()].sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    return order.slice(0, NEAR).map((at) => hosts[at] ?? -1);
  });
}

/** Whom to ask next: those without a home, and those whose home is far from their best. */
class Regrets {
  private readonly pool: Pool;
  private readonly near: number[][];

  constructor(pool: Pool, near: number[][]) {
    this.pool = pool;
    this.near = near;
  }

  pick(plan: Plan, random: Random): number {
    let best = { unit: 0, regret: -1 };
    for (let tries = 0; tries < 8; tries += 1) {
      const unit = random.below(this.pool.units.length);
      if ((this.near[unit] ?? []).length === 0) continue;
      const regret = plan.costOf(unit) - (this.pool.options[unit]?.costs[0] ?? 0);
      if (regret > best.regret) best = { unit, regret };
    }
    return best.unit;
  }
}

type Choosing = {
  plan: Plan;
  near: number[][];
  random: Random;
  first: readonly number[];
  homes?: readonly number[];
};

/** Homes around units: those near to them, then those near to the guests of these. */
function chooseHomes({ plan, near, random, first, homes: given = [] }: Choosing): Set<number> {
  const homes = new Set(given);
  const waiting = [...first];
  const asked = new Set(waiting);
  for (let at = 0; at < waiting.length && homes.size < HOMES; at += 1) {
    const unit = waiting[at] ?? 0;
    const own = plan.hostOf[unit] ?? -1;
    if (own >= 0) homes.add(own);
    for (const host of random.shuffled(near[unit] ?? []).slice(0, 6)) {
      if (homes.size >= HOMES) break;
      homes.add(host);
      for (const guest of plan.guestsOf[host] ?? [])
        if (!asked.has(guest)) {
          asked.add(guest);
          waiting.push(guest);
        }
    }
  }
  return homes;
}

/** Everybody in these homes, and those without a home who would like one of them. */
function unitsOf(plan: Plan, near: number[][], homes: ReadonlySet<number>): number[] {
  const there = [...homes].flatMap((host) => plan.guestsOf[host] ?? []);
  const outside = [...plan.hostOf.keys()].filter(
    (unit) => (plan.hostOf[unit] ?? -1) < 0 && (near[unit] ?? []).some((host) => homes.has(host)),
  );
  return [...there, ...outside.slice(0, 40)];
}
