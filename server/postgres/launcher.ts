import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Makes this process the one that starts and stops the database of this folder; false when another living one is. */
export function claimLaunch(dataDir: string): boolean {
  if (launcherOf(dataDir) !== undefined) return false;
  const self: Launcher = { pid: process.pid, start: processStat(process.pid)?.start };
  const fresh = `${fileOf(dataDir)}.new-${process.pid}`;
  writeFileSync(fresh, JSON.stringify(self), { mode: 0o600 });
  rmSync(fileOf(dataDir), { force: true });
  try {
    // A link never replaces: of two launchers at once only one gets it.
    linkSync(fresh, fileOf(dataDir));
    return true;
  } catch {
    return launcherOf(dataDir) === undefined;
  } finally {
    rmSync(fresh);
  }
}

/** Gives that up, once the database is stopped. */
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
