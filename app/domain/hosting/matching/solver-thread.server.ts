/** The whole of a thread that stays: loads the solver once, then solves one instance after the other. */
import { parentPort } from "node:worker_threads";
import type { Given, Said } from "#app/platform/warm-thread.server.ts";
import { Solver } from "./highs-solver.ts";
import { InstanceRefused } from "./instance.ts";
import type { SolverAnswer, SolverTask } from "./solve-in-thread.server.ts";
import { solve } from "./solve.ts";

const say = (said: Said) => parentPort?.postMessage(said);

/** Where it cannot be loaded, plans are made by moves alone. */
const loading = Solver.load().catch(() => null);

async function answerTo({ instance, asking }: SolverTask, stop: Int32Array): Promise<SolverAnswer> {
  const solver = await loading;
  if (!instance) return { isWarm: solver !== null };
  try {
    const result = solve(solver, instance, {
      ...asking,
      clock: () => performance.now(),
      onProgress: (news) => say({ news }),
      isCancelled: () => Atomics.load(stop, 0) === 1,
    });
    return { result };
  } catch (error) {
    if (error instanceof InstanceRefused) return { faults: error.faults };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", ({ task, stop }: Given) => {
  void answerTo(task as SolverTask, stop).then((answer) => say({ answer }));
});
