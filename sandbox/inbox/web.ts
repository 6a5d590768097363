import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { readFault } from "./faults.ts";
import { framed, isView, listPage, messagePage, missingPage } from "./pages.ts";
import type { SmtpParts } from "./smtp.ts";

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

const OWN_PAGE =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail may show its own styles and nothing else: no script, no picture from outside, no form. */
const A_MAIL =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; " +
  "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Only this machine may ask, by a name of this machine, and only our own pages may change something. */
const fromHere: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  const from = c.req.header("sec-fetch-site");
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const isForeign = from !== undefined && from !== "same-origin" && from !== "none";
  if (!["127.0.0.1", "localhost"].includes(hostname) || (isForeign && !isRead))
    return c.text("Forbidden", 403);
  c.header("Content-Security-Policy", OWN_PAGE);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  return next();
};

function routes({ mailbox, faults }: SmtpParts): Hono {
  const app = new Hono();
  app.use(fromHere);
  app.get("/", (c) => c.html(listPage(mailbox.messages)));
  app.get("/newest", (c) => c.text(mailbox.messages[0]?.id ?? ""));
  app.get("/messages.json", (c) => c.json(mailbox.messages));
  app.get("/messages/:id", (c) => {
    const message = mailbox.find(c.req.param("id"));
    const view = c.req.query("view") ?? "html";
    if (!message || !isView(view)) return c.html(missingPage(), 404);
    return c.html(messagePage(message, view));
  });
  app.get("/messages/:id/html", (c) => {
    const message = mailbox.find(c.req.param("id"));
    if (!message) return c.html(missingPage(), 404);
    c.header("Content-Security-Policy", A_MAIL);
    return c.html(framed(message));
  });
  app.delete("/messages", async (c) => {
    await mailbox.clear();
    return c.body(null, 204);
  });
  app.post("/clear", async (c) => {
    await mailbox.clear();
    return c.redirect("/", 303);
  });
  app.get("/faults", (c) => c.json(faults.current));
  app.post("/faults", async (c) => {
    const fault = readFault(await c.req.json().catch(() => undefined));
    if (fault === undefined)
      return c.json({ error: "kind: refuse, greylist, hang, drop, none" }, 422);
    faults.set(fault);
    return c.json(fault);
  });
  app.get("/inbox.css", (c) => c.body(asset("inbox.css"), 200, { "Content-Type": "text/css" }));
  app.get("/inbox.js", (c) =>
    c.body(asset("inbox.client.js"), 200, { "Content-Type": "text/javascript" }),
  );
  app.notFound((c) => c.html(missingPage(), 404));
  return app;
}

/** The page and the JSON of the mailbox, for this machine only. */
export async function startWeb(port: number, parts: SmtpParts) {
  const answer = getRequestListener(routes(parts).fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as AddressInfo).port, stop };
}
