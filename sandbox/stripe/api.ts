import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type Stripe from "stripe";
import { createSession } from "./create-session.ts";
import { expandedCharge, expandedIntent, expandedSession } from "./expand.ts";
import { listOf } from "./listing.ts";
import { expire, expireOverdue } from "./outcomes.ts";
import { listIn, type Params, paramsOf, textIn } from "./params.ts";
import { missing, Refusal } from "./refusal.ts";
import { createRefund } from "./refund.ts";
import { newId } from "./session-object.ts";
import type { Sandbox } from "./sandbox.ts";

type Bindings = { Bindings: HttpBindings };

type Answer = (sandbox: Sandbox, params: Params, id: string) => unknown;

/** Every request of Stripe's that the site makes; any other is refused. */
const routes: [method: "get" | "post", path: string, answer: Answer][] = [
  ["post", "/v1/checkout/sessions", (s, p) => createSession(s, p, s.pageAt)],
  [
    "get",
    "/v1/checkout/sessions",
    (s, p) => listOf(s.state.sessions.values(), p, "/v1/checkout/sessions"),
  ],
  ["get", "/v1/checkout/sessions/:id", (s, p, id) => expandedSession(s.state, sessionOf(s, id), p)],
  ["post", "/v1/checkout/sessions/:id/expire", (s, _, id) => expired(s, sessionOf(s, id))],
  ["get", "/v1/payment_intents/:id", (s, p, id) => expandedIntent(s.state, intentOf(s, id), p)],
  ["post", "/v1/refunds", (s, p) => createRefund(s, p)],
  ["get", "/v1/refunds", (s, p) => listOf(refundsOf(s, p), p, "/v1/refunds")],
  ["get", "/v1/refunds/:id", (s, _, id) => foundIn(s.state.refunds, "refund", id)],
  ["get", "/v1/charges", (s, p) => listOf(s.state.charges.values(), p, "/v1/charges")],
  [
    "get",
    "/v1/charges/:id",
    (s, p, id) => expandedCharge(s.state, foundIn(s.state.charges, "charge", id), p),
  ],
  ["get", "/v1/disputes", (s, p) => listOf(s.state.disputes.values(), p, "/v1/disputes")],
  ["get", "/v1/disputes/:id", (s, _, id) => foundIn(s.state.disputes, "dispute", id)],
  ["get", "/v1/events", (s, p) => listOf(eventsOf(s, p), p, "/v1/events")],
];

/** The part of Stripe's HTTP API that the site uses, with its idempotency and its way of refusing. */
export function stripeApi(sandbox: Sandbox): Hono<Bindings> {
  const api = new Hono<Bindings>();
  for (const [method, path, answer] of routes)
    api[method](path, async (c) => {
      const text = method === "post" ? await c.req.text() : (c.req.url.split("?")[1] ?? "");
      const asked = { method, path: c.req.path, text };
      sandbox.record(asked);
      const params = paramsOf(text);
      const breaches = sandbox.checkRequest(method, c.req.path, params);
      return answered(c, sandbox, `${method} ${c.req.path}?${text}`, () => {
        if (breaches.length > 0) throw new Refusal(400, { message: breaches.join("; ") });
        return answer(sandbox, params, c.req.param("id") ?? "");
      });
    });
  api.all("/v1/*", (c) => {
    const message = `Unrecognized request URL (${c.req.method}: ${c.req.path}).`;
    return c.json(new Refusal(404, { message }).body, 404);
  });
  return api;
}

/** Carries out a request once for each key, and says so again when it is asked again. */
function answered(
  c: Context<Bindings>,
  sandbox: Sandbox,
  request: string,
  carryOut: () => unknown,
) {
  const { state } = sandbox;
  c.header("request-id", newId("req"));
  const version = c.req.header("stripe-version");
  if (version) c.header("stripe-version", version);
  if (!/^Bearer (?:sk|rk)_test_\w+$/.test(c.req.header("authorization") ?? ""))
    return c.json({ error: { type: "invalid_request_error", message: "Invalid API Key." } }, 401);
  const key = c.req.header("idempotency-key");
  const kept = key === undefined ? undefined : state.kept.get(key);
  if (kept && kept.request !== request)
    return c.json(
      {
        error: {
          type: "idempotency_error",
          message: "Keys can only be used with the same parameters.",
        },
      },
      400,
    );
  if (kept) c.header("idempotent-replayed", "true");
  const { status, body } = kept ?? outcomeOf(sandbox, carryOut);
  if (key !== undefined && c.req.method === "POST") state.kept.set(key, { request, status, body });
  state.save();
  // It has acted, and the caller never hears of it.
  if (sandbox.takesSilence()) c.env.outgoing.destroy();
  return c.json(body as object, status as 200);
}

function outcomeOf(sandbox: Sandbox, carryOut: () => unknown): { status: number; body: unknown } {
  try {
    expireOverdue(sandbox);
    const body = structuredClone(carryOut());
    sandbox.checkObject(body);
    return { status: 200, body };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function foundIn<T>(map: ReadonlyMap<string, T>, kind: string, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw missing(kind, id);
  return found;
}

const sessionOf = ({ state }: Sandbox, id: string) =>
  foundIn(state.sessions, "checkout.session", id);
const intentOf = ({ state }: Sandbox, id: string) => foundIn(state.intents, "payment_intent", id);

function expired(sandbox: Sandbox, session: Stripe.Checkout.Session) {
  expire(sandbox, session);
  return session;
}

function refundsOf({ state }: Sandbox, params: Params): Stripe.Refund[] {
  const intent = textIn(params, "payment_intent");
  return [...state.refunds.values()].filter(
    (refund) => intent === null || refund.payment_intent === intent,
  );
}

function eventsOf({ state }: Sandbox, params: Params): Stripe.Event[] {
  const types = listIn(params, "types");
  const delivered = textIn(params, "delivery_success");
  return [...state.events.values()].filter(
    ({ type, pending_webhooks: pending }) =>
      (types.length === 0 || types.includes(type)) &&
      (delivered === null || (pending === 0) === (delivered === "true")),
  );
}
