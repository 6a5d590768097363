import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/node";
import type { Log } from "../log.ts";
import type { Settings } from "../settings.ts";
import { createApp } from "./app.ts";
import { createFallbackPages } from "./fallback-pages.ts";
import { fixedHeaders } from "./headers.ts";
import { createReadiness } from "./health.ts";
import { createHttpServer, listen } from "./listen.ts";
import { createMetrics } from "./metrics.ts";
import { createPageCache } from "./page-cache.ts";
import { listenForNotices } from "./page-cache-notices.ts";
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

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The site on its port: the app and everything that stands before it. */
export async function openSite(options: Options) {
  const { settings, bundle, log, vite } = options;
  const fixed = fixedHeaders(settings.APP_URL);
  const metrics = createMetrics();
  const pages = createFallbackPages(bundle.remix.assets);

  const cache = createPageCache({
    fixedHeaders: fixed,
    isInformed: () => notices.isListening(),
    onLookup: (result) => metrics.lookups.inc({ result }),
  });
  const notices = listenForNotices({
    connectionString: options.databaseUrl,
    onNotice: cache.clear,
    log,
  });
  metrics.watch({ pool: bundle.pool, cacheSize: cache.size });

  const readiness = createReadiness({
    pool: bundle.pool,
    migrationsFolder: folder("prisma/migrations"),
    isServing: options.isServing,
    isWorkerAlive: options.isWorkerAlive,
  });
  const app = createApp({
    appUrl: settings.APP_URL,
    trustProxy: settings.TRUST_PROXY === "on",
    log,
    metrics,
    fixedHeaders: fixed,
    operators: operatorRoutes({
      readiness,
      metrics,
      fixedHeaders: fixed,
      token: settings.METRICS_TOKEN,
    }),
    files: vite ? undefined : createStaticFiles(folder("build/client"), fixed),
    cache: vite ? undefined : cache,
    pages,
    routeOf: (path) => bundle.routeOf(path),
    render: createRequestHandler(
      vite ? async () => (await vite.load()).remix : bundle.remix,
      vite ? "development" : "production",
    ),
  });
  const open = await listen({
    app,
    pages,
    host: settings.HOST,
    port: settings.PORT,
    server: options.server,
    before: vite && ((next) => vite.before(next)),
  });
  return { ...open, forgetPages: () => notices.stop() };
}
