/** What the site sends to Stripe and what it reads back: the contract covers these and no more. */
export const ROOTS = {
  SessionCreate: "Stripe.Checkout.SessionCreateParams",
  RefundCreate: "Stripe.RefundCreateParams",
  Session: "Stripe.Checkout.Session",
  PaymentIntent: "Stripe.PaymentIntent",
  Charge: "Stripe.Charge",
  Refund: "Stripe.Refund",
  Dispute: "Stripe.Dispute",
} as const;

/** A name of the contract. */
export type Root = keyof typeof ROOTS;
