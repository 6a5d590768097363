import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { drawInstance } from "#tests/support/matching-instances.ts";
import { sized } from "#tests/support/size.ts";
import { factsOf } from "./facts.ts";
import { Solver } from "./highs-solver.ts";
import { type Assignment, type Instance, readInstance } from "./instance.ts";
import { refusalBits } from "./rules.ts";
import { costIn } from "./score.ts";
import { type Asking, solve } from "./solve.ts";
import { costOf, verify } from "./verify.ts";

/** As many as are solved in a second. */
const GUESTS = 40;

let solver: Solver;

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  solver = await Solver.load();
});

const drawn = (count: number, seed: number, isTight = false) =>
  readInstance(drawInstance(count, seed, isTight));

const asking: Asking = {
  ...{ seconds: 30, seed: 1, isFair: false },
  clock: () => performance.now(),
};

const solved = (instance: Instance, more: Partial<Asking> = {}) =>
  solve(solver, instance, { ...asking, ...more });

/** The least cost of all assignments, by trying them. */
function bruteForce(instance: Instance): number {
  const { units, hosts } = factsOf(instance);
  const assignment: Assignment = {};
  let best = Infinity;
  const isPossible = () =>
    verify(instance, assignment).every(({ rule }) => rule === "alone" || rule === "lock");
  const place = (at: number, cost: number) => {
    if (cost >= best) return;
    const unit = units[at];
    if (!unit) {
      if (verify(instance, assignment).length === 0) best = cost;
      return;
    }
    for (const host of hosts) {
      if (refusalBits(unit, host) !== 0) continue;
      assignment[unit.unit.id] = host.host.id;
      if (isPossible()) place(at + 1, cost + costIn(unit, host).cost);
    }
    assignment[unit.unit.id] = null;
    place(at + 1, cost + unit.penalty);
  };
  place(0, 0);
  return best;
}

const placed = (instance: Instance, { assignment }: { assignment: Assignment }) =>
  instance.units
    .filter(({ id }) => assignment[id] !== null)
    .reduce((sum, { members }) => sum + members.length, 0);

test("costs what trying every assignment finds to be the least, and says that it is proven", () => {
  const seeds = sized({ reduced: 8, full: 200 });
  for (let seed = 1; seed <= seeds; seed += 1) {
    const instance = drawn(8 + (seed % 5), seed, seed % 2 === 0);
    const result = solved(instance);
    expect(result.status, `seed ${seed}`).toBe("optimal");
    expect(result.cost, `seed ${seed}`).toBe(bruteForce(instance));
    expect(result.bound).toBeLessThanOrEqual(result.cost);
  }
}, 600_000);

describe("a camp of forty guests", () => {
  const seeds = sized({ reduced: [3], full: [1, 2, 3, 4, 5, 6, 7, 8] });

  test.each(seeds)("are assigned without a broken rule, proven, and the same again: %i", (seed) => {
    const instance = drawn(GUESTS, seed);
    const [one, again] = [solved(instance), solved(instance)];
    expect(verify(instance, one.assignment)).toEqual([]);
    expect(one).toMatchObject({ status: "optimal", cost: costOf(instance, one.assignment) });
    expect(again.assignment).toEqual(one.assignment);
  });

  test.each(seeds)("have a worst off who is no worse off when it is to be fair: %i", (seed) => {
    const instance = drawn(GUESTS, seed);
    const [sum, fair] = [solved(instance), solved(instance, { isFair: true, seconds: 60 })];
    expect(verify(instance, fair.assignment)).toEqual([]);
    expect(placed(instance, fair)).toBeGreaterThanOrEqual(placed(instance, sum));
    expect(worst(instance, fair)).toBeGreaterThanOrEqual(worst(instance, sum));
  });

  test.each(seeds)(
    "stay where they are when a family drops out, but for those who must move: %i",
    (seed) => {
      const before = drawn(GUESTS, seed);
      const previous = solved(before).assignment;
      const gone = Object.values(previous).find((host) => host !== null);
      const after = { ...before, hosts: before.hosts.filter(({ id }) => id !== gone), previous };
      const moves = ({ assignment }: { assignment: Assignment }) =>
        after.units.filter(({ id }) => previous[id] !== gone && previous[id] !== assignment[id])
          .length;
      const [steady, free] = [solved(after, { stability: 15 }), solved(after, { stability: 0 })];
      expect(verify(after, steady.assignment)).toEqual([]);
      expect(placed(after, steady)).toBeGreaterThanOrEqual(placed(after, free));
      expect(moves(steady)).toBeLessThanOrEqual(moves(free));
      expect(steady.bound).toBeLessThanOrEqual(steady.cost);
    },
  );

  test("break no rule when the time is over at once, or no solver is there", () => {
    const instance = drawn(GUESTS, 4);
    for (const result of [
      solved(instance, { seconds: 0.1 }),
      solve(null, instance, { ...asking, seconds: 1 }),
    ]) {
      expect(verify(instance, result.assignment)).toEqual([]);
      expect(result.cost).toBe(costOf(instance, result.assignment));
    }
    expect(solve(null, instance, { ...asking, seconds: 1 }).status).toBe("unproven");
  });
});

/** The lowest score of a placed guest. */
function worst(instance: Instance, { assignment }: { assignment: Assignment }): number {
  const { units, hosts, hostIndex } = factsOf(instance);
  return Math.min(
    ...units.flatMap((unit) => {
      const host = hosts[hostIndex.get(assignment[unit.unit.id] ?? "") ?? -1];
      return host ? [costIn(unit, host).least] : [];
    }),
  );
}

test("more than can be solved at once are bounded honestly, and better than a patient person's plan", () => {
  const instance = drawn(420, 7);
  const seconds = sized({ reduced: 8, full: 60 });
  const [result, patient] = [
    solved(instance, { seconds }),
    solve(null, instance, { ...asking, seconds: 0 }),
  ];
  expect(verify(instance, result.assignment)).toEqual([]);
  expect(result.bound).toBeLessThanOrEqual(result.cost);
  expect(result.cost).toBeLessThan(patient.cost);
  expect(placed(instance, result)).toBeGreaterThanOrEqual(placed(instance, patient));
}, 120_000);

describe("what changes an instance changes its cost as it must", () => {
  const shape = fc.record({ seed: fc.nat({ max: 5_000 }), pick: fc.nat() });
  const numRuns = sized({ reduced: 6, full: 60 });
  const costs = (instance: Instance) => solved(instance).cost;

  test("one more bed never makes it dearer, one wish less never cheaper", () => {
    fc.assert(
      fc.property(shape, ({ seed, pick }) => {
        const instance = drawn(14, seed);
        const cost = costs(instance);
        const at = pick % instance.hosts.length;
        const hosts = instance.hosts.map((host, index) =>
          index === at
            ? { ...host, rooms: [...host.rooms, { beds: 1 }], maxGuests: host.maxGuests + 1 }
            : host,
        );
        expect(costs({ ...instance, hosts })).toBeLessThanOrEqual(cost);
        const guests = instance.guests.map((one, index) =>
          index === pick % instance.guests.length ? { ...one, wishes: [] } : one,
        );
        expect(costs({ ...instance, guests })).toBeGreaterThanOrEqual(cost);
      }),
      { numRuns },
    );
  });

  test("another order of guests and families, and locks on the best plan, leave it", () => {
    fc.assert(
      fc.property(shape, ({ seed }) => {
        const instance = drawn(14, seed);
        const { cost, assignment } = solved(instance);
        const turned = {
          ...instance,
          units: instance.units.toReversed(),
          hosts: instance.hosts.toReversed(),
        };
        expect(costs(turned)).toBe(cost);
        const locks = instance.units.flatMap(({ id: unit }) => {
          const host = assignment[unit];
          return host ? [{ unit, host }] : [];
        });
        expect(costs({ ...instance, locks })).toBe(cost);
      }),
      { numRuns },
    );
  });
});
