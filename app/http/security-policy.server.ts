import { env } from "#app/platform/env.server.ts";

const isDev = env.NODE_ENV === "development";

/** Where a form may lead beside ourselves: the page of payment. */
const payments = [
  "https://checkout.stripe.com",
  ...(env.STRIPE_API_BASE ? [new URL(env.STRIPE_API_BASE).origin] : []),
];

/**
 * The Content-Security-Policy of a page. Without a nonce no script may run at all; with one, our own
 * files and what carries the nonce. No `unsafe-*` ever leaves a server that is not in development, where
 * Vite writes styles into the page and keeps a socket open.
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'none'",
    isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    isDev ? "connect-src 'self' ws:" : `connect-src ${nonce ? "'self'" : "'none'"}`,
    `worker-src ${nonce ? "'self'" : "'none'"}`,
    "manifest-src 'self'",
    ["form-action 'self'", ...payments].join(" "),
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
