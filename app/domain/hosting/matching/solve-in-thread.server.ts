/** Assigns guests to families beside the site, in one thread that keeps the solver warm. */
import { WarmThread } from "#app/platform/warm-thread.server.ts";
import {
  type Instance,
  type InstanceFault,
  InstanceRefused,
  type MatchingResult,
} from "./instance.ts";
import type { Asking, Progress } from "./solve.ts";

/** What the thread is given; without an instance it only warms up. */
export type SolverTask = { instance: Instance | null; asking: Terms };

export type SolverAnswer =
  | { result: MatchingResult }
  | { isWarm: boolean }
  | { faults: InstanceFault[] }
  | { failure: string };

type Terms = Omit<Asking, "clock" | "onProgress" | "isCancelled">;

export type Solving = Terms & {
  onProgress?: (progress: Progress) => void;
  /** Once aborted, the best plan by now is the answer. */
  signal?: AbortSignal;
};

const usual: Terms = { seconds: 60, seed: 1, isFair: true };

const thread = new WarmThread("#app/domain/hosting/matching/solver-thread.server.ts", {
  ...{ memoryMb: 1_500, idleMs: 600_000, graceMs: 10_000 },
});

/** Solves an instance; every answer has passed the verifier. Throws `InstanceRefused` for locks that break a rule. */
export async function solveInThread(
  instance: Instance,
  { onProgress, signal, ...terms }: Partial<Solving> = {},
): Promise<MatchingResult> {
  const task: SolverTask = { instance, asking: { ...usual, ...terms } };
  const answer = await thread.ask<SolverAnswer>(task, {
    hear: (news) => onProgress?.(news as Progress),
    signal,
  });
  if ("result" in answer) return answer.result;
  if ("faults" in answer) throw new InstanceRefused(answer.faults);
  throw new Error("failure" in answer ? answer.failure : "no answer");
}

/** Loads the solver before it is needed; false where only moves will be made. */
export async function warmSolver(): Promise<boolean> {
  const task: SolverTask = { instance: null, asking: usual };
  const answer = await thread.ask<SolverAnswer>(task, { hear: () => undefined });
  return "isWarm" in answer && answer.isWarm;
}

/** Ends the thread: whoever still waits is told so. */
export const endSolver = (): Promise<void> => thread.end();
