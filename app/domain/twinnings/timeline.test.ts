import { expect, test } from "vitest";
import type { Step } from "./history.ts";
import { timelineOf } from "./timeline.ts";

const step = (kind: Step["kind"], year: number | null, month: number | null = null): Step => {
  return { kind, year, month, day: null };
};

const lines = (steps: Record<string, Step[]>, today: string) =>
  timelineOf(
    Object.entries(steps).map(([slug, of]) => ({ slug, steps: of })),
    today,
  ).map(({ twinning, step: one, anniversary, isComing }) =>
    [
      twinning.slug,
      one ? `${one.kind} ${one.year ?? "?"}` : `${anniversary.years} years ${anniversary.year}`,
      isComing ? "coming" : "been",
    ].join(", "),
  );

test("partnerships stand in one line of time, with what is to come and what has no date at its end", () => {
  expect(
    lines(
      {
        duclair: [step("signature", 1968), step("renewal", 2023, 9)],
        langenhagen: [step("partnership", 1991), step("dormant", null)],
        jarfalla: [step("partnership", 1995), step("ended", 1998)],
        trial: [step("partnership", 2024), step("ended", 2027)],
      },
      "2026-11-22",
    ),
  ).toEqual([
    "duclair, signature 1968, been",
    "langenhagen, partnership 1991, been",
    "jarfalla, partnership 1995, been",
    "jarfalla, ended 1998, been",
    "duclair, renewal 2023, been",
    "trial, partnership 2024, been",
    "langenhagen, 35 years 2026, coming",
    "trial, ended 2027, coming",
    "duclair, 60 years 2028, coming",
    "langenhagen, dormant ?, been",
  ]);
});
