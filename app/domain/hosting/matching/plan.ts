/** A plan while it is made: who is in which home, and whether one more fits. */
import type { UnitFacts } from "./facts.ts";
import type { Assignment } from "./instance.ts";
import { sleeps } from "./layouts.ts";
import type { Pool } from "./pool.ts";

export class Plan {
  readonly hostOf: Int32Array;
  readonly guestsOf: number[][];
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
    this.hostOf = new Int32Array(pool.units.length).fill(-1);
    this.guestsOf = pool.hosts.map(() => []);
  }

  /** The same once more, to be changed by itself. */
  copy(): Plan {
    const other = new Plan(this.pool);
    for (const [unit, host] of this.hostOf.entries()) if (host >= 0) other.put(unit, host);
    return other;
  }

  /** Takes a unit into a home, out of the one in which it was; −1 for none. */
  put(unit: number, host: number): void {
    const before = this.hostOf[unit] ?? -1;
    if (before >= 0) {
      const guests = this.guestsOf[before] ?? [];
      guests.splice(guests.indexOf(unit), 1);
    }
    this.hostOf[unit] = host;
    if (host >= 0) this.guestsOf[host]?.push(unit);
  }

  /** True where a unit has room beside those of a home: beds, classes and whom it may not be with. Not whether it is alone. */
  fits(unit: number, host: number, without = -1): boolean {
    const { units, hosts, apart } = this.pool;
    const [one, home] = [units[unit], hosts[host]];
    if (!one || !home) return false;
    const others = (this.guestsOf[host] ?? []).filter((it) => it !== without && it !== unit);
    if (others.some((other) => apart[unit]?.includes(other))) return false;
    const all = [one, ...others.flatMap((it) => units[it] ?? [])];
    return hasRoom(all, home);
  }

  /** True where a unit may not be alone, and is. */
  isAlone(unit: number): boolean {
    const companions = this.pool.companions[unit];
    const host = this.hostOf[unit] ?? -1;
    if (!companions || host < 0) return false;
    return !(this.guestsOf[host] ?? []).some((other) => companions.includes(other));
  }

  /** Takes out who is alone and may not be, until nobody is. */
  dropAlone(): void {
    for (;;) {
      const alone = [...this.hostOf.keys()].filter((unit) => this.isAlone(unit));
      if (alone.length === 0) return;
      for (const unit of alone) this.put(unit, -1);
    }
  }

  /** What it costs by the pool's costs. */
  cost(): number {
    return [...this.hostOf.keys()].reduce((sum, unit) => sum + this.costOf(unit), 0);
  }

  /** What one unit costs where it is. */
  costOf(unit: number): number {
    const host = this.hostOf[unit] ?? -1;
    const { options, units } = this.pool;
    if (host < 0) return units[unit]?.penalty ?? 0;
    const own = options[unit];
    return own?.costs[own.hosts.indexOf(host)] ?? Infinity;
  }

  /** Its families by their ids. */
  assignment(): Assignment {
    const { units, hosts } = this.pool;
    return Object.fromEntries(
      units.map(({ unit, index }) => [unit.id, hosts[this.hostOf[index] ?? -1]?.host.id ?? null]),
    );
  }
}

/** True where all these have beds in a home in each of their nights. */
function hasRoom(
  units: readonly UnitFacts[],
  home: { capacity: number; beds: readonly number[] },
): boolean {
  const most = [0, 0, 0, 0, 0];
  for (const { unit: first } of units) {
    // Whatever is fullest is so in somebody's first night.
    const there = units.filter(
      ({ unit }) => unit.arrive <= first.arrive && first.arrive < unit.depart,
    );
    let size = 0;
    for (const one of there) size += one.size;
    if (size > home.capacity) return false;
    for (const at of most.keys()) {
      let needed = 0;
      for (const one of there) needed += one.perClass[at] ?? 0;
      most[at] = Math.max(most[at] ?? 0, needed);
    }
  }
  return sleeps(home.beds, most);
}
