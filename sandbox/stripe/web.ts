import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { stripeApi } from "./api.ts";
import { controlRoom } from "./control.ts";
import { expireOverdue, isOutcome, pay } from "./outcomes.ts";
import { payPage, returnOf } from "./pay-page.ts";
import { missing, Refusal, wrong } from "./refusal.ts";
import type { Sandbox } from "./sandbox.ts";

const OWN_PAGE =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** Only this machine may ask, by a name of this machine, and no other site's page may change something. */
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

function routes(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use(fromHere);
  app.route("/", stripeApi(sandbox));
  app.route("/__sandbox", controlRoom(sandbox));
  app.get("/", (c) => c.redirect("/__sandbox"));
  app.get("/c/pay/:id", (c) => c.html(shown(sandbox, c.req.param("id"), c.req.raw)));
  app.post("/c/pay/:id", async (c) => {
    const { outcome } = await c.req.parseBody();
    const session = sessionOf(sandbox, c.req.param("id"));
    if (!isOutcome(outcome)) throw wrong("outcome", "There is no such outcome.");
    if (session.status === "open") pay(sandbox, session, outcome);
    sandbox.state.save();
    if (outcome === "p24.abandoned") return c.redirect(session.cancel_url ?? "/", 303);
    if (session.status === "complete") return c.redirect(returnOf(session), 303);
    return c.html(shown(sandbox, session.id, c.req.raw, true), 402);
  });
  const css = readFileSync(new URL("stripe.css", import.meta.url), "utf8");
  app.get("/stripe.css", (c) => c.body(css, 200, { "Content-Type": "text/css" }));
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json(error.body, error.status as 400);
    throw error;
  });
  return app;
}

function sessionOf(sandbox: Sandbox, id: string) {
  expireOverdue(sandbox);
  const session = sandbox.state.sessions.get(id);
  if (!session) throw missing("checkout.session", id);
  return session;
}

function shown(sandbox: Sandbox, id: string, { headers }: Request, hasFailed = false): string {
  const session = sessionOf(sandbox, id);
  const name = sandbox.state.plans.get(id)?.description ?? "";
  const language = headers.get("accept-language")?.slice(0, 2);
  return payPage({ session, name, hasFailed, language });
}

/** The sandbox's API and pages, for this machine only. */
export async function startStripe(port: number, sandbox: Sandbox) {
  const answer = getRequestListener(routes(sandbox).fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  sandbox.origin = `http://127.0.0.1:${taken}`;
  const stop = () => {
    sandbox.webhooks.stop();
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: taken, stop };
}
