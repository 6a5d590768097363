/** Assigns guests to families beside the site, and answers what else could be, in threads that keep the solver warm. */
import { ThreadLost, WarmThread } from "#app/platform/warm-thread.server.ts";
import {
  type Instance,
  type InstanceFault,
  InstanceRefused,
  type MatchingResult,
  type MatchingStatus,
} from "./instance.ts";
import type { Outcome, Placed, waysOut } from "./explain-by-solving.ts";
import type { Weights } from "./score.ts";
import type { Asking, Progress } from "./solve.ts";
import { costOf, verify } from "./verify.ts";

export type SolveTask = { instance: Instance; asking: Terms };

/** What a unit would cost in a family; without one, what would help it. */
type Question = {
  of: Placed;
  unit: string;
  host: string | null;
  seconds: number;
  weights?: Weights | undefined;
};

/** What the thread is given. */
export type SolverTask = SolveTask | Question | { isWarming: true };

export type SolverAnswer =
  | { result: MatchingResult }
  | { price: Outcome | null }
  | { ways: ReturnType<typeof waysOut> }
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

const source = "#app/domain/hosting/matching/solver-thread.server.ts";
const limits = { memoryMb: 1_500, idleMs: 600_000, graceMs: 3_000 };
const thread = new WarmThread(source, limits);
/** Questions wait for each other, but not for a plan that is being made. */
const asked = new WarmThread(source, limits);

/** Solves an instance; every answer has passed the verifier. Throws `InstanceRefused` for locks that break a rule. */
export async function solveInThread(
  instance: Instance,
  { onProgress, signal, ...terms }: Partial<Solving> = {},
): Promise<MatchingResult> {
  const task: SolveTask = { instance, asking: { ...usual, ...terms } };
  const began = performance.now();
  let last: Progress | null = null;
  const hear = (news: unknown) => {
    last = news as Progress;
    onProgress?.(last);
  };
  try {
    const answer = await thread.ask<SolverAnswer>(task, { hear, signal });
    if ("result" in answer) return answer.result;
    throw refusalOf(answer);
  } catch (error) {
    const kept = signal?.aborted && error instanceof ThreadLost ? keptPlan(task, last) : null;
    if (kept) return { ...kept, ms: Math.round(performance.now() - began) };
    throw error;
  }
}

/** The last plan of a thread that had to be torn, if it breaks no rule; nothing is proven of it. */
function keptPlan({ instance, asking }: SolveTask, last: Progress | null) {
  if (!last || verify(instance, last.assignment).length > 0) return null;
  const { assignment } = last;
  const cost = costOf(instance, assignment, asking.weights);
  const status: MatchingStatus = "unproven";
  return { schema: "matching-result/1" as const, assignment, cost, bound: null, status };
}

function refusalOf(answer: SolverAnswer): Error {
  if ("faults" in answer) return new InstanceRefused(answer.faults);
  return new Error("failure" in answer ? answer.failure : "the solver is not there");
}

/** What it would cost to have a unit in a family (`priceOf`), in seconds; null where it cannot be. */
export async function priceInThread(
  of: Placed,
  pair: { unit: string; host: string },
  { seconds = 3, weights }: { seconds?: number; weights?: Weights } = {},
): Promise<Outcome | null> {
  const answer = await ask(asked, { ...{ of, seconds, weights }, ...pair });
  if ("price" in answer) return answer.price;
  throw refusalOf(answer);
}

/** What would help a unit without a family (`waysOut`), each way tried out. */
export async function waysOutInThread(
  of: Placed,
  unit: string,
  { seconds = 10, weights }: { seconds?: number; weights?: Weights } = {},
): Promise<ReturnType<typeof waysOut>> {
  const answer = await ask(asked, { ...{ of, seconds, weights }, unit, host: null });
  if ("ways" in answer) return answer.ways;
  throw refusalOf(answer);
}

const ask = (of: WarmThread, task: SolverTask) =>
  of.ask<SolverAnswer>(task, { hear: () => undefined });

/** Loads the solver before it is needed; false where only moves will be made. */
export async function warmSolver(): Promise<boolean> {
  const answer = await ask(thread, { isWarming: true });
  return "isWarm" in answer && answer.isWarm;
}

/** Ends the threads: whoever still waits is told so. */
export async function endSolver(): Promise<void> {
  await Promise.all([thread.end(), asked.end()]);
}
