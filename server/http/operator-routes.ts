import { timingSafeEqual } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Readiness } from "./health.ts";
import type { Metrics } from "./metrics.ts";

type Options = { readiness: () => Promise<Readiness>; metrics: Metrics; token: string | undefined };

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** For whoever runs the site: is the process there, may it be sent requests, how is it doing. */
export function operatorRoutes({ readiness, metrics, token }: Options): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  routes.get("/healthz", (c) => c.text("ok", 200, { "cache-control": "no-store" }));

  routes.get("/readyz", async (c) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every(Boolean);
    return c.json({ ready: isReady, ...parts }, isReady ? 200 : 503, { "cache-control": "no-store" });
  });

  routes.get("/metrics", async (c) => {
    const { headers, socket } = c.env.incoming;
    const isForwarded = "x-forwarded-for" in headers || "forwarded" in headers;
    const isLocal = loopback.has(socket.remoteAddress ?? "") && !isForwarded;
    if (!(token ? isBearer(headers.authorization, token) : isLocal)) return c.notFound();
    return c.body(await metrics.registry.metrics(), 200, {
      "content-type": metrics.registry.contentType,
      "cache-control": "no-store",
    });
  });

  return routes;
}

function isBearer(authorization: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
