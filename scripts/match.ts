/**
 * `npm run -s match -- FILE`: assigns the guests of a matching-instance/1 file to families and prints a
 * matching-result/1. `-` reads standard input; `--seconds N`, `--seed N`, `--fair`, `--stability N`. How far it is goes
 * to standard error; Ctrl+C ends it with the best plan by then. Ends with 2 where the file cannot be solved as it is
 * written, and says why.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { InstanceRefused, readInstance } from "#app/domain/hosting/matching/instance.ts";
import type { Progress } from "#app/domain/hosting/matching/solve.ts";
import { endSolver, solveInThread } from "#app/domain/hosting/matching/solve-in-thread.server.ts";

const usage = "usage: match FILE|- [--seconds N] [--seed N] [--fair] [--stability N]";

/** What moving a guest from her family of before costs, unless it is said otherwise. */
const STABILITY = "15";

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      fair: { type: "boolean", default: false },
      stability: { type: "string", default: STABILITY },
    },
  });
  const [file] = positionals;
  const [seconds, seed, stability] = [values.seconds, values.seed, values.stability].map(Number);
  const numbers = [seconds, seed, stability].filter((one) => Number.isFinite(one));
  if (file === undefined || positionals.length > 1 || numbers.length < 3) throw new Error(usage);
  const [limit = 60, chance = 1, price = 15] = numbers;
  return { file, seconds: limit, seed: chance, stability: price, isFair: values.fair };
}

function tell({ cost, bound }: Progress): void {
  const proven = bound === null ? "" : `, none below ${Math.ceil(bound - 1e-6)}`;
  process.stderr.write(`cost ${cost}${proven}\n`);
}

try {
  const { file, ...asking } = asked();
  const instance = readInstance(JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8")));
  const cancel = new AbortController();
  process.once("SIGINT", () => cancel.abort());
  const { signal } = cancel;
  const result = await solveInThread(instance, { ...asking, signal, onProgress: tell });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  await endSolver();
} catch (error) {
  const isInput = error instanceof InstanceRefused || error instanceof SyntaxError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(isInput ? 2 : 1);
}
