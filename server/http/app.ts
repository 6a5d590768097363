import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import type { LoadContext } from "../../app/http/load-context.ts";
import type { Log } from "../log.ts";
import { accessLog } from "./access-log.ts";
import { clientAddress, requestForApp } from "./client.ts";
import { compressed } from "./compression.ts";
import { refusalOf } from "./csrf.ts";
import type { FallbackPages, Refused } from "./fallback-pages.ts";
import { secureHeaders } from "./headers.ts";
import type { Metrics } from "./metrics.ts";
import { oneAddress } from "./one-address.ts";
import type { PageCache } from "./page-cache.ts";
import { bodyLimit, faultOf, readBody } from "./request-shape.ts";

export type ServerEnv = {
  Bindings: HttpBindings;
  Variables: { requestId: string; body: Uint8Array<ArrayBuffer> | undefined };
};

type Options = {
  appUrl: string;
  trustProxy: boolean;
  log: Log;
  metrics: Metrics;
  fixedHeaders: Record<string, string>;
  operators: Hono<{ Bindings: HttpBindings }>;
  /** Files of the build; in development Vite serves them. */
  files: MiddlewareHandler | undefined;
  cache: PageCache | undefined;
  pages: FallbackPages;
  routeOf: (path: string) => { route: string; path: string };
  render: (request: Request, context: LoadContext) => Promise<Response>;
};

/** Everything a request passes, in order; the order decides the speed (see docs/decisions/page-cache.md). */
export function createApp(options: Options): Hono<ServerEnv> {
  const { files, cache, log, metrics, routeOf } = options;
  const appOrigin = new URL(options.appUrl).origin;
  const app = new Hono<ServerEnv>();

  app.route("/", options.operators);
  app.use(wellFormed(options));
  if (files) app.use(files);
  if (cache) app.use(cache.serve);
  app.use(secureHeaders(options.fixedHeaders));
  app.use(async (c, next) => {
    c.set("requestId", randomUUID());
    await next();
  });
  app.use(accessLog({ log, metrics, routeOf, appOrigin }));
  app.use(oneAddress(routeOf));
  app.use(ownForms(options, appOrigin));
  app.use(compressed);
  if (cache) app.use(cache.keep);
  app.all("*", async (c) => {
    const context: LoadContext = {
      clientAddress: clientAddress(c.env.incoming, options.trustProxy),
      requestId: c.get("requestId"),
      databaseGone: false,
    };
    const request = requestForApp(c.req.raw, appOrigin, c.get("body"));
    const response = await options.render(request, context);
    return context.databaseGone
      ? options.pages(503, c.req.path, c.req.header("accept-language"))
      : response;
  });

  app.onError((error, c) => {
    log.error({ err: error, requestId: c.get("requestId") }, "request.failed");
    return options.pages(500, c.req.path, c.req.header("accept-language"));
  });
  return app;
}

type Refusing = Pick<Options, "pages" | "metrics">;

/** Answers what no page can answer before anything looks at it. */
function wellFormed({
  pages,
  metrics,
  fixedHeaders,
}: Refusing & Pick<Options, "fixedHeaders">): MiddlewareHandler {
  return async (c, next) => {
    const fault = faultOf(c.req.method, targetOf(c.req.raw.url));
    if (!fault) return next();
    metrics.refused.inc({ status: fault });
    const response = pages(fault, c.req.path, c.req.header("accept-language"));
    for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
    return response;
  };
}

/** Lets an unsafe request pass only from our own pages, and only with a body that can be read. */
function ownForms({ pages, metrics }: Refusing, appOrigin: string): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const { method, path } = c.req;
    if (method === "GET" || method === "HEAD") return next();
    const refuse = (status: Refused) => {
      metrics.refused.inc({ status });
      return pages(status, path, c.req.header("accept-language"));
    };
    const refusal = refusalOf({ method, path, header: (name) => c.req.header(name) }, appOrigin);
    if (refusal) return refuse(refusal);

    const body = await readBody(c.req.raw, bodyLimit(path, c.req.header("cookie")));
    if (typeof body === "number") return refuse(body);
    c.set("body", body.byteLength > 0 ? body : undefined);
    return next();
  };
}

/** Path and query as they were sent. */
function targetOf(url: string): string {
  return url.slice(url.indexOf("/", "https://".length));
}
