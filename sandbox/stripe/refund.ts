import type Stripe from "stripe";
import { happen } from "./events.ts";
import { idOf } from "./state.ts";
import { newRefund } from "./money-objects.ts";
import type { Bank } from "./outcomes.ts";
import { metadataIn, type Params, textIn, wholeIn } from "./params.ts";
import { missing, Refusal, wrong } from "./refusal.ts";

const reasons = ["duplicate", "fraudulent", "requested_by_customer"];

/** Gives back all or a part of a payment, never more than is left of it. Throws a `Refusal` otherwise. */
export function createRefund(bank: Bank, params: Params): Stripe.Refund {
  const id = textIn(params, "payment_intent") ?? "";
  const intent = bank.state.intents.get(id);
  if (!intent) throw missing("payment_intent", id);
  const charge = bank.state.charges.get(idOf(intent.latest_charge));
  if (intent.status !== "succeeded" || !charge)
    throw wrong("payment_intent", "This payment has not succeeded.");
  const reason = textIn(params, "reason");
  if (reason !== null && !reasons.includes(reason)) throw wrong("reason", "Unknown reason.");
  if (charge.disputed) throw wrong("charge", "This charge has been disputed.", "charge_disputed");
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw wrong("charge", "This charge has already been refunded.", "charge_already_refunded");
  const amount = wholeIn(params, "amount") ?? left;
  if (amount < 1 || amount > left)
    throw new Refusal(400, {
      ...{ message: `Refund amount (${amount}) is greater than unrefunded amount (${left})` },
      param: "amount",
    });
  const refund = newRefund(charge, {
    ...{ amount, created: bank.clock.now(), metadata: metadataIn(params), status: "succeeded" },
    reason: reason,
  });
  bank.state.refunds.set(refund.id, refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  happen(bank, "refund.created", refund);
  happen(bank, "charge.refunded", charge);
  return refund;
}
