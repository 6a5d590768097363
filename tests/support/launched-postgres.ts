import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach } from "vitest";
import { withClient } from "#server/postgres/cluster.ts";
import { readSecrets } from "#server/postgres/secrets.ts";
import { startPostgres } from "#server/postgres/start-postgres.ts";

const launcherFile = join(import.meta.dirname, "launch-postgres.ts");

/** A folder of the test's own, open to every user and gone after it. */
export let folder: string;

/** What is undone after the test, newest first. */
export let cleanUp: (() => Promise<unknown>)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gemina-launcher-"));
  chmodSync(folder, 0o755);
  cleanUp = [];
});

afterEach(async () => {
  for (const step of cleanUp.reverse()) await step();
  const elsewhere = readSecrets(join(folder, "data"))?.cluster;
  if (elsewhere) rmSync(dirname(elsewhere), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Starts here, and stops at the end whatever the test did. */
export async function startHere(dataDir = join(folder, "data")) {
  const said: string[] = [];
  const postgres = await startPostgres({ dataDir, log: (line) => said.push(line) });
  cleanUp.push(postgres.stop);
  return { ...postgres, said };
}

type Announced = { adminUrl: string; appUrl: string; pid: number; said: string[] };

/** Starts in another process, which can be killed. */
export async function startThere(dataDir: string, user?: number) {
  const child = spawn(process.execPath, [launcherFile, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  cleanUp.push(() => end(child, "SIGTERM"));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", () => reject(new Error("the launcher ended")));
  });
  return { child, ...(JSON.parse(line) as Announced) };
}

/** Ends another process and waits for it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await ended;
}

/** The first value that a query answers. */
export async function ask(url: string, text: string): Promise<unknown> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<unknown[]>({ text, rowMode: "array" });
    return rows[0]?.[0];
  });
}

/** Asks until there is an answer, for at most half a minute. */
export async function answered(url: string, text: string): Promise<unknown> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask(url, text);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
