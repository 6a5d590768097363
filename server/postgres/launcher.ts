import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processStat } from "./processes.ts";

const fileOf = (dataDir: string) => join(dataDir, "launcher.json");

type Launcher = { pid: number; start: string | undefined };

/** The living process that started the database of this folder and will stop it; undefined when there is none. */
export function launcherOf(dataDir: string): number | undefined {
  const known = read(dataDir);
  if (!known || known.pid === process.pid || !isAlive(known.pid)) return undefined;
  // Numbers are used again: the time of birth tells a namesake.
  return processStat(known.pid)?.start === known.start ? known.pid : undefined;
}

/** Says that this process stops the database at its end. */
export function becomeLauncher(dataDir: string): void {
  const self: Launcher = { pid: process.pid, start: processStat(process.pid)?.start };
  writeFileSync(fileOf(dataDir), JSON.stringify(self), { mode: 0o600 });
}

/** The opposite, once it is stopped. */
export function stopLaunching(dataDir: string): void {
  if (read(dataDir)?.pid === process.pid) rmSync(fileOf(dataDir), { force: true });
}

function read(dataDir: string): Launcher | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), "utf8")) as Launcher;
  } catch {
    return undefined;
  }
}
