import { createRequestHandler } from "@remix-run/node";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const { remix } = (await import(
  new URL("./build/server/index.js", import.meta.url).href
)) as typeof import("./app/server-build.ts");
const app = new Hono();
app.use(serveStatic({ root: "build/client" }));
const handle = createRequestHandler(remix, "production");
app.all("*", (c) => handle(c.req.raw));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: "127.0.0.1" });
