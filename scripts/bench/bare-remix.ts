/** The least that Remix can be asked for: one route, no layout, styles, loader, texts or middleware. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "#tests/support/source-files.ts";

/** Said by the bare page, so that its answers can be checked. */
export const bareMarker = "A bare page";

const files: Record<string, string> = {
  "package.json": `{ "private": true, "type": "module", "dependencies": { "isbot": "*" } }`,
  "vite.config.ts": `
    import { vitePlugin as remix } from "@remix-run/dev";
    import options from "../../remix.config.js";
    export default { plugins: [remix({ future: options.future })] };`,
  "app/routes.ts": `
    import { index } from "@remix-run/route-config";
    export default [index("page.tsx")];`,
  "app/root.tsx": `
    import { Outlet } from "@remix-run/react";
    export default function Root() {
      return <html lang="en"><head><title>Bare</title></head><body><Outlet /></body></html>;
    }`,
  "app/page.tsx": `
    export default function Page() { return <h1>${bareMarker}</h1>; }`,
  "app/entry.server.tsx": `
    import { RemixServer } from "@remix-run/react";
    import { renderToString } from "react-dom/server";
    export default function handle(request, status, headers, context) {
      headers.set("Content-Type", "text/html");
      const page = renderToString(<RemixServer context={context} url={request.url} />);
      return new Response("<!DOCTYPE html>" + page, { status, headers });
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

/** Builds it with the project's own Remix and Vite; gives the script that serves it on PORT. */
export function buildBareRemix(): string {
  const folder = join(projectRoot, ".cache", "bench-remix");
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const remix = join(projectRoot, "node_modules", ".bin", "remix");
  const { status, stderr } = spawnSync(remix, ["vite:build"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`the bare page does not build:\n${stderr}`);
  return join(folder, "server.ts");
}
