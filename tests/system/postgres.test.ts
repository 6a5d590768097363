import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installedTree, program } from "#server/postgres/binaries.ts";
import { withClient } from "#server/postgres/cluster.ts";
import { canPass, choosePlace, databaseUser } from "#server/postgres/place.ts";
import { gone, isAlive } from "#server/postgres/processes.ts";
import { readSecrets } from "#server/postgres/secrets.ts";
import { startPostgres } from "#server/postgres/start-postgres.ts";
import { listeningSockets } from "#tests/support/listening-sockets.ts";

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const launcherFile = join(import.meta.dirname, "../support/launch-postgres.ts");

let folder: string;
let cleanUp: (() => Promise<unknown>)[];

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
async function startHere(dataDir = join(folder, "data")) {
  const said: string[] = [];
  const postgres = await startPostgres({ dataDir, log: (line) => said.push(line) });
  cleanUp.push(postgres.stop);
  return { ...postgres, said };
}

type Announced = { adminUrl: string; appUrl: string; pid: number; said: string[] };

/** Starts in another process, which can be killed. */
async function startThere(dataDir: string, user?: number) {
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

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await ended;
}

async function ask(url: string, text: string): Promise<unknown> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<unknown[]>({ text, rowMode: "array" });
    return rows[0]?.[0];
  });
}

/** Asks until there is an answer, for at most half a minute. */
async function answered(url: string, text: string): Promise<unknown> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask(url, text);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

describe("a new folder", () => {
  test("gets a server with three roles and secrets that only their owner can read", async () => {
    const { appUrl, ownerUrl, adminUrl } = await startHere();
    expect(await ask(appUrl, "select current_user")).toBe("gemina_app");
    expect(await ask(ownerUrl, "select current_user")).toBe("gemina_owner");
    expect(await ask(adminUrl, "show password_encryption")).toBe("scram-sha-256");
    expect(await ask(adminUrl, "show data_checksums")).toBe("on");
    expect(
      await ask(ownerUrl, "select datlocprovider from pg_database where datname = 'gemina'"),
    ).toBe("i");
    expect(statSync(join(folder, "data", "postgres.json")).mode & 0o777).toBe(0o600);
    const wrong = appUrl.replace(/:[^:@]+@/, ":password@");
    await expect(ask(wrong, "select 1")).rejects.toThrow(/authentication failed/);
  });

  test("listens on one port of this machine, and nowhere else", async () => {
    const { pid, appUrl } = await startHere();
    const port = Number(new URL(appUrl).port).toString(16).toUpperCase().padStart(4, "0");
    expect(listeningSockets(pid())).toEqual([`0100007F:${port}`]);
  });

  test("is not begun on a full disk", async () => {
    const options = { dataDir: join(folder, "data"), log: () => undefined };
    await expect(startPostgres({ ...options, minimumFree: 2 ** 60 })).rejects.toThrow(
      /MB are free/,
    );
  });

  test("becomes one server when two launchers come at once", async () => {
    const [one, two] = await Promise.all([
      startThere(join(folder, "data")),
      startThere(join(folder, "data")),
    ]);
    expect(one.pid).toBe(two.pid);
    expect(await ask(two.appUrl, "select 1")).toBe(1);
  });
});

describe("a stop and the next start", () => {
  test("leave no process, and find the data and the port again", async () => {
    const first = await startHere();
    await ask(first.ownerUrl, "create table kept as select 7 as answer");
    const pid = first.pid();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await startHere();
    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.appUrl, "select answer from kept")).toBe(7);
  });

  test("move to another port when a stranger has taken theirs", async () => {
    const first = await startHere();
    await first.stop();
    const stranger = createServer();
    cleanUp.push(() => new Promise((done) => stranger.close(done)));
    const port = Number(new URL(first.appUrl).port);
    await new Promise<void>((done) => stranger.listen(port, "127.0.0.1", done));
    const second = await startHere();
    expect(new URL(second.appUrl).port).not.toBe(String(port));
    expect(await ask(second.appUrl, "select 1")).toBe(1);
  });
});

describe("a killed server", () => {
  test("answers again", async () => {
    const { pid, appUrl } = await startHere();
    const first = pid();
    process.kill(first, "SIGKILL");
    await gone(first, 5000);
    expect(await answered(appUrl, "select 1")).toBe(1);
    await expect.poll(pid).not.toBe(first);
  });

  test("answers again when it was adopted, too", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    const { pid, appUrl } = await startHere();
    expect(pid()).toBe(before.pid);
    process.kill(before.pid, "SIGKILL");
    await gone(before.pid, 5000);
    expect(await answered(appUrl, "select 1")).toBe(1);
  });
});

describe("a killed launcher", () => {
  test("leaves a server that the next one adopts and stops", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    expect(isAlive(before.pid)).toBe(true);
    const next = await startHere();
    expect(next.pid()).toBe(before.pid);
    expect(await ask(next.appUrl, "select 1")).toBe(1);
    await next.stop();
    expect(isAlive(before.pid)).toBe(false);
  });

  test("and a killed server leave a stale note, which stops nobody", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    process.kill(before.pid, "SIGKILL");
    await gone(before.pid, 5000);
    const next = await startHere();
    expect(await ask(next.appUrl, "select 1")).toBe(1);
  });
});

test("a second user of a server leaves its end to the first", async () => {
  const first = await startThere(join(folder, "data"));
  const second = await startHere();
  await second.stop();
  expect(await ask(first.appUrl, "select 1")).toBe(1);
});

describe("rights of the system", () => {
  test("a folder below one that is closed to others works", async () => {
    const home = join(folder, "home");
    mkdirSync(home, { mode: 0o700 });
    const inside = await startHere(join(home, "data"));
    const elsewhere = readSecrets(join(home, "data"))?.cluster;
    if (elsewhere)
      cleanUp.unshift(async () => rmSync(dirname(elsewhere), { recursive: true, force: true }));
    expect(await ask(inside.appUrl, "select 1")).toBe(1);
    // Root lends the database another user, who cannot pass; an ordinary user passes its own folder.
    expect(elsewhere !== undefined).toBe(isRoot);
    expect(
      inside.said.some((line) => line.includes(elsewhere ? dirname(elsewhere) : "runs on")),
    ).toBe(true);
    await inside.stop();
    expect(await ask((await startHere(join(home, "data"))).appUrl, "select 1")).toBe(1);
  });

  test.runIf(isRoot)(
    "root gives the server another user, and nobody but that user its data",
    async () => {
      const { pid } = await startHere();
      const status = readFileSync(`/proc/${pid()}/status`, "utf8");
      expect(status).not.toMatch(/^Uid:\s+0\s/m);
      expect(statSync(join(folder, "data", "postgres")).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "data")).mode & 0o006).toBe(0);
    },
  );

  test.runIf(isRoot)("programs that the other user cannot run are copied to where it can", () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    spawnSync("cp", ["-a", installedTree(), join(closed, "native")]);
    mkdirSync(join(folder, "data"));
    const said: string[] = [];
    const options = { dataDir: join(folder, "data"), installed: join(closed, "native") };
    const place = choosePlace(options, (line) => said.push(line));
    expect(said).toHaveLength(1);
    const { uid, gid } = place.user!;
    const tried = spawnSync(program(place.tree, "postgres"), ["--version"], { uid, gid, cwd: "/" });
    expect(tried.stdout.toString()).toMatch(/PostgreSQL/);
    expect(choosePlace(options, () => expect.unreachable()).tree).toBe(place.tree);
  });

  const reachable =
    isRoot && canPass(import.meta.dirname, { name: "nobody", uid: nobody, gid: nobody });
  test.runIf(reachable)("an ordinary user starts one, too", async () => {
    const dataDir = join(folder, "data");
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, nobody, nobody);
    const { appUrl, pid, child } = await startThere(dataDir, nobody);
    expect(await ask(appUrl, "select 1")).toBe(1);
    expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Uid:\s+65534\s/m);
    await end(child, "SIGTERM");
    expect(await gone(pid, 5000)).toBe(true);
    // Root, coming later, keeps that user, so that it can still use its data.
    expect(databaseUser(join(dataDir, "postgres"))?.uid).toBe(nobody);
  });
});
