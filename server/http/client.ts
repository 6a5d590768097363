import type { IncomingMessage } from "node:http";

/**
 * The caller's address. A header that names one is believed only when the setting TRUST_PROXY says that
 * a proxy of ours stands in front: it appends the address it saw, so the last entry is the true one.
 */
export function clientAddress(
  incoming: Pick<IncomingMessage, "headers" | "socket">,
  trustProxy: boolean,
): string {
  const forwarded = incoming.headers["x-forwarded-for"];
  const list = trustProxy && typeof forwarded === "string" ? forwarded.split(",") : [];
  const named = list.at(-1)?.trim();
  return named || (incoming.socket.remoteAddress ?? "unknown");
}

/**
 * The request as the app sees it: under the site's own address, whatever Host it came with, and without
 * the headers by which a caller could pretend to be a proxy (Remix would believe X-Forwarded-Host).
 */
export function requestForApp(
  request: Request,
  appOrigin: string,
  body?: Uint8Array<ArrayBuffer>,
): Request {
  const asked = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith("x-forwarded-") || name === "forwarded") headers.delete(name);
  }
  const site = new URL(appOrigin);
  headers.set("host", site.host);
  return new Request(site.origin + asked.pathname + asked.search, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(body && { body }),
  });
}
