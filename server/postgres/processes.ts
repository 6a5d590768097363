import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** True while a process runs. One that has ended but was not collected (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process answers EPERM: it is there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return processStat(pid)?.state !== "Z";
}

/** State and start (in clock ticks since boot) of a process; undefined where the system tells neither. */
export function processStat(pid: number): { state: string; start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold blanks.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", start: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

/** Whether a process works in a folder: "unknown" where the system does not tell us. */
export function worksIn(pid: number, folder: string): "yes" | "no" | "unknown" {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) ? "yes" : "no";
  } catch {
    return "unknown";
  }
}

/** The living processes that work in a folder, as far as the system lets us see them. */
export function workersIn(folder: string): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => worksIn(pid, folder) === "yes" && isAlive(pid));
  } catch {
    return [];
  }
}

/** Waits until a process is gone; false when it is still there after `ms`. */
export async function gone(pid: number, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}
