import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { acceptsEncoding, carriesOnly, harmlessCookies } from "./page-cache-rules.ts";

/** Below this many bytes a page fits one packet as it is. */
const SMALLEST = 1_024;
const texts = /^(text\/html|text\/x-script|application\/json)\b/;

const compressors = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
};
/** Brotli's fourth step of eleven: smaller than gzip, and as quick to make. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type Header = (name: string) => string | undefined;

/**
 * Whether the length of an answer may depend on how well it compresses. Whoever can make a browser ask for a
 * page with a text of his own in it, over and over, could guess from the lengths what else stands there (BREACH).
 * So an answer to somebody we know is compressed only when her own browser asked for it by itself or from our
 * pages: nobody else can have chosen its address. One to a stranger holds nothing worth guessing.
 */
export function mayCompress(header: Header): boolean {
  const site = header("sec-fetch-site");
  return (
    site === "same-origin" || site === "none" || carriesOnly(header("cookie"), harmlessCookies)
  );
}

/** Compresses what the app has written, whole, where it may. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  const isText = texts.test(headers.get("content-type") ?? "");
  if (!isText || headers.has("content-encoding") || c.req.method === "HEAD" || !c.res.body) return;
  headers.append("vary", "Accept-Encoding");
  const encoding = encodingFor(c);
  if (!encoding) return;
  const raw = new Uint8Array(await c.res.arrayBuffer());
  const body = raw.byteLength < SMALLEST ? raw : await pack(encoding, raw);
  const answer = new Response(body, { status, headers });
  if (body !== raw) answer.headers.set("content-encoding", encoding);
  answer.headers.set("content-length", String(body.byteLength));
  // Without this, Hono would put the old answer's headers over the new one's.
  c.res = undefined;
  c.res = answer;
};

function encodingFor(c: Context): "br" | "gzip" | undefined {
  const header: Header = (name) => c.req.header(name);
  if (!mayCompress(header)) return undefined;
  return (["br", "gzip"] as const).find((name) => acceptsEncoding(header("accept-encoding"), name));
}

async function pack(encoding: "br" | "gzip", raw: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = encoding === "br" ? compressors.br(raw, quick) : compressors.gzip(raw);
  return new Uint8Array(await packed);
}
