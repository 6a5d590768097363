import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/node";
import type { Log } from "../log.ts";
import type { Settings } from "../settings.ts";
import { createApp } from "./app.ts";
import { createFallbackPages } from "./fallback-pages.ts";
import { fixedHeaders } from "./headers.ts";
import { createReadiness } from "./health.ts";
import { createHttpServer, listen } from "./listen.ts";
import { createMetrics, type Metrics, watchSources } from "./metrics.ts";
import { PageCache } from "./page-cache.ts";
import { PageCacheNotices } from "./page-cache-notices.ts";
import { createPageHandlers } from "./page-handlers.ts";
import { operatorRoutes } from "./operator-routes.ts";
import { createStaticFiles } from "./static-files.ts";

type Bundle = typeof import("../../app/server-build.ts");
type Vite = Awaited<ReturnType<typeof import("./dev.ts").startVite>>;

type Options = {
  settings: Settings;
  databaseUrl: string;
  bundle: Bundle;
  log: Log;
  server: ReturnType<typeof createHttpServer>;
  vite: Vite | undefined;
  isServing: () => boolean;
  isWorkerAlive: (() => boolean) | undefined;
};

type FixedHeaders = Record<string, string>;

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The site on its port: the app and everything that stands before it. */
export async function openSite(options: Options) {
  const { settings, bundle, log, server, vite } = options;
  const pages = createFallbackPages(bundle.remix.assets);
  const metrics = createMetrics();
  const fixed = fixedHeaders(settings.APP_URL);

  const { cache, notices } = publicPages(options, metrics, fixed);
  watchSources(metrics, { pool: bundle.pool, cacheBytes: () => cache.size.bytes });

  const render = vite
    ? createRequestHandler(async () => (await vite.load()).remix, "development")
    : createPageHandlers(bundle);

  const app = createApp({
    appUrl: settings.APP_URL,
    trustProxy: settings.TRUST_PROXY === "on",
    log,
    metrics,
    fixedHeaders: fixed,
    operators: operatorsOf(options, metrics, fixed),
    // In development Vite serves the files, and every page is made anew.
    files: vite ? undefined : createStaticFiles(folder("build/client"), fixed),
    cache: vite ? undefined : cache,
    pages,
    routeOf: (path) => bundle.routeOf(path),
    render: (request, context) => bundle.inRequest(() => render(request, context)),
  });
  const before = vite && ((next: RequestListener) => vite.before(next));
  const open = await listen({
    app,
    pages,
    host: settings.HOST,
    port: settings.PORT,
    server,
    before,
  });
  return { ...open, forgetPages: () => notices.stop() };
}

/** The kept pages, and the ear for other processes' changes. */
function publicPages({ databaseUrl, log }: Options, metrics: Metrics, fixed: FixedHeaders) {
  const cache: PageCache = new PageCache({
    fixedHeaders: fixed,
    isInformed: () => notices.isListening(),
    onLookup: (result) => metrics.lookups.inc({ result }),
  });
  const notices: PageCacheNotices = new PageCacheNotices({
    connectionString: databaseUrl,
    onNotice: cache.clear,
    log,
  });
  return { cache, notices };
}

function operatorsOf(options: Options, metrics: Metrics, fixed: FixedHeaders) {
  const { bundle, settings, isServing, isWorkerAlive } = options;
  const readiness = createReadiness({
    pool: bundle.pool,
    migrationsFolder: folder("prisma/migrations"),
    isServing,
    isWorkerAlive,
  });
  return operatorRoutes({
    readiness,
    metrics,
    fixedHeaders: fixed,
    token: settings.METRICS_TOKEN,
    // https is not ours to speak: something in front of us does.
    behindProxy: settings.TRUST_PROXY === "on" || settings.APP_URL.startsWith("https:"),
  });
}
