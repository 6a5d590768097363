import { env } from "#app/platform/env.server.ts";

/** The Content-Security-Policy of a page; without a nonce no script may run at all. */
export function contentSecurityPolicy(nonce?: string): string {
  const payments = [
    "https://checkout.stripe.com",
    env.STRIPE_API_BASE && new URL(env.STRIPE_API_BASE).origin,
  ];
  return [
    "default-src 'none'",
    nonce ? `script-src 'nonce-${nonce}' 'strict-dynamic'` : "script-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    nonce ? "worker-src 'self'" : "worker-src 'none'",
    "manifest-src 'self'",
    `form-action 'self' ${payments.filter(Boolean).join(" ")}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
