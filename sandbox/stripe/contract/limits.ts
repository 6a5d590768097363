import { API_VERSION, type RequestName } from "./roots.ts";
import type { Schema } from "./schema-reader.ts";

/** What a caller may attach to any object: Stripe's own limits. */
const METADATA: Schema = {
  maxProperties: 50,
  propertyNames: { minLength: 1, maxLength: 40, pattern: "^[^\\[\\]]*$" },
  additionalProperties: { type: "string", maxLength: 500 },
};

/** Limits that Stripe sets and its types cannot say, for each use of a type. */
export const TYPE_LIMITS: Readonly<Record<string, Schema>> = {
  MetadataParam: METADATA,
  Metadata: METADATA,
};

/** In the smallest unit of the currency; Stripe takes eight digits. */
const AMOUNT = "^\\d{1,8}$";
const ADDRESS = "^https?://";

const LINE: Schema = {
  required: ["price_data", "quantity"],
  properties: {
    quantity: { pattern: "^[1-9]\\d{0,5}$" },
    price_data: {
      required: ["product_data", "unit_amount"],
      properties: {
        currency: { pattern: "^[a-z]{3}$" },
        unit_amount: { pattern: AMOUNT },
        product_data: { properties: { name: { minLength: 1, maxLength: 250 } } },
      },
    },
  },
};

const PAGE: Schema = {
  properties: {
    limit: { pattern: "^([1-9]\\d?|100)$" },
    expand: { items: { pattern: "^data(\\.\\w+){1,3}$" } },
  },
};

/** The same for one request; what depends on the time or on what has happened, the sandbox itself refuses. */
export const REQUEST_LIMITS: Readonly<Partial<Record<RequestName, Schema>>> = {
  "POST /v1/checkout/sessions": {
    required: ["line_items", "mode", "success_url"],
    properties: {
      mode: { const: "payment" },
      line_items: { minItems: 1, maxItems: 100, items: LINE },
      client_reference_id: { minLength: 1, maxLength: 200 },
      success_url: { pattern: ADDRESS, maxLength: 5_000 },
      cancel_url: { pattern: ADDRESS, maxLength: 5_000 },
      payment_intent_data: {
        properties: {
          description: { maxLength: 1_000 },
          // On the statement of the bank: at least a letter, and nothing that banks' systems refuse.
          statement_descriptor_suffix: { pattern: "^(?=.*[A-Za-z])[^<>\\\\'\"*]{1,22}$" },
        },
      },
    },
  },
  "GET /v1/checkout/sessions": PAGE,
  "POST /v1/refunds": {
    oneOf: [{ required: ["payment_intent"] }, { required: ["charge"] }],
    properties: { amount: { pattern: "^[1-9]\\d{0,7}$" } },
  },
  "GET /v1/refunds": PAGE,
  "GET /v1/charges": PAGE,
  "GET /v1/payment_intents": PAGE,
  "GET /v1/balance_transactions": PAGE,
  "GET /v1/disputes": PAGE,
  "GET /v1/events": { ...PAGE, allOf: [{ properties: { types: { maxItems: 20 } } }] },
};

const TEST_MODE = { livemode: { const: false } };

/** The same for what is answered and told: nothing of it is of real money, and events are of our version of the API. */
export const objectLimits = (kind: string): Schema => ({
  properties: kind.startsWith("event ")
    ? { ...TEST_MODE, api_version: { const: API_VERSION } }
    : TEST_MODE,
});
