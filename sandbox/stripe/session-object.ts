import { randomBytes } from "node:crypto";
import type Stripe from "stripe";

/** A new identifier of Stripe's form. */
export const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;

type LineItem = {
  quantity: number;
  currency: string;
  unitAmount: number;
  name: string;
};

/** What a caller said of a session, read and checked. */
export type SessionFacts = {
  lines: readonly LineItem[];
  currency: string;
  created: number;
  expiresAt: number;
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  locale: string | null;
  metadata: Record<string, string>;
  allowed: string[] | null;
  methods: string[];
  /** Where its page is. */
  pageAt: (id: string) => string;
};

const nothing = {
  ...{ after_expiration: null, allow_promotion_codes: null, billing_address_collection: null },
  ...{ client_secret: null, collected_information: null, consent: null, consent_collection: null },
  ...{ currency_conversion: null, customer: null, customer_account: null, customer_details: null },
  ...{ discounts: [], integration_identifier: null, invoice: null, invoice_creation: null },
  ...{ managed_payments: null, origin_context: null, payment_intent: null, payment_link: null },
  ...{ payment_method_configuration_details: null, payment_method_options: {}, permissions: null },
  ...{ recovered_from: null, saved_payment_method_options: null, setup_intent: null },
  ...{ shipping_address_collection: null, shipping_cost: null, shipping_options: [] },
  ...{ submit_type: null, subscription: null, wallet_options: null, custom_fields: [] },
  custom_text: {
    ...{ after_submit: null, shipping_address: null, submit: null },
    terms_of_service_acceptance: null,
  },
} satisfies Partial<Stripe.Checkout.Session>;

/** A whole Checkout Session that nobody has paid yet. */
export function newSession(facts: SessionFacts): Stripe.Checkout.Session {
  const id = newId("cs_test");
  const total = facts.lines.reduce(
    (sum, { quantity, unitAmount }) => sum + quantity * unitAmount,
    0,
  );
  return {
    ...nothing,
    ...{ id, object: "checkout.session", livemode: false, mode: "payment" },
    ...{ status: "open", payment_status: "unpaid", ui_mode: "hosted_page" },
    ...{ adaptive_pricing: { enabled: false }, allowed_payment_method_types: facts.allowed },
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    ...{ amount_subtotal: total, amount_total: total, currency: facts.currency },
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ...{ cancel_url: facts.cancelUrl, success_url: facts.successUrl, url: facts.pageAt(id) },
    ...{ client_reference_id: facts.clientReferenceId, customer_email: facts.customerEmail },
    ...{ created: facts.created, expires_at: facts.expiresAt },
    ...{ customer_creation: "if_required", payment_method_collection: "if_required" },
    ...{ locale: facts.locale, metadata: facts.metadata },
    payment_method_types: facts.methods,
    phone_number_collection: { enabled: false },
  };
}
