import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Encoding, Sheet, SheetFault } from "./sheet.ts";

export type Read = { sheet: Sheet } | { fault: SheetFault };

/** What a file may take: whoever needs more is no list of people. */
const MEMORY_MB = 192;
const LONGEST_MS = 30_000;

/**
 * Reads a file in a thread of its own, with memory and time that end: the site goes on meanwhile, whatever the file
 * holds. The thread runs the source itself, as the bundle has one entry only.
 */
export function readInThread(bytes: Uint8Array, encoding: Encoding | null): Promise<Read> {
  const file = createRequire(import.meta.url).resolve("#app/domain/import/sheet-thread.server.ts");
  const thread = new Worker(file, {
    workerData: { bytes, encoding },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    stdout: true,
    stderr: true,
  });
  const clock = setTimeout(() => void thread.terminate(), LONGEST_MS);
  return new Promise<Read>((resolve) => {
    thread.once("message", (read: Read) => resolve(read));
    // Out of memory, out of time, or torn beyond what the readers foresee.
    thread.once("error", () => resolve({ fault: "broken" }));
    thread.once("exit", () => resolve({ fault: "broken" }));
  }).finally(() => {
    clearTimeout(clock);
    void thread.terminate();
  });
}
