import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processStat } from "../server/postgres/processes.ts";
import { endProcess } from "./demo-processes.ts";

/** A process as the note remembers it: numbers are used again, the time of birth tells a namesake. */
type Remembered = { pid: number; start: string | undefined };
type Note = { launcher: Remembered; children: Remembered[] };

const fileOf = (dataDir: string) => join(dataDir, "demo.pid");
const remember = (pid: number): Remembered => ({ pid, start: processStat(pid)?.start });
const isSame = ({ pid, start }: Remembered) => isAlive(pid) && processStat(pid)?.start === start;

/** Notes which processes this demo consists of. */
export function keepNote(dataDir: string, children: number[]): void {
  const note: Note = { launcher: remember(process.pid), children: children.map(remember) };
  writeFileSync(fileOf(dataDir), JSON.stringify(note), { mode: 0o600 });
}

/** Everything it noted has ended. */
export function forgetNote(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/**
 * Ends the demo that ran in this folder before: one that still runs, and what a killed one left.
 * Its database is not touched; the next launcher adopts it.
 */
export async function makeRoom(dataDir: string): Promise<void> {
  const note = read(dataDir);
  if (!note) return;
  if (note.launcher.pid !== process.pid && isSame(note.launcher)) {
    console.log(`The demo already ran here (process ${note.launcher.pid}); it makes room.`);
    await endProcess(note.launcher.pid, 60_000);
  }
  for (const child of note.children) if (isSame(child)) await endProcess(child.pid);
}

function read(dataDir: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), "utf8")) as Note;
  } catch {
    return undefined;
  }
}
