import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A page as it is kept: in three encodings, with its headers, until the clock changes it. */
export type Page = {
  raw: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
  until: number;
};

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/**
 * The page of an answer whose route says `X-Cache: public`, or undefined. An answer that sets a cookie
 * or carries a nonce belongs to one reader, whatever its route says.
 */
export async function pageFrom(response: Response, now: number): Promise<Page | undefined> {
  const { headers, status } = response;
  const isAllowed = status === 200 && headers.get("x-cache") === "public";
  const isPersonal =
    headers.has("set-cookie") || headers.get("content-security-policy")?.includes("'nonce-");
  const until = Date.parse(headers.get("x-cache-until") ?? "9999-12-31");
  if (!isAllowed || isPersonal || !(until > now)) return undefined;

  const raw = Buffer.from(await response.clone().arrayBuffer());
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const [zipped, br] = await Promise.all([compressGzip(raw), compressBrotli(raw, quality)]);
  return { raw, gzip: zipped, br, until, headers: headersOf(headers, raw) };
}

/** Memory a page takes, in bytes. */
export function weightOf({ raw, gzip: zipped, br }: Page): number {
  return raw.byteLength + zipped.byteLength + br.byteLength;
}

/** What a route says to the cache is no business of the reader's. */
export function hideMarks(headers: Headers): void {
  headers.delete("x-cache");
  headers.delete("x-cache-until");
}

function headersOf(headers: Headers, raw: Buffer): Record<string, string> {
  const plain = new Headers(headers);
  hideMarks(plain);
  const digest = createHash("sha256").update(raw).digest("base64url").slice(0, 22);
  return {
    ...Object.fromEntries(plain),
    etag: `W/"${digest}"`,
    vary: "Accept-Encoding, Cookie",
    // Kept by the reader's own browser, and asked about each time: signing in changes the page.
    "cache-control": "private, no-cache",
  };
}
