import type Stripe from "stripe";
import type { Clock } from "./clock.ts";
import { happen } from "./events.ts";
import { newCharge, newDispute, newIntent } from "./money-objects.ts";
import { wrong } from "./refusal.ts";
import { idOf, type State } from "./state.ts";
import type { Webhooks } from "./webhooks.ts";

export type Bank = {
  state: State;
  clock: Clock;
  webhooks: Webhooks;
  checkObject: (object: unknown) => unknown;
};

/** What a buyer's method does once she has pressed its button. */
export const outcomes = {
  "card.paid": { method: "card", ends: "paid" },
  "card.declined": { method: "card", ends: "failed", code: "card_declined" },
  "card.unauthenticated": {
    ...{ method: "card", ends: "failed", code: "payment_intent_authentication_failure" },
  },
  "blik.paid": { method: "blik", ends: "paid" },
  "blik.timedOut": {
    ...{ method: "blik", ends: "failed", code: "payment_intent_payment_attempt_expired" },
  },
  "p24.paid": { method: "p24", ends: "paid" },
  "p24.abandoned": { method: "p24", ends: "left" },
  "sepa_debit.begun": { method: "sepa_debit", ends: "processing" },
} as const satisfies Record<string, Outcome>;

type Outcome = { method: string; ends: "paid" | "failed" | "left" | "processing"; code?: string };

export type OutcomeName = keyof typeof outcomes;

export const isOutcome = (name: unknown): name is OutcomeName =>
  typeof name === "string" && Object.hasOwn(outcomes, name);

/** Does to an open session what its buyer chose. Throws a `Refusal` where it is open no longer. */
export function pay(bank: Bank, session: Stripe.Checkout.Session, name: OutcomeName): void {
  const { method, ends, code }: Outcome = outcomes[name];
  if (session.status !== "open") throw wrong("session", "This session is not open any more.");
  if (!session.payment_method_types.includes(method))
    throw wrong("method", "This session does not take that means of payment.");
  if (ends === "left") return;
  const intent = intentOf(bank, session);
  const { clock, state } = bank;
  const created = clock.now();
  if (ends === "failed") {
    const charge = newCharge(intent, { method, created, status: "failed" });
    state.charges.set(charge.id, { ...charge, failure_code: code ?? null });
    intent.last_payment_error = {
      ...{ type: "card_error", code: code as Stripe.PaymentIntent.LastPaymentError.Code },
      message: "The payment was refused.",
    };
    happen(bank, "payment_intent.payment_failed", intent);
    return;
  }
  const status = ends === "paid" ? "succeeded" : "pending";
  const charge = newCharge(intent, { method, created, status });
  state.charges.set(charge.id, charge);
  Object.assign(intent, { latest_charge: charge.id, payment_method: charge.payment_method });
  Object.assign(session, { status: "complete", customer_details: detailsOf(session) });
  if (ends === "processing") {
    intent.status = "processing";
    happen(bank, "payment_intent.processing", intent);
  } else settle(bank, session, intent);
  happen(bank, "checkout.session.completed", session);
}

/** The money of a delayed method arrives. */
export function settleDelayed(bank: Bank, session: Stripe.Checkout.Session): void {
  const intent = pendingOf(bank, session);
  const charge = bank.state.charges.get(idOf(intent.latest_charge));
  if (charge) Object.assign(charge, { status: "succeeded" });
  settle(bank, session, intent);
  happen(bank, "checkout.session.async_payment_succeeded", session);
}

/** The money of a delayed method does not arrive. */
export function failDelayed(bank: Bank, session: Stripe.Checkout.Session): void {
  const intent = pendingOf(bank, session);
  const charge = bank.state.charges.get(idOf(intent.latest_charge));
  if (charge) Object.assign(charge, { status: "failed", paid: false, captured: false });
  intent.status = "requires_payment_method";
  happen(bank, "payment_intent.payment_failed", intent);
  happen(bank, "checkout.session.async_payment_failed", session);
}

/** Ends an open session: by its caller, or because its time has run out. */
export function expire(bank: Bank, session: Stripe.Checkout.Session): void {
  if (session.status !== "open")
    throw wrong("session", 'Only Checkout Sessions with a status in ["open"] can be expired.');
  Object.assign(session, { status: "expired", url: null });
  happen(bank, "checkout.session.expired", session);
}

/** Ends every session whose time has run out. */
export function expireOverdue(bank: Bank): void {
  for (const session of bank.state.sessions.values())
    if (session.status === "open" && session.expires_at <= bank.clock.now()) expire(bank, session);
}

/** Lets time pass for open sessions: half an hour takes no longer than a press. */
export function forward(bank: Bank, seconds: number): void {
  for (const session of bank.state.sessions.values())
    if (session.status === "open") session.expires_at -= seconds;
  expireOverdue(bank);
}

/** A refund that was on its way comes back: the card's account is closed. */
export function failRefund(bank: Bank, refund: Stripe.Refund): void {
  const charge = bank.state.charges.get(idOf(refund.charge));
  if (charge) {
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
  }
  Object.assign(refund, { status: "failed", failure_reason: "expired_or_canceled_card" });
  happen(bank, "refund.failed", refund);
  happen(bank, "refund.updated", refund);
}

/** Who paid asks her bank for the money back: the amount is taken from the town at once. */
export function openDispute(bank: Bank, charge: Stripe.Charge): void {
  const dispute = newDispute(charge, bank.clock.now());
  bank.state.disputes.set(dispute.id, dispute);
  charge.disputed = true;
  happen(bank, "charge.dispute.created", dispute);
  happen(bank, "charge.dispute.funds_withdrawn", dispute);
}

/** The bank has decided. */
export function closeDispute(bank: Bank, dispute: Stripe.Dispute, status: "won" | "lost"): void {
  dispute.status = status;
  if (status === "won") happen(bank, "charge.dispute.funds_reinstated", dispute);
  happen(bank, "charge.dispute.closed", dispute);
}

function settle(bank: Bank, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent): void {
  Object.assign(intent, { status: "succeeded", amount_received: intent.amount });
  session.payment_status = "paid";
  happen(bank, "payment_intent.succeeded", intent);
}

function pendingOf({ state }: Bank, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const intent = state.intents.get(idOf(session.payment_intent));
  if (intent?.status !== "processing") throw wrong("session", "Nothing is on its way.");
  return intent;
}

/** The payment of a session, which begins with the first try. */
function intentOf({ state, clock }: Bank, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const known = state.intents.get(idOf(session.payment_intent));
  if (known) return known;
  const plan = state.plans.get(session.id) ?? { description: null, suffix: null, metadata: {} };
  const intent = newIntent({
    ...plan,
    ...{ amount: session.amount_total ?? 0, currency: session.currency ?? "eur" },
    ...{ created: clock.now(), methods: session.payment_method_types },
    email: session.customer_email,
  });
  state.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  return intent;
}

function detailsOf({ customer_email }: Stripe.Checkout.Session) {
  return {
    ...{ address: null, business_name: null, individual_name: null, name: null, phone: null },
    ...{ email: customer_email, tax_exempt: "none", tax_ids: [] },
  } satisfies Stripe.Checkout.Session.CustomerDetails;
}
