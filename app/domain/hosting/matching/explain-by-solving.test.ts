import { beforeAll, describe, expect, test, vi } from "vitest";
import { drawInstance } from "#tests/support/matching-instances.ts";
import { priceOf, type Trying, waysOut } from "./explain-by-solving.ts";
import { Solver } from "./highs-solver.ts";
import { type Assignment, type Instance, readInstance } from "./instance.ts";
import { factsOf } from "./facts.ts";
import { ALLOWED, refusalBits } from "./rules.ts";
import { solve } from "./solve.ts";
import { costOf, verify } from "./verify.ts";

vi.setConfig({ testTimeout: 60_000 });

const clock = () => performance.now();
const trying: Trying = { clock, seconds: 10 };
let solver: Solver;

beforeAll(async () => {
  solver = await Solver.load();
});

const best = (instance: Instance) =>
  solve(solver, instance, { clock, seconds: 20, seed: 1, isFair: false });

/** A pair that no rule forbids and that the plan does not have. */
function otherHome(instance: Instance, assignment: Assignment) {
  const { units, hosts } = factsOf(instance);
  const pairs = units.flatMap((unit) =>
    hosts.flatMap((host) => {
      const isElsewhere = assignment[unit.unit.id] !== host.host.id;
      const isPossible = refusalBits(unit, host) === ALLOWED;
      return isElsewhere && isPossible ? [{ unit: unit.unit.id, host: host.host.id }] : [];
    }),
  );
  return pairs[0]!;
}

describe("what it would cost to have a unit in another home", () => {
  test.each([2, 5])("is what the best plan with that lock costs, but for its moves: %i", (seed) => {
    const instance = readInstance(drawInstance(24, seed));
    const { assignment, cost } = best(instance);
    const pair = otherHome(instance, assignment);
    const price = priceOf(solver, { instance, assignment }, pair, trying)!;
    const locks = [pair];
    const least = best({ ...instance, locks });
    expect(price.assignment[pair.unit]).toBe(pair.host);
    expect(verify({ ...instance, locks }, price.assignment)).toEqual([]);
    expect(price.cost).toBe(costOf(instance, price.assignment));
    expect(price.cost).toBeGreaterThanOrEqual(Math.max(cost, least.cost));
    const moved = price.moves.reduce((sum, { unit }) => sum + sizeOf(instance, unit), 0);
    expect(price.cost).toBeLessThanOrEqual(least.cost + moved);
    expect(price.moves.find(({ unit }) => unit === pair.unit)).toMatchObject({
      ...{ from: assignment[pair.unit], to: pair.host },
    });
  });

  test("is told who moves and by how many points: they add up to the whole", () => {
    const instance = readInstance(drawInstance(24, 2));
    const { assignment, cost } = best(instance);
    const pair = otherHome(instance, assignment);
    const price = priceOf(solver, { instance, assignment }, pair, trying)!;
    const gained = price.moves.reduce((sum, { points }) => sum + points, 0);
    const left = placed(instance, assignment) - price.placed;
    expect(price.moves.length).toBeGreaterThan(0);
    // Who has no family costs 1000, and who has one 100 less her points.
    expect(price.cost - cost).toBe(900 * left - gained);
    expect(price.cost).toBeGreaterThanOrEqual(cost);
  });

  test("is not said where a rule forbids it", () => {
    const drawn = readInstance(drawInstance(12, 31));
    const [host, ...hosts] = drawn.hosts;
    const instance = { ...drawn, hosts: [{ ...host!, maxGuests: 0 }, ...hosts] };
    const { assignment } = best(instance);
    const pair = { unit: instance.units[0]!.id, host: host!.id };
    expect(priceOf(solver, { instance, assignment }, pair, trying)).toBeNull();
  });
});

const placed = ({ units }: Instance, assignment: Assignment) =>
  units.reduce((sum, { id, members }) => sum + (assignment[id] ? members.length : 0), 0);

const sizeOf = ({ units }: Instance, id: string) =>
  units.find((one) => one.id === id)?.members.length ?? 0;

describe("ways out for a unit without a family", () => {
  const guest = (id: string, facts: object = {}) => ({
    ...{ id, town: "a", age: 15, gender: "f", ...facts },
  });
  const home = (id: string, facts: object = {}) => ({
    ...{ id, rooms: [{ beds: 2 }], maxGuests: 2, from: 0, to: 5, vettedUntil: 9, ...facts },
  });
  const stay = { arrive: 0, depart: 5 };
  const camp = (facts: {
    guests: object[];
    units: string[][];
    hosts: object[];
    towns?: object[];
  }) =>
    readInstance({
      ...{ schema: "matching-instance/1", nights: 5, towns: [{ id: "a" }] },
      ...facts,
      units: facts.units.map((members, at) => ({ id: `u${at}`, members, ...stay })),
    });
  const found = (instance: Instance, unit: string) => {
    const { assignment } = best(instance);
    expect(assignment[unit]).toBeNull();
    return waysOut(solver, { instance, assignment }, unit, trying);
  };

  test("of four are more beds where they suit best, or two homes, the cheapest first", () => {
    const ids = ["a", "b", "c", "d"];
    const instance = camp({
      guests: ids.map((id) => guest(id)),
      units: [ids],
      hosts: [home("h"), home("i", { km: 15 })],
    });
    const ways = found(instance, "u0");
    expect(ways.map(({ placed }) => placed)).toEqual([4, 4, 4]);
    expect(ways.map(({ way }) => way)).toEqual([
      { is: "moreBeds", host: "h", beds: 4 },
      {
        is: "split",
        parts: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
      { is: "moreBeds", host: "i", beds: 4 },
    ]);
  });

  test.each([
    ["longerStay", { to: 4 }],
    ["anyGender", { genderPolicy: "m" }],
    ["newVetting", { vettedUntil: null }],
    ["moreBeds", { maxGuests: 0 }],
  ])("are asked of the family: %s", (is, facts) => {
    const instance = camp({ guests: [guest("a")], units: [["a"]], hosts: [home("h", facts)] });
    expect(found(instance, "u0")).toMatchObject([
      { way: { is, host: "h" }, placed: 1, moves: [{ unit: "u0", from: null, to: "h" }] },
    ]);
  });

  test("are none where health is against it", () => {
    const guests = [guest("a", { allergies: ["cat"] })];
    const instance = camp({ guests, units: [["a"]], hosts: [home("h", { pets: ["cat"] })] });
    expect(found(instance, "u0")).toEqual([]);
  });

  test("of a child whom its town does not let come alone are an age, or nobody", () => {
    const towns = [{ id: "a", minTwo: true, minTwoBelowAge: 14 }];
    const guests = [guest("a", { age: 12 })];
    const instance = camp({ guests, towns, units: [["a"]], hosts: [home("h")] });
    expect(found(instance, "u0").map(({ way }) => way)).toEqual([
      { is: "aloneFrom", town: "a", age: 12 },
    ]);
  });
});
