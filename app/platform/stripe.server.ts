import Stripe from "stripe";
import { env } from "./env.server.ts";

/** The only door to Stripe. Nothing else imports its library (tests/architecture). */
export type { Stripe };

const clients = new Map<string, Stripe>();

/** Speaks to Stripe with a secret key; in the demo and in tests to the sandbox on this machine. */
export function stripeWith(secretKey: string): Stripe {
  const base = env.STRIPE_API_BASE;
  const name = `${secretKey} ${base ?? ""}`;
  const known = clients.get(name);
  if (known) return known;
  const client = new Stripe(secretKey, {
    ...{ maxNetworkRetries: 2, timeout: 15_000, telemetry: false },
    ...(base && placeOf(new URL(base))),
  });
  clients.set(name, client);
  return client;
}

function placeOf({ hostname, port, protocol }: URL) {
  const isSecure = protocol === "https:";
  return {
    ...{ host: hostname, port: Number(port) || (isSecure ? 443 : 80) },
    protocol: isSecure ? ("https" as const) : ("http" as const),
  };
}

/** Keys of the platform's own account; null where none was set. */
export const platformKey = (): string | null => env.STRIPE_SECRET_KEY ?? null;

/** What the platform's messages are signed with: several while one is being replaced. */
export const platformWebhookSecrets = (): string[] =>
  env.STRIPE_WEBHOOK_SECRET.split(",").filter((one) => one !== "");

/** Five minutes, in seconds: a message that was recorded and is sent again later is refused. */
const TOLERANCE = 300;

/** What a signed message says; null where none of the secrets has signed it, or too long ago. */
export function signedEvent(
  raw: string,
  { signature, secret, now }: { signature: string; secret: string; now: Date },
): Stripe.Event | null {
  try {
    const at = now.getTime();
    return Stripe.webhooks.constructEvent(raw, signature, secret, TOLERANCE, undefined, at);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether Stripe has answered, and said no: asking again in the same words changes nothing. */
export function isRefusedByStripe(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeIdempotencyError
  );
}

/** Stripe's own word for why it said no, or the kind of its error. */
export function stripeCodeOf(error: unknown): string {
  if (error instanceof Stripe.errors.StripeError) return error.code ?? error.type;
  return "unknown";
}

/** Whether Stripe could not be reached, or has lost its way: to be tried again. */
export const isStripeError = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError;
