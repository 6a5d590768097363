/** Starts what is measured, on its own core where the system lets us, and looks at its memory. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** True when what answers and what asks can have a core each. */
export const canPin =
  availableParallelism() > 1 && spawnSync("taskset", ["--version"]).error === undefined;

/** Gives a running process (and what it starts later) these cores. */
export function pin(pid: number, cores: string): void {
  if (canPin) spawnSync("taskset", ["-a", "-c", "-p", cores, String(pid)]);
}

export type Running = { child: ChildProcess; output: () => string; stop: () => Promise<void> };

const children = new Set<ChildProcess>();
// Whatever ends the bench early ends what it has started.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
process.once("exit", () => children.forEach((child) => child.kill("SIGTERM")));

/** Starts a script with the Node that runs this one. */
export function start(
  script: string,
  environment: Record<string, string>,
  cores?: string,
): Running {
  const command = [process.execPath, script];
  const pinned = cores !== undefined && canPin ? ["taskset", "-c", cores, ...command] : command;
  const [program = process.execPath, ...options] = pinned;
  const child = spawn(program, options, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  child.stdout.on("data", (text: Buffer) => lines.push(text.toString()));
  child.stderr.on("data", (text: Buffer) => lines.push(text.toString()));
  children.add(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => children.delete(child));
  return {
    child,
    output: () => lines.join("").slice(-4_000),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Milliseconds until the address answers 200; fails when the process ends first or a minute is over. */
export async function untilAnswers(url: string, { child, output }: Running): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < 60_000) {
    if (child.exitCode !== null) throw new Error(`ended before it answered:\n${output()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`no answer within a minute:\n${output()}`);
}

type Process = { pid: number; parent: number; command: string };

/** This process and all below it; Linux only. */
export function familyOf(pid: number): Process[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => describe(Number(name)));
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

function describe(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return [{ pid, parent, command }];
  } catch {
    return [];
  }
}

/** Megabytes held by these processes: shared pages are divided among those that share them. */
export function memoryOf(pids: readonly number[], field: "Rss" | "Pss"): number {
  const kilobytes = pids.map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1_000;
}
