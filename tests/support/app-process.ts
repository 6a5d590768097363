import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { inject, onTestFinished } from "vitest";
import { freePort } from "#server/postgres/secrets.ts";
import { createFromTemplate, dropDatabase, onDatabase } from "./test-databases.ts";

export { type Answer, ask, type Asked, fireTogether } from "./ask.ts";

const START_LIMIT = 30_000;

/** A running server of the built site. */
export type App = {
  url: string;
  pid: number;
  /** Everything it has written so far, on both outputs. */
  log: () => string;
  /** Sends a signal and waits for the end; answers the exit code. SIGTERM unless told otherwise. */
  stop: (signal?: NodeJS.Signals) => Promise<number>;
};

/** A migrated database of its own for one system test; addresses for the app's role and the owner's. */
export async function aDatabase() {
  const server = inject("server");
  const name = `system_${randomBytes(6).toString("hex")}`;
  await createFromTemplate(server, name);
  return {
    appUrl: onDatabase(server.appUrl, name),
    ownerUrl: onDatabase(server.ownerUrl, name),
    adminUrl: onDatabase(server.adminUrl, name),
    drop: () => dropDatabase(server.adminUrl, name),
  };
}

type Options = {
  /** Settings beside those of tests/support/settings.ts. Without DATABASE_URL it gets a database of its own. */
  settings?: Record<string, string>;
};

const running = new Set<ChildProcess>();
// A test file that fails before its clean-up must leave no server behind.
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts `server.ts` on the last build and waits until it is ready. */
export async function startApp({ settings = {} }: Options = {}): Promise<App> {
  const database = settings.DATABASE_URL ? undefined : await aDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      WORKER: "off",
      PORT: String(port),
      APP_URL: url,
      ...(database && { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }),
      ...settings,
    },
  });
  running.add(child);
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  }
  const ended = once(child, "exit").then(([code]) => {
    running.delete(child);
    return Number(code ?? -1);
  });
  const log = () => written;
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const code = await ended;
    await database?.drop();
    return code;
  };
  await untilReady(url, ended, log);
  return { url, pid: child.pid ?? 0, log, stop };
}

/** The same, stopped when the test is over. */
export async function startAppForTest(options?: Options): Promise<App> {
  const app = await startApp(options);
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}

async function untilReady(url: string, ended: Promise<number>, log: () => string): Promise<void> {
  const limit = Date.now() + START_LIMIT;
  let exitCode: number | undefined;
  void ended.then((code) => (exitCode = code));
  while (Date.now() < limit) {
    if (exitCode !== undefined) throw new Error(`The server ended with ${exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server was not ready in time:\n${log()}`);
}

/** Waits until something holds, asking again at short intervals; fails after `limit` milliseconds. */
export async function until(holds: () => Promise<boolean>, limit = 10_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("What was waited for did not come.");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
