import { timingSafeEqual } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { secureHeaders } from "./headers.ts";
import type { Readiness } from "./health.ts";
import type { Metrics } from "./metrics.ts";

type Options = {
  fixedHeaders: Record<string, string>;
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
  token: string | undefined;
  /** True where a proxy on this machine passes on requests of others. */
  behindProxy: boolean;
};

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** For whoever runs the site: is the process there, may it be sent requests, how is it doing. */
export function operatorRoutes({
  readiness,
  metrics,
  fixedHeaders,
  token,
  behindProxy,
}: Options): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    routes.use(path, secureHeaders(fixedHeaders));
  }

  routes.get("/healthz", (c) => c.text("ok"));

  routes.get("/readyz", async (c) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every(Boolean);
    return c.json({ ready: isReady, ...parts }, isReady ? 200 : 503);
  });

  // To others it does not exist: the app's own page says so.
  routes.get("/metrics", async (c, next) => {
    const { headers, socket } = c.env.incoming;
    const isForwarded = "x-forwarded-for" in headers || "forwarded" in headers;
    // A proxy need not say that it is one: where there is one, nobody is known to be of this machine.
    const isLocal = loopback.has(socket.remoteAddress ?? "") && !isForwarded && !behindProxy;
    if (!(token ? isBearer(headers.authorization, token) : isLocal)) return next();
    return c.body(await metrics.registry.metrics(), 200, {
      "content-type": metrics.registry.contentType,
    });
  });

  return routes;
}

function isBearer(authorization: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
