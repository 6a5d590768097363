import type { Context, MiddlewareHandler } from "hono";
import { acceptsEncoding, carriesOnly, harmlessCookies, matchesTag } from "./page-cache-rules.ts";
import { hideMarks, type Page, pageFrom, weightOf } from "./cached-page.ts";

type Options = {
  /** Headers of every answer: a hit passes nothing that would set them. */
  fixedHeaders: Record<string, string>;
  /** False while no other process can tell us to forget: then nothing is served from here. */
  isInformed: () => boolean;
  now?: () => number;
  limitBytes?: number;
  onLookup?: (result: "hit" | "miss" | "unchanged") => void;
};

const MOST_BYTES = 33_554_432;
const MOST_UNSHARED = 10_000;

/** Whole public pages in memory, for readers without a session; see docs/decisions/page-cache.md. */
export class PageCache {
  readonly #options: Options;
  readonly #now: () => number;
  readonly #pages = new Map<string, Page>();
  readonly #rendering = new Map<string, Promise<Page | undefined>>();
  /** Paths last seen to be nobody's but the reader's: no use in waiting for another's answer. */
  readonly #unshared = new Set<string>();
  #bytes = 0;
  #generation = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** What is held at this moment. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** Serves what is kept, before anything else runs. */
  readonly serve: MiddlewareHandler = async (c, next) => {
    const page = isCacheable(c) ? this.#find(c.req.path) : undefined;
    if (!page) return next();
    const isUnchanged = matchesTag(c.req.header("if-none-match"), page.headers.etag);
    this.#options.onLookup?.(isUnchanged ? "unchanged" : "hit");
    return answer(c, page, this.#options.fixedHeaders, isUnchanged);
  };

  /** Stands right before Remix: one reader renders a page, those who came meanwhile wait for it. */
  readonly keep: MiddlewareHandler = async (c, next) => {
    const { path, method } = c.req;
    if (method !== "GET" || !isCacheable(c)) {
      await next();
      hideMarks(c.res.headers);
      return;
    }
    const other = this.#unshared.has(path) ? undefined : this.#rendering.get(path);
    // Awaiting nothing would let everybody through before the first has said that she renders.
    const shared = other && (await other);
    if (shared && shared.until > this.#now()) {
      return new Response(shared.raw, { headers: shared.headers });
    }
    const page = this.#render(c, next);
    const settled = page.catch(() => undefined);
    this.#rendering.set(path, settled);
    try {
      if (await page) this.#options.onLookup?.("miss");
    } finally {
      if (this.#rendering.get(path) === settled) this.#rendering.delete(path);
    }
    hideMarks(c.res.headers);
    return undefined;
  };

  /** Forgets every page; one that is being rendered at this moment will not be kept. */
  readonly clear = (): void => {
    this.#generation += 1;
    this.#bytes = 0;
    this.#pages.clear();
    this.#rendering.clear();
  };

  /** Renders through Remix, and keeps the page when its route allows it and nothing changed meanwhile. */
  async #render(c: Context, next: () => Promise<void>): Promise<Page | undefined> {
    const begun = this.#generation;
    const { path } = c.req;
    await next();
    const page = await pageFrom(c.res, this.#now());
    if (page) this.#unshared.delete(path);
    else if (this.#unshared.size < MOST_UNSHARED) this.#unshared.add(path);
    if (page && begun === this.#generation) this.#put(path, page);
    return page;
  }

  #find(path: string): Page | undefined {
    if (!this.#options.isInformed()) return undefined;
    const page = this.#pages.get(path);
    if (page && page.until > this.#now()) return page;
    this.#drop(path);
    return undefined;
  }

  #put(path: string, page: Page): void {
    this.#drop(path);
    this.#pages.set(path, page);
    this.#bytes += weightOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= (this.#options.limitBytes ?? MOST_BYTES)) break;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    const page = this.#pages.get(path);
    if (page) this.#bytes -= weightOf(page);
    this.#pages.delete(path);
  }
}

/** Asked for by anybody, answered alike to everybody. */
function isCacheable(c: Context): boolean {
  const { method, url } = c.req.raw;
  return (
    (method === "GET" || method === "HEAD") &&
    // A path written another way would be kept under the plain one, and show itself in its links.
    !/[?%]/.test(url) &&
    c.req.header("authorization") === undefined &&
    carriesOnly(c.req.header("cookie"), harmlessCookies)
  );
}

function answer(c: Context, page: Page, fixed: Record<string, string>, isUnchanged: boolean) {
  const headers = { ...fixed, ...page.headers };
  if (isUnchanged) return new Response(null, { status: 304, headers });
  const accepted = c.req.header("accept-encoding");
  const encoding = (["br", "gzip"] as const).find((name) => acceptsEncoding(accepted, name));
  const body = encoding ? page[encoding] : page.raw;
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: {
      ...headers,
      ...(encoding && { "content-encoding": encoding }),
      "content-length": String(body.byteLength),
    },
  });
}
