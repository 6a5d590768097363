import qs from "qs";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import packageFile from "../../../package.json" with { type: "json" };
import { checkRequest } from "./check.ts";
import { API_VERSION, type RequestName } from "./roots.ts";

type Sent = { method: string; path: string; text: string; version: string | null };

/** What the SDK sends when it is used so. */
async function sentBy(use: (stripe: Stripe) => Promise<unknown>): Promise<Sent> {
  const sent: Sent[] = [];
  const record = async (input: URL | RequestInfo, init?: RequestInit) => {
    const { method, url, headers } = new Request(input, init);
    const { pathname, search } = new URL(url);
    const text = typeof init?.body === "string" && init.body ? init.body : search.slice(1);
    sent.push({ method, path: pathname, text, version: headers.get("stripe-version") });
    return Response.json({ object: "list", data: [], has_more: false, url: pathname });
  };
  const httpClient = Stripe.createFetchHttpClient(record);
  await use(new Stripe("sk_test_local", { httpClient, telemetry: false }));
  const [first] = sent;
  if (!first) throw new Error("The SDK sent nothing.");
  return first;
}

/** Each request of the contract as the site would make it. */
const uses: Record<RequestName, (stripe: Stripe) => Promise<unknown>> = {
  "POST /v1/checkout/sessions": (stripe) =>
    stripe.checkout.sessions.create({
      mode: "payment",
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "eur", unit_amount: 100, product_data: { name: "Camp" } },
        },
      ],
      metadata: { order_id: 0 },
      expires_at: 1_790_000_000,
      success_url: "https://gemina.test/",
      adaptive_pricing: { enabled: false },
    }),
  "GET /v1/checkout/sessions": (stripe) =>
    stripe.checkout.sessions.list({ created: { gte: 1, lte: 2 }, limit: 100 }),
  "GET /v1/checkout/sessions/:id": (stripe) =>
    stripe.checkout.sessions.retrieve("cs_test_1", { expand: ["payment_intent.latest_charge"] }),
  "POST /v1/checkout/sessions/:id/expire": (stripe) => stripe.checkout.sessions.expire("cs_test_1"),
  "GET /v1/payment_intents": (stripe) => stripe.paymentIntents.list({ created: { gt: 1 } }),
  "GET /v1/payment_intents/:id": (stripe) =>
    stripe.paymentIntents.retrieve("pi_1", { expand: ["latest_charge.balance_transaction"] }),
  "POST /v1/refunds": (stripe) =>
    stripe.refunds.create({ payment_intent: "pi_1", amount: 100, reason: "requested_by_customer" }),
  "GET /v1/refunds": (stripe) => stripe.refunds.list({ payment_intent: "pi_1" }),
  "GET /v1/refunds/:id": (stripe) => stripe.refunds.retrieve("re_1"),
  "GET /v1/charges": (stripe) => stripe.charges.list({ starting_after: "ch_1" }),
  "GET /v1/charges/:id": (stripe) => stripe.charges.retrieve("ch_1"),
  "GET /v1/balance_transactions": (stripe) => stripe.balanceTransactions.list({ source: "ch_1" }),
  "GET /v1/balance_transactions/:id": (stripe) => stripe.balanceTransactions.retrieve("txn_1"),
  "GET /v1/disputes": (stripe) => stripe.disputes.list({ payment_intent: "pi_1" }),
  "GET /v1/disputes/:id": (stripe) => stripe.disputes.retrieve("du_1"),
  "GET /v1/events": (stripe) =>
    stripe.events.list({ delivery_success: false, types: ["refund.created"] }),
  "GET /v1/events/:id": (stripe) => stripe.events.retrieve("evt_1"),
  "GET /v1/account": (stripe) => stripe.accounts.retrieveCurrent(),
  "GET /v1/accounts/:id": (stripe) => stripe.accounts.retrieve("acct_1"),
  "POST /v1/webhook_endpoints": (stripe) =>
    stripe.webhookEndpoints.create({
      url: "https://gemina.test/api/stripe/webhook",
      enabled_events: ["checkout.session.completed"],
      api_version: Stripe.API_VERSION,
    }),
  "GET /v1/webhook_endpoints": (stripe) => stripe.webhookEndpoints.list(),
  "GET /v1/webhook_endpoints/:id": (stripe) => stripe.webhookEndpoints.retrieve("we_1"),
};

describe("what the SDK sends", () => {
  it.each(Object.entries(uses))("as %s is in the contract", async (request, use) => {
    const { method, path, text } = await sentBy(use);
    const pattern = new RegExp(`^${request.replace(":id", "\\w+")}$`);
    expect(`${method} ${path}`).toMatch(pattern);
    expect(checkRequest(method, path, qs.parse(text, { depth: 30 }))).toEqual([]);
  });

  it("is refused where it is wrong, as well", async () => {
    const { method, path, text } = await sentBy((stripe) =>
      // The SDK's types are open, so that its compiler lets this pass.
      stripe.refunds.create({ payment_intent: "pi_1", reason: "because" as "duplicate" }),
    );
    expect(checkRequest(method, path, qs.parse(text))).not.toEqual([]);
  });
});

describe("the SDK", () => {
  it("is pinned, and is the one that is installed", () => {
    expect(packageFile.dependencies.stripe).toBe(Stripe.PACKAGE_VERSION);
  });

  it("asks for the version of Stripe's API that the project was built for", async () => {
    const { version } = await sentBy((stripe) => stripe.accounts.retrieveCurrent());
    expect(version).toBe(API_VERSION);
  });
});
