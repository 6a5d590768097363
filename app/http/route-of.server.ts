import { matchRoutes } from "@remix-run/react";
import type { ServerBuild } from "@remix-run/node";
import { remembered } from "#app/i18n/remembered.ts";

/** A route of the table, and its address with names in the place of values. */
export type NamedRoute = { route: string; path: string };

/** Matching takes a tenth of a plain page's time, and most requests are for few pages. */
const MOST_PATHS = 200;

type Node = { id: string; path?: string; index?: boolean; children?: Node[] };

/** Finds the route a path belongs to: for logs and measurements, which must not hold the path itself. */
export function createRouteOf(routes: ServerBuild["routes"]): (path: string) => NamedRoute {
  const tree = childrenOf(routes, undefined);
  return remembered((path: string) => {
    const branch = matchRoutes(tree as Parameters<typeof matchRoutes>[0], withoutData(path)) ?? [];
    const leaf = branch.at(-1);
    const address = branch.map(({ route }) => route.path ?? "").filter(Boolean);
    return { route: leaf?.route.id ?? "none", path: `/${address.join("/")}` };
  }, MOST_PATHS);
}

/** A client navigation asks for the page's path with `.data` at its end. */
function withoutData(path: string): string {
  return path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
}

function childrenOf(routes: ServerBuild["routes"], parentId: string | undefined): Node[] {
  return Object.values(routes).flatMap((route) =>
    route.parentId === parentId
      ? [
          {
            id: route.id,
            path: route.path,
            ...(route.index ? { index: true } : { children: childrenOf(routes, route.id) }),
          },
        ]
      : [],
  );
}
