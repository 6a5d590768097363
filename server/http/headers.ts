import type { MiddlewareHandler } from "hono";

const YEAR = 31_536_000;
/** For what is no page: opened as one, it may do nothing at all. */
const sandboxed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The headers of every answer (ASVS 3.4). HSTS only where the site is reached by https. */
export function fixedHeaders(appUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "origin-agent-cluster": "?1",
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
    "x-frame-options": "DENY",
    "x-dns-prefetch-control": "off",
    "x-permitted-cross-domain-policies": "none",
    ...(appUrl.startsWith("https:") && {
      "strict-transport-security": `max-age=${YEAR * 2}; includeSubDomains`,
    }),
  };
}

/** Sets the fixed headers, and keeps every answer out of every cache unless its route said otherwise. */
export function secureHeaders(fixed: Record<string, string>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(fixed)) headers.set(name, value);
    headers.delete("x-powered-by");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", sandboxed);
  };
}
