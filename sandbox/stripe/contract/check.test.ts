import qs from "qs";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { checkObject, checkRequest } from "./check.ts";
import { API_VERSION } from "./roots.ts";

const session: Stripe.Checkout.SessionCreateParams = {
  mode: "payment",
  client_reference_id: "7K2M9QX4",
  locale: "pl",
  line_items: [
    {
      quantity: 2,
      price_data: { currency: "pln", unit_amount: 45000, product_data: { name: "Summer camp" } },
    },
  ],
  metadata: { order_id: "0" },
  payment_intent_data: { metadata: { order_id: "0" } },
  allowed_payment_method_types: ["card", "blik", "p24"],
  adaptive_pricing: { enabled: false },
  success_url: "https://gemina.test/orders/7K2M9QX4/paid?session_id={CHECKOUT_SESSION_ID}",
};
const line = session.line_items?.[0];

/** What is wrong with a request that is written as a form and read again, as on its way to Stripe. */
const check = (path: string, params: object) =>
  checkRequest(
    "POST",
    path,
    qs.parse(qs.stringify(params), { depth: 30, arrayLimit: 500, parameterLimit: 5_000 }),
  );

describe("a request to Stripe", () => {
  it("is taken when it is right", () => {
    expect(check("/v1/checkout/sessions", session)).toEqual([]);
  });

  it.each([
    ["methods as they were named before", { payment_method_types: ["card"] }, "is unknown"],
    ["a page that has gone", { ui_mode: "hosted" }, "ui_mode: must be one of"],
    ["an unknown parameter", { childs_name: "x" }, "childs_name: is unknown"],
    ["a misspelt method", { allowed_payment_method_types: ["blick"] }, "types[0]: must be one of"],
    ["a language that Checkout has not", { locale: "uk" }, "locale: must be one of"],
    ["a text for a number", { expires_at: "tomorrow" }, "expires_at: must match"],
    ["a list for a text", { client_reference_id: ["a"] }, "client_reference_id: must be string"],
    [
      "half a grosz",
      { line_items: [{ ...line, price_data: { ...line?.price_data, unit_amount: 450.5 } }] },
      "line_items[0][price_data][unit_amount]: must match",
    ],
    [
      "a product without a name",
      { line_items: [{ price_data: { currency: "pln", product_data: { images: ["x"] } } }] },
      "line_items[0][price_data][product_data][name]: is missing",
    ],
  ])("is refused with %s", (_what, params, says) => {
    expect(check("/v1/checkout/sessions", { ...session, ...params }).join("\n")).toContain(says);
  });

  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, "x"]));
  const priced = (price: object) => ({
    line_items: [{ quantity: 1, price_data: { ...line?.price_data, ...price } }],
  });

  it.each([
    ["50 keys", many(50)],
    ["a key of 40 characters", { ["k".repeat(40)]: "x" }],
    ["a text of 500 characters", { key: "ż".repeat(500) }],
  ])("may carry %s of its caller's", (_what, metadata) => {
    expect(check("/v1/checkout/sessions", { ...session, metadata })).toEqual([]);
  });

  it.each([
    ["51 keys", many(51)],
    ["a key of 41 characters", { ["k".repeat(41)]: "x" }],
    ["a text of 501 characters", { key: "ż".repeat(501) }],
  ])("may not carry %s of its caller's, wherever they stand", (_what, metadata) => {
    const carrying = [{ metadata }, { payment_intent_data: { metadata } }];
    for (const one of carrying)
      expect(check("/v1/checkout/sessions", { ...session, ...one }).join()).toContain("metadata");
    expect(check("/v1/refunds", { charge: "ch_1", metadata }).join()).toContain("metadata");
  });

  it.each([
    ["no address to come back to", { success_url: undefined }, "success_url: is missing"],
    ["nothing to pay for", { line_items: undefined }, "line_items: is missing"],
    ["101 lines", { line_items: Array<unknown>(101).fill(line) }, "line_items: must NOT have more"],
    ["another mode", { mode: "subscription" }, 'mode: must be "payment"'],
    ["a reference of 201 characters", { client_reference_id: "x".repeat(201) }, "200 characters"],
    ["no price", priced({ unit_amount: undefined }), "[unit_amount]: is missing"],
    ["a negative price", priced({ unit_amount: -1 }), "[unit_amount]: must match"],
    ["nine digits", priced({ unit_amount: 100_000_000 }), "[unit_amount]: must match"],
    ["a currency in capitals", priced({ currency: "PLN" }), "[currency]: must match"],
    [
      "digits alone on the statement",
      { payment_intent_data: { statement_descriptor_suffix: "123" } },
      "[statement_descriptor_suffix]: must match",
    ],
  ])("is refused with %s, which the types would allow", (_what, params, says) => {
    expect(check("/v1/checkout/sessions", { ...session, ...params }).join("\n")).toContain(says);
  });

  it("gives back one payment, and something of it", () => {
    expect(check("/v1/refunds", { amount: 100 })).not.toEqual([]);
    expect(check("/v1/refunds", { payment_intent: "pi_1", charge: "ch_1" })).not.toEqual([]);
    expect(check("/v1/refunds", { payment_intent: "pi_1", amount: 0 })).not.toEqual([]);
  });

  it.each([
    ["/v1/events", { limit: "101" }],
    ["/v1/events", { limit: "0" }],
    ["/v1/events", { types: Array<string>(21).fill("refund.created") }],
    ["/v1/events", { types: "refund.created" }],
    ["/v1/charges", { expand: ["payment_intent"] }],
    ["/v1/refunds", { created: { after: "1790000000" } }],
  ])("asks for no page of %s by %o", (path, params) => {
    expect(checkRequest("GET", path, params)).not.toEqual([]);
  });

  it("asks for a page as Stripe has them", () => {
    const types = Array<string>(20).fill("refund.created");
    expect(checkRequest("GET", "/v1/events", { limit: "100", types })).toEqual([]);
    const created = { gte: "1790000000" };
    expect(checkRequest("GET", "/v1/charges", { created, expand: ["data.refunds"] })).toEqual([]);
  });

  it("is refused with a reason for a refund that Stripe does not know", () => {
    const refund = { payment_intent: "pi_1", amount: 100 };
    expect(check("/v1/refunds", { ...refund, reason: "requested_by_customer" })).toEqual([]);
    expect(check("/v1/refunds", { ...refund, reason: "because" })).toEqual([
      "reason: must be one of duplicate, fraudulent, requested_by_customer",
    ]);
  });

  it("is refused where the contract has no such request", () => {
    expect(checkRequest("POST", "/v1/customers", {})).not.toEqual([]);
    expect(checkRequest("DELETE", "/v1/refunds", {})).not.toEqual([]);
    expect(checkRequest("get", "/v1/refunds/re_1", {})).toEqual([]);
  });
});

const refund: Stripe.Refund = {
  ...{ id: "re_1", object: "refund", amount: 4500, currency: "pln", created: 1_790_000_000 },
  ...{ balance_transaction: null, charge: "ch_1", customer: null, customer_account: null },
  ...{ metadata: {}, payment_intent: "pi_1", payment_method: null, reason: null },
  ...{ receipt_number: null, source_transfer_reversal: null, status: "succeeded" },
  transfer_reversal: null,
};
const withoutAmount = { ...refund, amount: undefined };

describe("an object of Stripe's", () => {
  it("is whole", () => {
    expect(checkObject(refund)).toEqual([]);
  });

  it.each([
    ["lacks a property", withoutAmount, "amount: is missing"],
    ["has one that Stripe has not", { ...refund, child: "x" }, "child: is unknown"],
    ["has a number as text", { ...refund, amount: "4500" }, "amount: must be integer"],
    ["has half a grosz", { ...refund, amount: 45.5 }, "amount: must be integer"],
    [
      "has a reason that Stripe has not",
      { ...refund, reason: "because" },
      "reason: must be one of",
    ],
  ])("is refused when it %s", (_what, object, says) => {
    expect(checkObject(object).join("\n")).toContain(says);
  });

  it("is looked at inside a list", () => {
    const list = { object: "list", data: [refund], has_more: false, url: "/v1/refunds" };
    expect(checkObject(list)).toEqual([]);
    expect(checkObject({ ...list, data: [withoutAmount] })).toEqual(["data[0] amount: is missing"]);
    expect(checkObject({ ...list, url: undefined })).not.toEqual([]);
  });

  it("is looked at inside an event, which says its kind", () => {
    const event = {
      ...{ id: "evt_1", object: "event", api_version: API_VERSION, created: 1_790_000_000 },
      ...{ data: { object: refund }, livemode: false, pending_webhooks: 1, request: null },
      type: "refund.created",
    };
    expect(checkObject(event)).toEqual([]);
    expect(checkObject({ ...event, data: { object: withoutAmount } })).toEqual([
      "data[object][amount]: is missing",
    ]);
    expect(checkObject({ ...event, type: "refund.forgotten" })).not.toEqual([]);
    expect(checkObject({ ...event, livemode: true })).toEqual(["livemode: must be false"]);
    expect(checkObject({ ...event, api_version: "2020-08-27" })).toEqual([
      `api_version: must be "${API_VERSION}"`,
    ]);
  });

  it("is refused where the contract has no such object", () => {
    expect(checkObject({ object: "coupon" })).not.toEqual([]);
    expect(checkObject(null)).not.toEqual([]);
  });
});
