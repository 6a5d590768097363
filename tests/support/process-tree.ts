import { readdirSync, readFileSync } from "node:fs";

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended since it was listed.
    return "";
  }
}

/** A process, everything it has started, and everything that names a folder on its command line. */
export function processesOf(pid: number, folder: string): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parentOf = (one: number) =>
    Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${one}/status`))?.[1]);
  const found = new Set([
    pid,
    ...all.filter((one) => read(`/proc/${one}/cmdline`).includes(folder)),
  ]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const one of all) if (found.has(parentOf(one))) found.add(one);
  }
  return [...found].filter((one) => read(`/proc/${one}/status`) !== "");
}
