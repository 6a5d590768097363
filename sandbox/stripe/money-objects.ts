import type Stripe from "stripe";
import { newId } from "./session-object.ts";

type Paying = {
  amount: number;
  currency: string;
  created: number;
  description: string | null;
  suffix: string | null;
  metadata: Record<string, string>;
  methods: string[];
  email: string | null;
};

const noIntent = {
  ...{ amount_capturable: 0, application: null, application_fee_amount: null, canceled_at: null },
  ...{ automatic_payment_methods: null, cancellation_reason: null, client_secret: null },
  ...{ customer: null, customer_account: null, excluded_payment_method_types: null },
  ...{ last_payment_error: null, latest_charge: null, managed_payments: null, next_action: null },
  ...{ on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
  ...{ payment_method_options: {}, payment_record: null, processing: null, review: null },
  ...{ setup_future_usage: null, shipping: null, source: null, statement_descriptor: null },
  ...{ transfer_data: null, transfer_group: null, allowed_payment_method_types: null },
} satisfies Partial<Stripe.PaymentIntent>;

/** A whole PaymentIntent that waits for a means of payment. */
export function newIntent(paying: Paying): Stripe.PaymentIntent {
  return {
    ...noIntent,
    ...{ id: newId("pi"), object: "payment_intent", livemode: false },
    ...{ amount: paying.amount, amount_received: 0, currency: paying.currency },
    ...{ capture_method: "automatic_async", confirmation_method: "automatic" },
    ...{ created: paying.created, description: paying.description, metadata: paying.metadata },
    ...{ payment_method_types: paying.methods, receipt_email: paying.email },
    ...{ statement_descriptor_suffix: paying.suffix, status: "requires_payment_method" },
  };
}

const noCharge = {
  ...{ application: null, application_fee: null, application_fee_amount: null, customer: null },
  ...{ calculated_statement_descriptor: null, failure_balance_transaction: null },
  ...{ failure_code: null, failure_message: null, on_behalf_of: null, receipt_number: null },
  ...{ receipt_url: null, review: null, shipping: null, source: null, source_transfer: null },
  ...{ statement_descriptor: null, transfer_data: null, transfer_group: null, outcome: null },
  fraud_details: {},
} satisfies Partial<Stripe.Charge>;

/** A whole Charge of an intent by one method. */
export function newCharge(
  { id, amount, currency, description, metadata, ...intent }: Stripe.PaymentIntent,
  { method, created, status }: { method: string; created: number; status: Stripe.Charge.Status },
): Stripe.Charge {
  const isPaid = status !== "failed";
  return {
    ...noCharge,
    ...{ id: newId("ch"), object: "charge", livemode: false, amount, currency, created },
    ...{ amount_captured: isPaid ? amount : 0, amount_refunded: 0, captured: isPaid },
    ...{ balance_transaction: status === "succeeded" ? newId("txn") : null },
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    ...{ description, metadata, disputed: false, paid: isPaid, refunded: false, status },
    ...{ payment_intent: id, payment_method: newId("pm"), receipt_email: intent.receipt_email },
    payment_method_details: { type: method },
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
  };
}

type Refunding = {
  amount: number;
  created: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
  status: string;
};

/** A whole Refund of a charge. */
export function newRefund(charge: Stripe.Charge, refunding: Refunding): Stripe.Refund {
  return {
    ...{ id: newId("re"), object: "refund", charge: charge.id, currency: charge.currency },
    ...{ balance_transaction: newId("txn"), customer: null, customer_account: null },
    ...{ payment_intent: charge.payment_intent, payment_method: charge.payment_method },
    ...{ receipt_number: null, source_transfer_reversal: null, transfer_reversal: null },
    ...refunding,
  };
}

const noEvidence: Stripe.Dispute.Evidence = {
  ...{ access_activity_log: null, billing_address: null, cancellation_policy: null },
  ...{ cancellation_policy_disclosure: null, cancellation_rebuttal: null },
  ...{ customer_communication: null, customer_email_address: null, customer_name: null },
  ...{ customer_purchase_ip: null, customer_signature: null, duplicate_charge_documentation: null },
  ...{ duplicate_charge_explanation: null, duplicate_charge_id: null, product_description: null },
  ...{ enhanced_evidence: {}, receipt: null, refund_policy: null, refund_policy_disclosure: null },
  ...{ refund_refusal_explanation: null, service_date: null, service_documentation: null },
  ...{ shipping_address: null, shipping_carrier: null, shipping_date: null },
  ...{ shipping_documentation: null, shipping_tracking_number: null },
  ...{ uncategorized_file: null, uncategorized_text: null },
};

/** A whole Dispute of a charge, as the bank of who paid opens one. */
export function newDispute(charge: Stripe.Charge, created: number): Stripe.Dispute {
  return {
    ...{ id: newId("du"), object: "dispute", amount: charge.amount, balance_transactions: [] },
    ...{ charge: charge.id, created, currency: charge.currency, evidence: noEvidence },
    ...{ enhanced_eligibility_types: [], intended_submission_method: null, livemode: false },
    evidence_details: {
      ...{ due_by: created + 7 * 86_400, has_evidence: false, past_due: false },
      ...{ submission_count: 0, submission_method: "not_submitted", enhanced_eligibility: {} },
    },
    ...{ is_charge_refundable: false, metadata: {}, payment_intent: charge.payment_intent },
    ...{ reason: "general", status: "needs_response" },
  };
}
