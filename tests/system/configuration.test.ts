/** S30: the program itself, started as an operator would, refuses what is unsafe, and opens one port. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort, isFree } from "#server/postgres/secrets.ts";
import { ask, until } from "#tests/support/app-process.ts";
import { listeningSockets } from "#tests/support/listening-sockets.ts";
import { processesOf } from "#tests/support/process-tree.ts";

type Settings = Record<string, string>;

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gemina-settings-"));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program with safe settings, changed; nothing of this test's own environment reaches it. */
async function start(changes: Settings) {
  const port = await freePort();
  const settings: Settings = {
    GEMINA_DEMO: "on",
    APP_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    DATA_DIR: join(folder, "data"),
    SMTP_URL: "smtp://127.0.0.1:1025",
    MAIL_FROM: "Gemina <mail@gemina.test>",
    SESSION_SECRET: randomBytes(32).toString("hex"),
    FIELD_KEY: `2027:${randomBytes(32).toString("base64")}`,
    ...changes,
  };
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production" as const, ...settings };
  const program = spawn(process.execPath, ["server.ts"], { env });
  child = program;
  let written = "";
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  return { port, settings, program, written: () => written };
}

const database = "postgresql://app:vK3xQ9wLzR7tB2nM@127.0.0.1:5432/g";

describe("production does not start", () => {
  test.each<[string, Settings]>([
    ["without a secret", { SESSION_SECRET: "" }],
    ["with a default secret", { SESSION_SECRET: "default-secret-0d9f3b7a61c28e45b0d9" }],
    ["with a short secret", { SESSION_SECRET: "0d9f3b7a61c28e45" }],
    ["with a field key of zeros", { FIELD_KEY: `2027:${Buffer.alloc(32).toString("base64")}` }],
    ["while it says everything", { LOG_LEVEL: "debug" }],
    ["under a debugger", { NODE_OPTIONS: "--inspect=127.0.0.1:0" }],
    ["while it believes any certificate", { NODE_TLS_REJECT_UNAUTHORIZED: "0" }],
    [
      "with the password `password`",
      { DATABASE_URL: database.replace("vK3xQ9wLzR7tB2nM", "password") },
    ],
    [
      "with a remote database in the open",
      { DATABASE_URL: database.replace("127.0.0.1", "db.test") },
    ],
    [
      "with a remote database that proves nothing",
      { DATABASE_URL: `${database.replace("127.0.0.1", "db.test")}?sslmode=require` },
    ],
    ["with mail in the open", { SMTP_URL: "smtp://user:kq7-Zt0pLw@mail.test" }],
    ["as a demo for the whole net", { GEMINA_DEMO: "on", HOST: "0.0.0.0" }],
  ])("%s", async (_, changes) => {
    const { port, program, written } = await start(changes);
    const [code] = (await once(program, "exit")) as [number | null];
    expect(code).toBe(1);
    const [name = "", value = ""] = Object.entries(changes)[0] ?? [];
    // The first and only thing it says, but for Node's own words on a debugger: nothing was begun before.
    const said = written().replace(/^Debugger listening .*\n.*\n/, "");
    expect(said).toMatch(/^Gemina does not start:\n/);
    expect(existsSync(join(folder, "data"))).toBe(false);
    expect(written()).toContain(`  ${name} `);
    if (value.length > 5) expect(written()).not.toContain(value);
    expect(await isFree(port)).toBe(true);
  });

  test("with a data folder that everybody can read", async () => {
    const open = join(folder, "open");
    mkdirSync(open);
    chmodSync(open, 0o755);
    const { program, written } = await start({ DATA_DIR: open });
    const [code] = (await once(program, "exit")) as [number | null];
    expect([code, written()]).toEqual([1, expect.stringContaining("  DATA_DIR ")]);
  });

  test("with the build of the demo, whose doors are open to all", async () => {
    const { program, written } = await start({ GEMINA_DEMO: "off" });
    const [code] = (await once(program, "exit")) as [number | null];
    expect([code, written()]).toEqual([1, expect.stringContaining("built for the demo")]);
  });
});

test("with safe settings it starts, and only its port and its database's are open, on this machine alone", async () => {
  const { port, program, written } = await start({});
  await until(async () => written().includes("server.ready"), 60_000);
  expect((await ask(`http://127.0.0.1:${port}`, { path: "/readyz" })).status).toBe(200);
  const here = (one: number) => `0100007F:${one.toString(16).toUpperCase().padStart(4, "0")}`;
  const all = processesOf(program.pid ?? 0, folder);
  const open = new Set(all.flatMap((pid) => listeningSockets(pid)));
  // The processes of a database server share one door.
  expect(all.length).toBeGreaterThan(2);
  expect(open.has(here(port))).toBe(true);
  expect([...open].filter((door) => !/^0100007F:[0-9A-F]{4}$/.test(door))).toEqual([]);
  expect(open.size).toBe(2);
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
