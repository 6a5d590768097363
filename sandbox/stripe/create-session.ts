import type Stripe from "stripe";
import { leastOf, methodsFor } from "./methods.ts";
import type { Bank } from "./outcomes.ts";
import { listIn, metadataIn, type Params, textIn, wholeIn, within } from "./params.ts";
import { wrong } from "./refusal.ts";
import { newSession } from "./session-object.ts";

/** Begins a session as a caller asks. Throws a `Refusal` where Stripe would refuse. */
export function createSession(
  { state, clock }: Bank,
  params: Params,
  pageAt: (id: string) => string,
): Stripe.Checkout.Session {
  refuseOld(params);
  const { lines, currency } = linesIn(params);
  const successUrl = textIn(params, "success_url");
  if (!successUrl) throw wrong("success_url", "A success_url is needed.", "parameter_missing");
  const allowed = listIn(params, "allowed_payment_method_types").map(String);
  const narrowed = allowed.length > 0 ? allowed : null;
  const created = clock.now();
  const session = newSession({
    ...{ lines, currency, created, expiresAt: expiryIn(params, created), successUrl, pageAt },
    ...{ cancelUrl: textIn(params, "cancel_url"), locale: textIn(params, "locale") },
    ...{ clientReferenceId: textIn(params, "client_reference_id") },
    ...{ customerEmail: textIn(params, "customer_email"), metadata: metadataIn(params) },
    ...{ allowed: narrowed, methods: methodsFor(currency, narrowed) },
  });
  state.sessions.set(session.id, session);
  const intent = within(params, "payment_intent_data");
  state.plans.set(session.id, {
    description: textIn(intent, "description") ?? nameOf(lines),
    ...{ suffix: textIn(intent, "statement_descriptor_suffix"), metadata: metadataIn(intent) },
  });
  return session;
}

function refuseOld(params: Params): void {
  if (textIn(params, "mode") !== "payment") throw wrong("mode", "The sandbox takes payments only.");
  const param = "payment_method_types";
  if (param in params) throw wrong(param, "Not supported.", `${param}_no_longer_supported`);
}

/** Thirty minutes to a day from now; a day where nothing is said. */
function expiryIn(params: Params, created: number): number {
  const expiresAt = wholeIn(params, "expires_at") ?? created + 86_400;
  if (expiresAt < created + 1_800 || expiresAt > created + 86_400)
    throw wrong("expires_at", "A session lives from 30 minutes to 24 hours.");
  return expiresAt;
}

/** What is sold: up to a hundred lines of one currency, not below its least amount. */
function linesIn(params: Params) {
  const lines = listIn(params, "line_items").map((line) => lineOf(line as Params));
  const currency = lines[0]?.currency ?? "";
  if (lines.length < 1 || lines.length > 100 || lines.some((one) => one.currency !== currency))
    throw wrong("line_items", "One to a hundred lines of one currency are needed.");
  const total = lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);
  if (total < leastOf(currency) || total > 99_999_999)
    throw wrong("line_items", "The total is too small or too large.", "amount_too_small");
  return { lines, currency };
}

const nameOf = (lines: readonly { name: string }[]) => lines.map(({ name }) => name).join(", ");

function lineOf(line: Params) {
  const price = within(line, "price_data");
  const currency = textIn(price, "currency")?.toLowerCase();
  const unitAmount = wholeIn(price, "unit_amount");
  const name = textIn(within(price, "product_data"), "name");
  const quantity = wholeIn(line, "quantity") ?? 1;
  if (!currency || unitAmount === null || unitAmount < 0 || !name || quantity < 1)
    throw wrong("line_items", "Each line needs currency, unit_amount and a name.");
  return { currency, unitAmount, name, quantity };
}
