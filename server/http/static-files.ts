import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

const FOR_EVER = "public, max-age=31536000, immutable";
const AN_HOUR = "public, max-age=3600";
/** The service worker may fetch from us; a drawing opened by itself may do nothing but look right. */
const policies: Record<string, string> = {
  js: "default-src 'none'; connect-src 'self'",
  svg: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** Files of the browser build. `assets` have their content's hash in the name and never change, nor do fonts and the land of the map. */
export function createStaticFiles(folder: string, fixed: Record<string, string>) {
  const serve = serveStatic({ root: folder, precompressed: true });
  // Asking the disk for every page's address would cost each page a look-up in vain.
  const names = new Set(filesIn(folder));
  const files: MiddlewareHandler = async (c, next) => {
    const { path } = c.req;
    if (!names.has(path)) return next();
    const response = await serve(c, next);
    if (!response) return undefined;
    const policy = policies[path.split(".").at(-1) ?? ""];
    const headers = {
      ...fixed,
      "cache-control": /^\/(assets|fonts|map)\//.test(path) ? FOR_EVER : AN_HOUR,
      ...(policy && { "content-security-policy": policy }),
    };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
  return files;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")}`,
    );
}
