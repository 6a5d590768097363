import { spawnSync } from "node:child_process";
import { projectRoot } from "./source-files.ts";

/** A route as the build has it. */
export type BuiltRoute = {
  id: string;
  parentId?: string;
  path?: string;
  index: boolean;
  isPage: boolean;
  hasLoader: boolean;
  hasAction: boolean;
};

const script = `
  const { remix } = await import("./build/server/index.js");
  const routes = Object.values(remix.routes).map(({ id, parentId, path, index, module }) => ({
    id, parentId, path, index: index === true, isPage: "default" in module,
    hasLoader: "loader" in module, hasAction: "action" in module }));
  process.stdout.write(JSON.stringify(routes));
  process.exit();`;

/**
 * The table of routes, taken from the build: what is served, whatever was meant. Read in a process of
 * its own, so that the bundle's database pool never meets the test's.
 */
export function readBuiltRoutes(): BuiltRoute[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { cwd: projectRoot, encoding: "utf8", env: process.env },
  );
  if (status !== 0) throw new Error(`the build cannot be read (npm run build):\n${stderr}`);
  return JSON.parse(stdout) as BuiltRoute[];
}

/** The path that leads to a route from the root down: `/:lang/events/:slug`. */
export function patternOf(route: BuiltRoute, all: readonly BuiltRoute[]): string {
  const parent = all.find(({ id }) => id === route.parentId);
  const above = parent ? patternOf(parent, all) : "";
  return route.path ? `${above.replace(/\/$/, "")}/${route.path}` : above || "/";
}

/** An address a pattern answers at: its values filled in with ones that name nothing. */
function filledIn(pattern: string): string {
  return pattern
    .replace("/:lang", "/en")
    .replace("*", "no-such-page")
    .replaceAll(/:[a-z]+/gi, "nobody-knows-this");
}

/** An address of the built site. */
export type BuiltAddress = { path: string; hasAction: boolean };

/** Every address that answers for itself, with values that name nothing. */
export function builtAddresses(): BuiltAddress[] {
  const routes = readBuiltRoutes();
  return routes
    .filter(({ id }) => routes.every(({ parentId }) => parentId !== id))
    .map((route) => ({ path: filledIn(patternOf(route, routes)), hasAction: route.hasAction }));
}
