import { createHash } from "node:crypto";
import type { EntryContext } from "@remix-run/node";
import { hasSession } from "./session.server.ts";

type Page = Uint8Array<ArrayBuffer>;

const MOST_BYTES = 16_777_216;
const kept = new Map<string, Page>();
let bytes = 0;

/**
 * Names a public page by all that it says: its address and what its loaders read. The same data make the
 * same page, so it need not be written again; null for pages that are one reader's, or went wrong.
 */
export function contentOf(request: Request, headers: Headers, remix: EntryContext): string | null {
  const { loaderData, actionData, errors, statusCode } = remix.staticHandlerContext;
  const isPublic = headers.get("x-cache") === "public" && statusCode === 200;
  if (!isPublic || hasSession(request) || request.method !== "GET" || actionData || errors)
    return null;
  const said = JSON.stringify([request.url, loaderData]);
  return createHash("sha256").update(said).digest("base64url");
}

/** The page of this content, when it was written before. */
export function renderedPage(content: string): Page | undefined {
  const page = kept.get(content);
  if (!page) return undefined;
  // What is asked for stays the longest.
  kept.delete(content);
  kept.set(content, page);
  return page;
}

/** Keeps a page until sixteen megabytes of later ones have come. */
export function keepPage(content: string, page: Page): void {
  if (kept.has(content)) return;
  kept.set(content, page);
  bytes += page.byteLength;
  for (const [oldest, { byteLength }] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    bytes -= byteLength;
  }
}
