import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { LoadContext } from "../../app/http/load-context.ts";

type Handle = (request: Request, context: LoadContext) => Promise<Response>;
type Bundle = Pick<typeof import("../../app/server-build.ts"), "remix" | "routeOf" | "hasScripts">;

/** Where browsers that run script ask which routes there are. */
const ROUTE_LIST = "/__manifest";

/**
 * Answers a request for a script-free page with the few routes of that page. Remix takes its whole table
 * apart several times for one page, which with fifty routes costs as much as many a page itself. Pages
 * that run script tell the browser of all routes, and what is no page may be asked for any of them.
 */
export function createPageHandlers({ remix, routeOf, hasScripts }: Bundle): Handle {
  const whole = createRequestHandler(remix, "production");
  const handlers = new Map<string, Handle>();
  for (const id of Object.keys(remix.routes)) {
    const ids = branchOf(remix, id);
    if (hasScripts(ids.map((one) => remix.routes[one]?.module ?? {}))) continue;
    handlers.set(id, createRequestHandler(narrowed(remix, ids), "production"));
  }
  return (request, context) => {
    const { pathname } = new URL(request.url);
    const isPage = pathname !== ROUTE_LIST && !pathname.endsWith(".data");
    const page = isPage ? handlers.get(routeOf(pathname).route) : undefined;
    return (page ?? whole)(request, context);
  };
}

/** The build with these routes alone. */
function narrowed(build: ServerBuild, ids: string[]): ServerBuild {
  const { assets, routes } = build;
  return {
    ...build,
    assets: { ...assets, routes: picked(assets.routes, ids) },
    routes: picked(routes, ids),
  };
}

/** A route and those it stands in. */
function branchOf(build: ServerBuild, id: string): string[] {
  const parent = build.routes[id]?.parentId;
  return parent === undefined ? [id] : [...branchOf(build, parent), id];
}

function picked<T>(routes: Record<string, T>, ids: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
}
