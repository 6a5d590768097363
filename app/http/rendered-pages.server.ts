import { createHash, createHmac, randomBytes } from "node:crypto";
import { serialize } from "node:v8";
import type { EntryContext } from "@remix-run/node";
import { openPage, sealPage } from "./sealed-page.server.ts";

/** A page as it was written, sealed where it is a reader's own, and where in it the nonce of its answer is to stand. */
type Page = { body: Buffer; places: number[] };

/** What a page is known by, and the key of the reader whose own it is; visitors' pages are everybody's. */
export type Content = { name: string; key: Buffer | null };

const MOST_BYTES = 16_777_216;
const kept = new Map<string, Page>();
let bytes = 0;

/** Stands in a written page for the nonce, which is another in every answer. It never leaves the process. */
export const nonceInPage = newNonce();

/** A nonce: 24 letters that nobody can guess. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * Names a page by all that it says: its address and what its loaders read for this reader, just now. The
 * same data make the same page, so it need not be written again; null for answers to a form, for pages
 * that went wrong, and for data that no name can hold. Nobody without the reader's key can guess a name.
 */
export function contentOf(
  request: Request,
  remix: EntryContext,
  key: Buffer | null,
): Content | null {
  const { loaderData, actionData, errors, statusCode } = remix.staticHandlerContext;
  if (statusCode !== 200 || request.method !== "GET" || actionData || errors) return null;
  try {
    const hash = key ? createHmac("sha256", key) : createHash("sha256");
    const name = hash.update(serialize([request.url, loaderData])).digest("base64url");
    return { name, key };
  } catch {
    return null;
  }
}

/** The page of this content, when it was written before, with the nonce of this answer. */
export function renderedPage(
  { name, key }: Content,
  nonce?: string,
): Uint8Array<ArrayBuffer> | undefined {
  const page = kept.get(name);
  if (!page) return undefined;
  // What is asked for stays the longest.
  kept.delete(name);
  kept.set(name, page);
  const { body, places } = page;
  return withNonce({ body: key ? openPage(key, name, body) : body, places }, nonce);
}

/** Takes a page as it was written, keeps it under its content's name, and answers it with this nonce. */
export function finishPage(
  content: Content | null,
  body: Buffer,
  nonce?: string,
): Uint8Array<ArrayBuffer> {
  const places = placesOf(body);
  if (content) {
    const { name, key } = content;
    keepPage(name, { body: key ? sealPage(key, name, body) : body, places });
  }
  return withNonce({ body, places }, nonce);
}

/** Keeps a page until sixteen megabytes of later ones have come. */
function keepPage(name: string, page: Page): void {
  if (kept.has(name)) return;
  kept.set(name, page);
  bytes += page.body.byteLength;
  for (const [oldest, { body }] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    bytes -= body.byteLength;
  }
}

function placesOf(body: Buffer): number[] {
  const places: number[] = [];
  for (let at = body.indexOf(nonceInPage); at >= 0; at = body.indexOf(nonceInPage, at + 1)) {
    places.push(at);
  }
  return places;
}

function withNonce({ body, places }: Page, nonce: string | undefined): Uint8Array<ArrayBuffer> {
  const answer = new Uint8Array(body);
  if (nonce) for (const place of places) answer.set(Buffer.from(nonce, "latin1"), place);
  return answer;
}
