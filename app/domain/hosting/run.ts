/** What a search for an assignment tells while it works and when it is done. */
import { z } from "zod";

/** What solves, with the version that package.json pins: kept with each run. */
export const SOLVER = "HiGHS 1.15.3";

/** Points that moving a guest away from her family costs when a plan is to stay as it is as far as can be. */
export const STABILITY = 15;
/** The same once both sides were told. */
export const STABILITY_WHEN_TOLD = 40;

/** Seconds that a search may take, as they are offered. */
export const secondsOffered = [10, 30, 60, 120] as const;

export const runProgress = z.object({
  placed: z.number(),
  guests: z.number(),
  cost: z.number(),
  bound: z.number().nullable(),
  seconds: z.number(),
});
export type RunProgress = z.output<typeof runProgress>;

export const runResult = z.object({
  assignment: z.record(z.string(), z.string().nullable()),
  cost: z.number(),
  bound: z.number().nullable(),
  status: z.enum(["optimal", "gap", "unproven"]),
  ms: z.number(),
});
export type RunResult = z.output<typeof runResult>;

/** Where everybody was before a proposal was taken over: what undoing brings back. */
export const runBefore = z.record(z.string(), z.string().nullable());

/** By how many percent a plan could be better at most; null where nothing is known, 0 where it is proven best. */
export function gapOf({
  cost,
  bound,
  status,
}: Omit<RunResult, "assignment" | "ms">): number | null {
  if (status === "optimal") return 0;
  if (bound === null || cost <= 0) return null;
  return Math.max(0, (cost - bound) / cost);
}
