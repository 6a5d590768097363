import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { program } from "./binaries.ts";
import { bareEnvironment, pidFileOf, urlFor, withClient } from "./cluster.ts";
import type { Place } from "./place.ts";
import { gone, isAlive, processStat, workersIn, worksIn } from "./processes.ts";
import type { Secrets } from "./secrets.ts";

/** A database server of ours that runs: just started, or found running. */
export type Postmaster = { pid: number; adopted: boolean };

const readinessMs = 60_000;

/** PostgreSQL's log tells of errors without the rows that caused them. */
const discreet = {
  lc_messages: "C",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/**
 * What suits a small database that is asked the same few hundred statements: its pages lie in memory, and a plan is
 * made once for a statement, not anew for each of its values.
 */
const suited = { random_page_cost: "1.1", plan_cache_mode: "force_generic_plan", jit: "off" };

/** Starts the server and waits until it answers a query. Throws with the end of its log when it does not. */
export async function startPostmaster(options: {
  place: Place;
  secrets: Secrets;
  dataDir: string;
  tuning: Record<string, string>;
}): Promise<Postmaster> {
  const { place, secrets, dataDir, tuning } = options;
  const parameters = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...discreet,
    ...suited,
    ...tuning,
  };
  const args = ["-D", place.cluster, "-p", String(secrets.port)];
  for (const [name, value] of Object.entries(parameters)) args.push("-c", `${name}=${value}`);
  const logFile = freshLog(dataDir);
  const output = openSync(logFile, "a", 0o600);
  const child = spawn(program(place.tree, "postgres"), args, {
    cwd: "/",
    env: bareEnvironment,
    // A Ctrl-C in the terminal must not reach it before the app has let go of it.
    detached: true,
    stdio: ["ignore", output, output],
    ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
  });
  closeSync(output);
  const spawned = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(child.pid ?? 0));
  });
  child.unref();
  if (await answers(spawned, place, secrets)) return { pid: spawned, adopted: false };
  if (isAlive(spawned)) await stopPostmaster(spawned);
  throw new Error(`PostgreSQL did not start. Its log says:\n${lastLines(logFile)}`);
}

function freshLog(dataDir: string): string {
  const logFile = join(dataDir, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000)
    renameSync(logFile, `${logFile}.old`);
  return logFile;
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-8).join("\n");
}

/** Asks until the server of this very folder answers; false when it ends or stays silent. */
async function answers(pid: number, place: Place, secrets: Secrets): Promise<boolean> {
  const end = Date.now() + readinessMs;
  while (isAlive(pid) && Date.now() < end) {
    if ((await folderServed(secrets)) === place.cluster) return true;
    await pause(30);
  }
  return false;
}

/** The data folder of the server on our port, if it lets us in: only ours knows our password. */
async function folderServed(secrets: Secrets): Promise<string | undefined> {
  try {
    return await withClient(urlFor(secrets, "postgres", "postgres"), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>("show data_directory");
      return rows[0]?.data_directory;
    });
  } catch {
    return undefined;
  }
}

/**
 * Finds a server that already runs on this folder, left by a launcher that was killed. A stale
 * `postmaster.pid` stays where it is: PostgreSQL judges it better than we could. One that is ours
 * and does not answer is stopped.
 */
export async function adoptPostmaster(
  place: Place,
  secrets: Secrets,
): Promise<Postmaster | undefined> {
  const pid = pidInFile(place);
  if (pid === undefined || !isAlive(pid)) return undefined;
  const ours = worksIn(pid, place.cluster);
  if (ours === "no") return undefined;
  if (ours === "unknown")
    return (await folderServed(secrets)) === place.cluster ? { pid, adopted: true } : undefined;
  if (await answers(pid, place, secrets)) return { pid, adopted: true };
  if (isAlive(pid)) await stopPostmaster(pid);
  return undefined;
}

/**
 * After a kill, waits for the server's helpers to follow it. Where nobody collects dead processes (a
 * container without an init), PostgreSQL would take the dead server for a living one for ever: then,
 * and only when nobody works in the folder any more, its note is taken away.
 */
export async function settle(place: Place): Promise<void> {
  const end = Date.now() + 10_000;
  while (workersIn(place.cluster).length > 0 && Date.now() < end) await pause(20);
  const pid = pidInFile(place);
  if (pid === undefined || workersIn(place.cluster).length > 0) return;
  if (processStat(pid)?.state === "Z") rmSync(pidFileOf(place), { force: true });
}

/** The process number in the server's own note, whether it lives or not. */
export function pidInFile(place: Pick<Place, "cluster">): number | undefined {
  if (!existsSync(pidFileOf(place))) return undefined;
  const pid = Number.parseInt(readFileSync(pidFileOf(place), "utf8"), 10);
  return pid > 0 ? pid : undefined;
}

/** Fast stop: open transactions are rolled back, nothing is lost. Waits at most 30 s, then insists. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 5000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, patience)) return;
  }
}
