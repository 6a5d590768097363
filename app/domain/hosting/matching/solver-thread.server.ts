/** The whole of a thread that stays: loads the solver once, then solves and answers one task after the other. */
import { parentPort } from "node:worker_threads";
import type { Given, Said } from "#app/platform/warm-thread.server.ts";
import { priceOf, waysOut } from "./explain-by-solving.ts";
import { Solver } from "./highs-solver.ts";
import { InstanceRefused } from "./instance.ts";
import type { SolverAnswer, SolverTask, SolveTask } from "./solve-in-thread.server.ts";
import { solve } from "./solve.ts";

const say = (said: Said) => parentPort?.postMessage(said);

/** Where it cannot be loaded, plans are made by moves alone. */
const loading = Solver.load().catch(() => null);

async function answerTo(task: SolverTask, stop: Int32Array): Promise<SolverAnswer> {
  const solver = await loading;
  try {
    if ("instance" in task) return { result: solved(solver, task, stop) };
    if (!("of" in task) || !solver) return { isWarm: solver !== null };
    const { of, unit, host, seconds, weights } = task;
    const trying = { clock, seconds, ...(weights && { weights }) };
    if (host === null) return { ways: waysOut(solver, of, unit, trying) };
    return { price: priceOf(solver, of, { unit, host }, trying) };
  } catch (error) {
    if (error instanceof InstanceRefused) return { faults: error.faults };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

const clock = () => performance.now();

const solved = (solver: Solver | null, { instance, asking }: SolveTask, stop: Int32Array) =>
  solve(solver, instance, {
    ...{ ...asking, clock },
    onProgress: (news) => say({ news }),
    isCancelled: () => Atomics.load(stop, 0) === 1,
  });

parentPort?.on("message", ({ task, stop }: Given) => {
  void answerTo(task as SolverTask, stop).then((answer) => say({ answer }));
});
