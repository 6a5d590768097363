import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gone, isAlive } from "../server/postgres/processes.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const preload = new URL("./die-with-parent.ts", import.meta.url).href;

export type ChildOptions = {
  /** File the process writes to; undefined lets it write to the terminal. */
  logFile: string | undefined;
  environment: Record<string, string>;
  /** Reads what it prints first, as JSON. */
  announces?: boolean;
};

export type Child = {
  pid: number;
  name: string;
  /** Resolves when the process has ended. */
  ended: Promise<void>;
  /** The line of JSON it announced itself with. */
  announced: Promise<unknown>;
  logFile: string | undefined;
};

/** Starts a program of ours as a process that ends with this one. A Ctrl-C reaches only this one. */
export function startChild(name: string, args: string[], options: ChildOptions): Child {
  const output = options.logFile ? openSync(options.logFile, "a", 0o600) : "inherit";
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...options.environment },
    stdio: ["ignore", options.announces ? "pipe" : output, output, "ipc"],
  });
  if (typeof output === "number") closeSync(output);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const announced = options.announces ? firstLine(child, name) : Promise.resolve(undefined);
  return { pid: child.pid ?? 0, name, ended, announced, logFile: options.logFile };
}

function firstLine(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return;
    createInterface(child.stdout).once("line", (line) => resolve(JSON.parse(line)));
    child.once("exit", () => reject(new Error(`${name} ended before it was ready.`)));
  });
}

/** A program of ours that runs to its end, talking to the terminal. */
export type Task = {
  /** Throws when it fails. */
  done: Promise<void>;
  /** Ends it at once, with all it has started. */
  abandon: () => Promise<void>;
};

/** Starts a task in a process group of its own, so that it can be abandoned as a whole. */
export function startTask(name: string, args: string[], environment: Record<string, string>): Task {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The ${name} failed.`));
    });
  });
  const abandon = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    process.kill(-child.pid, "SIGKILL");
    await done.catch(() => undefined);
  };
  return { done, abandon };
}

/** Asks a process to end, waits, and insists. */
export async function endProcess(pid: number, patience = 20_000): Promise<void> {
  for (const [signal, ms] of [
    ["SIGTERM", patience],
    ["SIGKILL", 5000],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, ms)) return;
  }
}

/** The end of a process's log, for the terminal of whoever wonders why it did not start. */
export function lastWords(child: Child): string {
  if (!child.logFile) return "";
  return readFileSync(child.logFile, "utf8").trim().split("\n").slice(-15).join("\n");
}
