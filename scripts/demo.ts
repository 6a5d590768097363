import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { migrate } from "../server/migrations.ts";
import { withClient } from "../server/postgres/cluster.ts";
import { freePort, isFree } from "../server/postgres/secrets.ts";
import { startPostgres, type RunningPostgres } from "../server/postgres/start-postgres.ts";
import { forgetNote, keepNote, makeRoom } from "./demo-note.ts";
import {
  endProcess,
  lastWords,
  startChild,
  startTask,
  type Child,
  type Task,
} from "./demo-processes.ts";
import { demoSecrets } from "./demo-secrets.ts";
import { showDemo, writeDemo } from "./demo-summary.ts";

/**
 * `npm run demo`: the whole site on this machine. Builds, starts PostgreSQL in the data folder,
 * migrates, fills an empty database, starts the mail inbox and the site, and says where they are.
 * Ctrl-C stops all of it. `--dev` reloads what is edited. With LOG_LEVEL set, the site's log comes to
 * the terminal; else it goes to DATA_DIR/site.log.
 */
const begun = Date.now();
const isDev = process.argv.includes("--dev");
const root = resolve(import.meta.dirname, "..");
/** As in `npm start`: with more, the heap grows to what the machine has before it is tidied. */
const MEMORY = ["--max-old-space-size=256", "--max-semi-space-size=8", "--expose-gc"];
const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void stopAll(0));

try {
  await start();
} catch (error) {
  // While stopping, what was being started fails as a matter of course.
  if (!stopping) console.error(error instanceof Error ? error.message : error);
  await stopAll(1);
}

async function start(): Promise<void> {
  const building = ["scripts/build.ts", ...(isDev ? ["--client-only"] : [])];
  await finish(startTask("build", building, { GEMINA_DEMO: "on" }));
  const dataDir = prepareFolder(process.env["DATA_DIR"] ?? ".data");
  await makeRoom(dataDir);
  const postgres = await startPostgres({
    dataDir,
    log: sayUnlessQuiet,
    onGone: () => void stopAll(1),
  });
  stops.push(postgres.stop);
  await migrate(postgres.ownerUrl);

  const port = await portFor("PORT", 3000);
  const appUrl = process.env["APP_URL"] ?? `http://localhost:${port}`;
  const environment = environmentFor({ dataDir, port, appUrl, postgres });

  const inbox = await startInbox(dataDir);
  environment["SMTP_URL"] = `smtp://127.0.0.1:${inbox.smtp}`;
  const stripe = await startStripe(dataDir, environment);
  environment["STRIPE_API_BASE"] = `http://127.0.0.1:${stripe.http}`;
  if (await isEmpty(postgres.appUrl)) {
    console.log("Filling the empty database with the demo's towns …");
    await finish(startTask("seed", ["prisma/seed/seed.ts"], environment));
  }
  const site = startSite(dataDir, environment);
  keepNote(dataDir, [inbox.child.pid, stripe.child.pid, site.pid]);
  stops.push(async () => forgetNote(dataDir));
  await answering(site, `http://127.0.0.1:${port}/readyz`);

  const here = "http://127.0.0.1";
  const summary = {
    ...{ app: appUrl, mail: `${here}:${inbox.http}` },
    payments: `${here}:${stripe.http}/__sandbox`,
  };
  const accounts = writeDemo(dataDir, summary);
  console.log(showDemo({ ...summary, accounts, dataDir, seconds: (Date.now() - begun) / 1000 }));
}

type Where = { dataDir: string; port: number; appUrl: string; postgres: RunningPostgres };

/** The settings of the site, whatever this shell has for another one. */
function environmentFor({ dataDir, port, appUrl, postgres }: Where): Record<string, string> {
  return {
    ...demoSecrets(dataDir),
    NODE_ENV: isDev ? "development" : "production",
    GEMINA_DEMO: "on",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_URL: appUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.appUrl,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    FIELD_KEYS_OLD: "",
    WORKER: "on",
    MAIL_FROM: "Gemina <gemina@demo.gemina.example>",
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "info",
  };
}

async function finish(task: Task): Promise<void> {
  stops.push(task.abandon);
  await task.done;
}

function prepareFolder(folder: string): string {
  mkdirSync(resolve(root, folder), { recursive: true, mode: 0o700 });
  return realpathSync(resolve(root, folder));
}

/** The launcher's sentences matter when something is unusual; the first start tells enough by itself. */
function sayUnlessQuiet(line: string): void {
  if (!line.startsWith("PostgreSQL runs on")) console.log(line);
}

/** The wanted port, or a free one when another program has it. */
async function portFor(name: string, usual: number): Promise<number> {
  const wanted = Number(process.env[name] ?? usual);
  if (await isFree(wanted)) return wanted;
  const port = await freePort();
  console.log(`Port ${wanted} is taken by another program: taking ${port}.`);
  return port;
}

async function isEmpty(url: string): Promise<boolean> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ empty: boolean }>("select not exists (select from communities) as empty"),
  );
  return rows[0]?.empty ?? true;
}

async function startInbox(dataDir: string) {
  const http = await portFor("MAIL_PORT", 3025);
  const child = startChild(
    "inbox",
    ["sandbox/inbox/inbox.ts", "--smtp-port", "0", "--http-port", String(http)],
    { logFile: join(dataDir, "inbox.log"), environment: {}, announces: true },
  );
  follow(child);
  const ports = (await child.announced) as { smtp: number; http: number };
  return { child, ...ports };
}

/** Takes no real money, so it never runs as in production. */
async function startStripe(dataDir: string, environment: Record<string, string>) {
  const http = await portFor("PAYMENTS_PORT", 3026);
  const site = `http://127.0.0.1:${environment["PORT"]}`;
  const { STRIPE_WEBHOOK_SECRET = "" } = environment;
  const child = startChild(
    "stripe",
    ["sandbox/stripe/stripe.ts", "--http-port", String(http), "--site", site],
    {
      logFile: join(dataDir, "stripe.log"),
      environment: { DATA_DIR: dataDir, STRIPE_WEBHOOK_SECRET, NODE_ENV: "development" },
      announces: true,
    },
  );
  follow(child);
  const { http: taken } = (await child.announced) as { http: number };
  return { child, http: taken };
}

function startSite(dataDir: string, environment: Record<string, string>): Child {
  const logFile = process.env["LOG_LEVEL"] ? undefined : join(dataDir, "site.log");
  if (logFile) writeFileSync(logFile, "", { mode: 0o600 });
  const child = startChild(
    "site",
    [...(isDev ? [] : MEMORY), "server.ts", ...(isDev ? ["--dev"] : [])],
    {
      logFile: isDev ? undefined : logFile,
      environment,
    },
  );
  follow(child);
  return child;
}

/** Ends with the child: a demo without its site is none. */
function follow(child: Child): void {
  stops.push(() => endProcess(child.pid));
  void child.ended.then(() => {
    if (stopping) return;
    console.error(`The ${child.name} has ended by itself.\n${lastWords(child)}`);
    void stopAll(1);
  });
}

async function answering(site: Child, url: string): Promise<void> {
  const end = Date.now() + 60_000;
  const ended = site.ended.then(() => "ended" as const);
  for (;;) {
    const answer = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answer) return;
    const pause = new Promise((done) => setTimeout(done, 50));
    if ((await Promise.race([pause, ended])) === "ended")
      throw new Error("The site did not start.");
    if (Date.now() > end) throw new Error(`The site does not get ready.\n${lastWords(site)}`);
  }
}

/** Stops what was started, newest first, once. */
function stopAll(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop();
    process.exit(code);
  })();
  return stopping;
}
