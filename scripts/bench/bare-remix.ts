/** A minimal Remix page: no layout, styles, loader, texts or middleware, among as many routes as the site has. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "#tests/support/source-files.ts";

/** Said by the bare page, so that its answers can be checked. */
export const bareMarker = "A bare page";

/** The address of the minimal page: the event page's own. */
export const barePath = "/en/events/bare";

/** The patterns of the site's pages. */
async function sitePatterns(): Promise<string[]> {
  // Read only now: the table of routes looks at GEMINA_DEMO, which bench.ts sets.
  const { sitePages } = await import("#tests/e2e/support/pages.ts");
  return sitePages().map(({ pattern }) => `:lang/${pattern}`);
}

const files: Record<string, string> = {
  "package.json": `{ "private": true, "type": "module", "dependencies": { "isbot": "*" } }`,
  "vite.config.ts": `
    import { vitePlugin as remix } from "@remix-run/dev";
    import options from "../../remix.config.js";
    export default { plugins: [remix({ future: options.future })] };`,
  "app/root.tsx": `
    import { Outlet } from "@remix-run/react";
    export default function Root() {
      return <html lang="en"><head><title>Bare</title></head><body><Outlet /></body></html>;
    }`,
  "app/page.tsx": `
    export default function Page() { return <h1>${bareMarker}</h1>; }`,
  "app/entry.server.tsx": `
    import { PassThrough } from "node:stream";
    import { createReadableStreamFromReadable } from "@remix-run/node";
    import { RemixServer } from "@remix-run/react";
    import { renderToPipeableStream } from "react-dom/server";
    export default function handle(request, status, headers, context) {
      return new Promise((resolve, reject) => {
        const page = <RemixServer context={context} url={request.url} />;
        const { pipe } = renderToPipeableStream(page, {
          onShellReady() {
            const body = new PassThrough();
            headers.set("Content-Type", "text/html");
            resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
            pipe(body);
          },
          onShellError: reject,
        });
      });
    }`,
  "server.ts": `
    import { serve } from "@hono/node-server";
    import { createRequestHandler } from "@remix-run/node";
    import { Hono } from "hono";
    const handle = createRequestHandler(await import("./build/server/index.js"), "production");
    const app = new Hono();
    app.all("*", (c) => handle(c.req.raw));
    serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });`,
};

/** A table with one and the same page under each of these patterns. */
const routesOf = (patterns: string[]) => `
  import { route } from "@remix-run/route-config";
  export default ${JSON.stringify(patterns)}.map((path, at) =>
    route(path, "page.tsx", { id: "page" + at }),
  );`;

/** Builds it with the project's own Remix and Vite; gives the script that serves it on PORT. */
export async function buildBareRemix(): Promise<string> {
  const folder = join(projectRoot, ".cache", "bench-remix");
  rmSync(folder, { recursive: true, force: true });
  const all = { ...files, "app/routes.ts": routesOf(await sitePatterns()) };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const remix = join(projectRoot, "node_modules", ".bin", "remix");
  const { status, stderr } = spawnSync(remix, ["vite:build"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`the bare page does not build:\n${stderr}`);
  return join(folder, "server.ts");
}
