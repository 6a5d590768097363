import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { compressed, mayCompress } from "./compression.ts";

const page = `<!doctype html>${"<p>Gemina</p>".repeat(500)}`;
const site = new Hono();
site.use(compressed);
site.get("/page", (c) => c.html(page, 200, { "set-cookie": "a=b", vary: "Cookie" }));
site.get("/lost", (c) => c.html(page, 404));
site.get("/small", (c) => c.html("<p>Gemina</p>"));
site.get("/file", (c) => c.body(page, 200, { "content-type": "text/csv" }));
site.get("/none", (c) => c.body(null, 204));

async function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = await site.request(path, { headers, method });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes };
}

describe("a page is sent", () => {
  test("as brotli to whom reads it, with its status and headers", async () => {
    const { status, headers, bytes } = await get("/page", { "accept-encoding": "gzip, br" });
    expect([status, headers.get("content-encoding")]).toEqual([200, "br"]);
    expect(brotliDecompressSync(bytes).toString()).toBe(page);
    expect(headers.get("content-length")).toBe(String(bytes.byteLength));
    expect([headers.get("set-cookie"), headers.get("vary")]).toEqual([
      "a=b",
      "Cookie, Accept-Encoding",
    ]);
    expect((await get("/lost", { "accept-encoding": "br" })).status).toBe(404);
  });

  test("as gzip, or as it is, to whom reads no more", async () => {
    const zipped = await get("/page", { "accept-encoding": "gzip, br;q=0" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(zipped.bytes).toString()).toBe(page);
    const plain = await get("/page");
    expect([plain.headers.get("content-encoding"), plain.bytes.toString()]).toEqual([null, page]);
  });

  test.each(["/small", "/file", "/none"])(
    "as it is where there is nothing to win: %s",
    async (path) => {
      const { headers } = await get(path, { "accept-encoding": "br" });
      expect(headers.get("content-encoding")).toBeNull();
    },
  );
});

/** What a browser says of who asked for the page, and whether the length may tell something. */
const cases: [string, Record<string, string>, boolean][] = [
  ["a stranger, from wherever", { "sec-fetch-site": "cross-site" }, true],
  ["a stranger who chose a language", { cookie: "language=pl; known=a.b" }, true],
  [
    "somebody signed in, from our pages",
    { cookie: "session=a", "sec-fetch-site": "same-origin" },
    true,
  ],
  ["somebody signed in, by a bookmark", { cookie: "session=a", "sec-fetch-site": "none" }, true],
  [
    "somebody signed in, sent by another site",
    { cookie: "session=a", "sec-fetch-site": "cross-site" },
    false,
  ],
  [
    "somebody signed in, sent by a neighbour",
    { cookie: "__Host-session=a", "sec-fetch-site": "same-site" },
    false,
  ],
  ["somebody signed in, in a browser that does not say", { cookie: "session=a" }, false],
];

test.each(cases)("%s", async (_, headers, isAllowed) => {
  expect(mayCompress((name) => headers[name])).toBe(isAllowed);
  const answer = await get("/page", { ...headers, "accept-encoding": "br" });
  expect(answer.headers.get("content-encoding")).toBe(isAllowed ? "br" : null);
});
