import type { MiddlewareHandler } from "hono";
import type { Log } from "../log.ts";
import type { ServerEnv } from "./app.ts";
import type { Metrics } from "./metrics.ts";

type NamedRoute = { route: string; path: string };
type Options = {
  log: Log;
  metrics: Metrics;
  routeOf: (path: string) => NamedRoute;
  appOrigin: string;
};

/**
 * One line and one measurement for each request that reaches the app. Addresses are logged as patterns of
 * the route table (`/:lang/sign-in/link/:token`): what stands in their places, and every query, stays out.
 */
export function accessLog({
  log,
  metrics,
  routeOf,
  appOrigin,
}: Options): MiddlewareHandler<ServerEnv> {
  const from = (referer: string | undefined) => {
    if (!referer?.startsWith(`${appOrigin}/`)) return undefined;
    return routeOf(referer.slice(appOrigin.length).split(/[?#]/)[0] ?? "/").path;
  };

  return async (c, next) => {
    const begun = performance.now();
    await next();
    const { route, path } = routeOf(c.req.path);
    const ms = performance.now() - begun;
    const { method } = c.req;
    const { status } = c.res;
    metrics.requests.observe({ route, method, status }, ms / 1_000);
    log.info(
      {
        requestId: c.get("requestId"),
        method,
        route,
        path,
        status,
        ms: Math.round(ms * 10) / 10,
        from: from(c.req.header("referer")),
      },
      "request.answered",
    );
  };
}
