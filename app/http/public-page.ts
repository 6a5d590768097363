import type { HeadersFunction } from "@remix-run/node";

/**
 * What a loader tells the page cache: everybody may read this page, and the clock changes it then. A
 * reader who is signed in has her name in the head, so the cache keeps it for visitors only.
 */
export function publicUntil(until: Date): { headers: Record<string, string> } {
  return { headers: { "X-Cache": "public", "X-Cache-Until": until.toISOString() } };
}

/** The same for a page that only a change of its content changes. */
export const publicAlways = { headers: { "X-Cache": "public" } };

/** Gives the page the headers of its loader: `export const headers = loaderHeaders`. */
export const loaderHeaders: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
