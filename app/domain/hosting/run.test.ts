import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gapOf, SOLVER } from "./run.ts";

test("a run names the solver that package.json pins", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(SOLVER).toBe(`HiGHS ${dependencies.highs}`);
});

test.each([
  ["proven", { cost: 100, bound: 99.5, status: "optimal" as const }, 0],
  ["with a bound", { cost: 100, bound: 98, status: "gap" as const }, 0.02],
  ["without one", { cost: 100, bound: null, status: "unproven" as const }, null],
])("a plan %s", (_, result, gap) => {
  expect(gapOf(result)).toBe(gap);
});
