import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { acceptsEncoding, carriesOnly, matchesTag } from "./page-cache-rules.ts";

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

type Page = {
  raw: Buffer;
  gzip: Buffer;
  br: Buffer;
  headers: Record<string, string>;
  until: number;
};
type Options = {
  /** Headers of every answer: a hit passes nothing that would set them. */
  fixedHeaders: Record<string, string>;
  /** False while no other process can tell us to forget: then nothing is served from here. */
  isInformed: () => boolean;
  now?: () => number;
  limitBytes?: number;
  onLookup?: (result: "hit" | "miss" | "unchanged") => void;
};

/** Cookies that change nothing on a public page. */
const harmless = new Set(["language"]);
const MEGABYTE = 1_048_576;
const MOST_UNSHARED = 10_000;

/** Whole public pages in memory, for readers without a session; see docs/decisions/page-cache.md. */
export function createPageCache(options: Options) {
  const { fixedHeaders, isInformed, now = Date.now, limitBytes = 32 * MEGABYTE } = options;
  const pages = new Map<string, Page>();
  const rendering = new Map<string, Promise<Page | undefined>>();
  /** Paths last seen to be nobody's but the reader's: no use in waiting for another's answer. */
  const unshared = new Set<string>();
  let bytes = 0;
  let generation = 0;

  const drop = (path: string) => {
    const page = pages.get(path);
    if (page) bytes -= weightOf(page);
    pages.delete(path);
  };

  const find = (path: string) => {
    const page = pages.get(path);
    if (page && page.until > now()) return page;
    drop(path);
    return undefined;
  };

  const put = (path: string, page: Page) => {
    drop(path);
    pages.set(path, page);
    bytes += weightOf(page);
    for (const oldest of pages.keys()) {
      if (bytes <= limitBytes) break;
      drop(oldest);
    }
  };

  const remember = (path: string, isShared: boolean) => {
    if (isShared) unshared.delete(path);
    else if (unshared.size < MOST_UNSHARED) unshared.add(path);
  };

  /** Renders through Remix, and keeps the page when its route allows it and nothing changed meanwhile. */
  const render = async (c: Context, next: () => Promise<void>) => {
    const begun = generation;
    await next();
    const page = await pageFrom(c.res, now());
    if (page && begun === generation && isInformed()) put(c.req.path, page);
    remember(c.req.path, page !== undefined);
    return page;
  };

  /** Serves what is kept, before anything else runs. */
  const serve: MiddlewareHandler = async (c, next) => {
    if (!isInformed() || !isCacheable(c)) return next();
    const page = find(c.req.path);
    if (!page) return next();
    const unchanged = matchesTag(c.req.header("if-none-match"), page.headers.etag);
    options.onLookup?.(unchanged ? "unchanged" : "hit");
    return answer(c, page, fixedHeaders, unchanged);
  };

  /** Stands right before Remix: one reader renders a page, those who came meanwhile wait for it. */
  const keep: MiddlewareHandler = async (c, next) => {
    if (isCacheable(c) && c.req.method === "GET") return renderOnce(c, next);
    await next();
    hideMarks(c.res.headers);
  };

  const renderOnce = async (c: Context, next: () => Promise<void>) => {
    const { path } = c.req;
    const shared = unshared.has(path) ? undefined : await rendering.get(path);
    if (shared && shared.until > now()) {
      return new Response(new Uint8Array(shared.raw), { headers: shared.headers });
    }
    const page = render(c, next);
    const settled = page.catch(() => undefined);
    rendering.set(path, settled);
    try {
      if (await page) options.onLookup?.("miss");
    } finally {
      if (rendering.get(path) === settled) rendering.delete(path);
    }
    hideMarks(c.res.headers);
    return undefined;
  };

  /** Forgets every page; one that is being rendered at this moment will not be kept. */
  const clear = () => {
    generation += 1;
    bytes = 0;
    pages.clear();
    rendering.clear();
  };
  return { serve, keep, clear, size: () => ({ pages: pages.size, bytes }) };
}

export type PageCache = ReturnType<typeof createPageCache>;

/** Asked for by anybody, answered alike to everybody. */
function isCacheable(c: Context): boolean {
  const { method, url } = c.req.raw;
  return (
    (method === "GET" || method === "HEAD") &&
    !url.includes("?") &&
    c.req.header("authorization") === undefined &&
    carriesOnly(c.req.header("cookie"), harmless)
  );
}

async function pageFrom(response: Response, now: number): Promise<Page | undefined> {
  const { headers, status } = response;
  const allowed = status === 200 && headers.get("x-cache") === "public";
  const personal =
    headers.has("set-cookie") || headers.get("content-security-policy")?.includes("'nonce-");
  const until = Date.parse(headers.get("x-cache-until") ?? "9999-12-31");
  if (!allowed || personal || !(until > now)) return undefined;

  const raw = Buffer.from(await response.clone().arrayBuffer());
  const [zipped, br] = await Promise.all([
    compressGzip(raw),
    compressBrotli(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { raw, gzip: zipped, br, until, headers: headersOf(headers, raw) };
}

/** What a route says to the cache is no business of the reader's. */
function hideMarks(headers: Headers): void {
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

function answer(c: Context, page: Page, fixed: Record<string, string>, unchanged: boolean) {
  const headers = { ...fixed, ...page.headers };
  if (unchanged) return new Response(null, { status: 304, headers });
  const accepted = c.req.header("accept-encoding");
  const encoding = (["br", "gzip"] as const).find((name) => acceptsEncoding(accepted, name));
  const body = encoding ? page[encoding] : page.raw;
  return new Response(c.req.method === "HEAD" ? null : new Uint8Array(body), {
    headers: {
      ...headers,
      ...(encoding && { "content-encoding": encoding }),
      "content-length": String(body.byteLength),
    },
  });
}

function weightOf({ raw, gzip: zipped, br }: Page): number {
  return raw.byteLength + zipped.byteLength + br.byteLength;
}
