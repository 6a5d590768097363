import { checkBuild } from "./server/build-stamp.ts";
import { createHttpServer } from "./server/http/listen.ts";
import { openSite } from "./server/http/site.ts";
import { createAnnouncer, createLog, silenceConsole } from "./server/log.ts";
import { readSettings } from "./server/settings.ts";
import { createShutdown } from "./server/shutdown.ts";

/** Starts everything in order; what was started is stopped in the opposite order (see shutdown.ts). */
const isDev = process.argv.includes("--dev");
if (isDev) process.env.NODE_ENV = "development";

const settings = orExit(() => readSettings(process.env));
if (!isDev) orExit(() => checkBuild(import.meta.dirname, settings.GEMINA_DEMO === "on"));
process.env.NODE_ENV = settings.NODE_ENV;
const log = createLog({ level: settings.LOG_LEVEL, messages: isDev });
if (!isDev) silenceConsole(log);
const announce = createAnnouncer({ level: settings.LOG_LEVEL });
const shutdown = createShutdown(log, announce);

if (!settings.DATABASE_URL) {
  const { startPostgres } = await import("./server/postgres/start-postgres.ts");
  const postgres = await startPostgres({
    dataDir: settings.DATA_DIR,
    log: announce,
  });
  shutdown.add("postgres", postgres.stop);
  settings.DATABASE_URL = postgres.appUrl;
  settings.DATABASE_OWNER_URL = postgres.ownerUrl;
}
if (settings.DATABASE_OWNER_URL) {
  const { migrate } = await import("./server/migrations.ts");
  const appRole = decodeURIComponent(new URL(settings.DATABASE_URL).username);
  for (const migration of await migrate(settings.DATABASE_OWNER_URL, undefined, appRole)) {
    log.info({ migration }, "database.migrated");
  }
}
// The bundle reads its settings for itself.
process.env.DATABASE_URL = settings.DATABASE_URL;

const server = createHttpServer();
const vite = isDev ? await (await import("./server/http/dev.ts")).startVite(server) : undefined;
if (vite) shutdown.add("vite", vite.stop);
const bundle = vite
  ? await vite.load()
  : ((await import(
      new URL("./build/server/index.js", import.meta.url).href
    )) as typeof import("./app/server-build.ts"));
shutdown.add("database", bundle.close);
shutdown.add("mail", async () => bundle.closeTransport());
if (settings.DATABASE_OWNER_URL) await bundle.installJobs(settings.DATABASE_OWNER_URL);

let worker: Awaited<ReturnType<typeof bundle.startWorker>> | undefined;
let isReady = false;
const site = await openSite({
  settings,
  databaseUrl: settings.DATABASE_URL,
  bundle,
  log,
  server,
  vite,
  isServing: () => isReady && !shutdown.hasBegun(),
  isWorkerAlive: settings.WORKER === "on" ? () => worker?.isAlive() ?? false : undefined,
});
shutdown.siteIsOpen();
shutdown.add("pageCache", site.forgetPages);
shutdown.add("worker", async () => worker?.stop());
shutdown.add("http", site.drain);
if (settings.WORKER === "on") worker = await bundle.startWorker();
isReady = true;
// What only the start needed is let go at once, some thirty megabytes of it.
globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
log.info({ port: site.port }, "server.ready");

/** What the operator can mend is said in a sentence, without the place in the code. */
function orExit<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
