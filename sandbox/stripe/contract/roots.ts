/** The version of Stripe's API that this project was built for; a new SDK may bring another. */
export const API_VERSION = "2026-10-28.endive";

/** What a root of the contract is called in the SDK. */
type TypeName = `Stripe.${string}`;

/** The requests that the site may make, and the SDK's type of what each of them says; any other is refused. */
export const REQUESTS = {
  "POST /v1/checkout/sessions": "Stripe.Checkout.SessionCreateParams",
  "GET /v1/checkout/sessions": "Stripe.Checkout.SessionListParams",
  "GET /v1/checkout/sessions/:id": "Stripe.Checkout.SessionRetrieveParams",
  "POST /v1/checkout/sessions/:id/expire": "Stripe.Checkout.SessionExpireParams",
  "GET /v1/payment_intents": "Stripe.PaymentIntentListParams",
  "GET /v1/payment_intents/:id": "Stripe.PaymentIntentRetrieveParams",
  "POST /v1/refunds": "Stripe.RefundCreateParams",
  "GET /v1/refunds": "Stripe.RefundListParams",
  "GET /v1/refunds/:id": "Stripe.RefundRetrieveParams",
  "GET /v1/charges": "Stripe.ChargeListParams",
  "GET /v1/charges/:id": "Stripe.ChargeRetrieveParams",
  "GET /v1/balance_transactions": "Stripe.BalanceTransactionListParams",
  "GET /v1/balance_transactions/:id": "Stripe.BalanceTransactionRetrieveParams",
  "GET /v1/disputes": "Stripe.DisputeListParams",
  "GET /v1/disputes/:id": "Stripe.DisputeRetrieveParams",
  "GET /v1/events": "Stripe.EventListParams",
  "GET /v1/events/:id": "Stripe.EventRetrieveParams",
  "GET /v1/account": "Stripe.AccountRetrieveCurrentParams",
  "GET /v1/accounts/:id": "Stripe.AccountRetrieveParams",
  "POST /v1/webhook_endpoints": "Stripe.WebhookEndpointCreateParams",
  "GET /v1/webhook_endpoints": "Stripe.WebhookEndpointListParams",
  "GET /v1/webhook_endpoints/:id": "Stripe.WebhookEndpointRetrieveParams",
} as const satisfies Record<string, TypeName>;

/** What may be answered to them, or told by webhook; each says of itself what it is. */
export const OBJECTS: readonly TypeName[] = [
  "Stripe.Checkout.Session",
  "Stripe.PaymentIntent",
  "Stripe.Charge",
  "Stripe.Refund",
  "Stripe.BalanceTransaction",
  "Stripe.Dispute",
  "Stripe.Account",
  "Stripe.WebhookEndpoint",
  "Stripe.ApiList<unknown>",
  "Stripe.CheckoutSessionCompletedEvent",
  "Stripe.CheckoutSessionExpiredEvent",
  "Stripe.CheckoutSessionAsyncPaymentSucceededEvent",
  "Stripe.CheckoutSessionAsyncPaymentFailedEvent",
  "Stripe.PaymentIntentPaymentFailedEvent",
  "Stripe.PaymentIntentProcessingEvent",
  "Stripe.PaymentIntentSucceededEvent",
  "Stripe.ChargeRefundedEvent",
  "Stripe.RefundCreatedEvent",
  "Stripe.RefundUpdatedEvent",
  "Stripe.RefundFailedEvent",
  "Stripe.ChargeDisputeCreatedEvent",
  "Stripe.ChargeDisputeUpdatedEvent",
  "Stripe.ChargeDisputeFundsWithdrawnEvent",
  "Stripe.ChargeDisputeFundsReinstatedEvent",
  "Stripe.ChargeDisputeClosedEvent",
];

/** What the contract calls a request: its method and its path. */
export type RequestName = keyof typeof REQUESTS;
