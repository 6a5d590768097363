import { appendFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env.server.ts";

/** Beside the database, not in it: copy this folder away, and a rewritten trail is found. */
const folderOfAnchors = () => join(env.DATA_DIR, "audit-anchors");

/** Adds lines to the file of a day (2027-05-04). */
export async function appendAnchorLines(day: string, lines: readonly string[]): Promise<void> {
  const folder = folderOfAnchors();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(join(folder, `${day}.jsonl`), lines.map((line) => `${line}\n`).join(""), {
    mode: 0o600,
  });
}

/** Every line of every day, oldest first. */
export async function readAnchorLines(): Promise<string[]> {
  const folder = folderOfAnchors();
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".jsonl")).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) => text.split("\n").filter(Boolean));
}
