import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

type Limits = { memoryMb: number; longestMs: number };

/**
 * Does heavy work on what strangers sent in a thread of its own, with memory and time that end: the site goes on
 * meanwhile. The thread runs the source itself, as the bundle has one entry only, and answers with one message; null
 * where it was torn, out of memory or out of time.
 */
export function workInThread<Answer>(
  source: string,
  data: unknown,
  { memoryMb, longestMs }: Limits,
): Promise<Answer | null> {
  const thread = new Worker(createRequire(import.meta.url).resolve(source), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    env: {},
    stdout: true,
    stderr: true,
  });
  const clock = setTimeout(() => void thread.terminate(), longestMs);
  return new Promise<Answer | null>((resolve) => {
    thread.once("message", (answer: Answer) => resolve(answer));
    thread.once("error", () => resolve(null));
    thread.once("exit", () => resolve(null));
  }).finally(() => {
    clearTimeout(clock);
    void thread.terminate();
  });
}
