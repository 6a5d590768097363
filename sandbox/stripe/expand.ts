import type Stripe from "stripe";
import { listIn, type Params } from "./params.ts";
import { idOf, type State } from "./state.ts";

const asks = (params: Params, path: string) =>
  listIn(params, "expand").some((one) => one === path || String(one).startsWith(`${path}.`));

/** A session with the payment inside it, where the caller asks for that. */
export function expandedSession(state: State, session: Stripe.Checkout.Session, params: Params) {
  const intent = state.intents.get(idOf(session.payment_intent));
  if (!intent || !asks(params, "payment_intent")) return session;
  const charge = state.charges.get(idOf(intent.latest_charge));
  const isDeep = charge && asks(params, "payment_intent.latest_charge");
  return { ...session, payment_intent: isDeep ? { ...intent, latest_charge: charge } : intent };
}

/** A payment with its charge inside it, where the caller asks for that. */
export function expandedIntent(state: State, intent: Stripe.PaymentIntent, params: Params) {
  const charge = state.charges.get(idOf(intent.latest_charge));
  return charge && asks(params, "latest_charge") ? { ...intent, latest_charge: charge } : intent;
}

/** A charge with its payment inside it, where the caller asks for that. */
export function expandedCharge(state: State, charge: Stripe.Charge, params: Params) {
  const intent = state.intents.get(idOf(charge.payment_intent));
  return intent && asks(params, "payment_intent") ? { ...charge, payment_intent: intent } : charge;
}
