import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { PageCache } from "./page-cache.ts";

let now: number;
let informed: boolean;
let rendered: number;
let answerWith: (path: string) => Response | Promise<Response>;
let cache: PageCache;
let app: Hono;

const html = "<p>Public page</p>".repeat(50);
const publicPage = (headers: Record<string, string> = {}) =>
  new Response(html, { headers: { "content-type": "text/html", "x-cache": "public", ...headers } });
const get = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(path, { method, headers });

function createSite(limitBytes?: number) {
  cache = new PageCache({
    fixedHeaders: { "x-content-type-options": "nosniff" },
    isInformed: () => informed,
    now: () => now,
    limitBytes,
  });
  app = new Hono();
  app.use(cache.serve);
  app.use(cache.keep);
  app.all("*", (c) => {
    rendered += 1;
    return answerWith(c.req.path);
  });
}

beforeEach(() => {
  [now, informed, rendered] = [Date.parse("2027-05-04T10:00:00Z"), true, 0];
  answerWith = () => publicPage();
  createSite();
});

describe("what is kept", () => {
  test("a public page is rendered once, and comes with the fixed headers and no mark", async () => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await get("/en");
      expect(await answer.text()).toBe(html);
      expect(answer.headers.has("x-cache")).toBe(false);
    }
    expect(rendered).toBe(1);
    const hit = await get("/en");
    expect(hit.headers.get("x-content-type-options")).toBe("nosniff");
    expect(hit.headers.get("vary")).toContain("Cookie");
  });

  test("under a plain address alone: one written another way shows itself in its links", async () => {
    answerWith = () => publicPage({ "x-shown": "written otherwise" });
    await get("/en/%65vents");
    answerWith = () => publicPage({ "x-shown": "plain" });
    expect((await get("/en/events")).headers.get("x-shown")).toBe("plain");
  });

  test("in the encoding the reader understands", async () => {
    await get("/en");
    const br = await get("/en", { "accept-encoding": "gzip, deflate, br" });
    expect(br.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(html);
    const zipped = await get("/en", { "accept-encoding": "gzip, br;q=0" });
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(html);
    expect((await get("/en")).headers.has("content-encoding")).toBe(false);
  });

  test("unchanged is said with 304, HEAD has no body", async () => {
    await get("/en");
    const etag = (await get("/en")).headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\//);
    const unchanged = await get("/en", { "if-none-match": `"other", ${etag}` });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    const head = await get("/en", {}, "HEAD");
    expect([head.headers.get("content-length"), await head.text()]).toEqual([
      String(html.length),
      "",
    ]);
    expect(rendered).toBe(1);
  });

  test.each([
    ["its route does not say so", () => new Response(html)],
    [
      "it is no success",
      () => new Response(html, { status: 404, headers: { "x-cache": "public" } }),
    ],
    ["it sets a cookie", () => publicPage({ "set-cookie": "a=b" })],
    ["it carries a nonce", () => publicPage({ "content-security-policy": "script-src 'nonce-x'" })],
    ["it has changed by now", () => publicPage({ "x-cache-until": "2027-05-04T10:00:00Z" })],
    ["its end cannot be read", () => publicPage({ "x-cache-until": "soon" })],
  ])("not when %s", async (_, answer) => {
    answerWith = answer;
    await get("/en");
    const second = await get("/en");
    expect(rendered).toBe(2);
    expect(second.headers.has("x-cache")).toBe(false);
  });
});

describe("who gets it", () => {
  test.each([
    ["a session", { cookie: "session=abc" }],
    ["a session over https", { cookie: "language=pl; __Host-session=abc" }],
    ["a cookie nobody knows", { cookie: "theme=dark" }],
    ["credentials", { authorization: "Bearer x" }],
  ])("not a request with %s", async (_, headers) => {
    await get("/en");
    await get("/en", headers);
    expect(rendered).toBe(2);
  });

  test("but one with the language cookie", async () => {
    await get("/en");
    await get("/en", { cookie: "language=pl; known=a.b; __Host-known=a.b" });
    expect(rendered).toBe(1);
  });

  test("not one with a query, not a POST", async () => {
    await get("/en");
    await get("/en?a=b");
    await get("/en", {}, "POST");
    expect(rendered).toBe(3);
  });

  test("nor anybody while notices could be missed", async () => {
    await get("/en");
    informed = false;
    await get("/en");
    expect(rendered).toBe(2);
  });
});

describe("how long", () => {
  test("until it is cleared", async () => {
    await get("/en");
    cache.clear();
    await get("/en");
    expect(rendered).toBe(2);
    expect(cache.size.pages).toBe(1);
  });

  test("until the moment the page changes by the clock", async () => {
    answerWith = () => publicPage({ "x-cache-until": "2027-05-04T10:00:30Z" });
    await get("/en");
    now += 29_999;
    await get("/en");
    expect(rendered).toBe(1);
    now += 1;
    await get("/en");
    expect(rendered).toBe(2);
  });

  test("not at all when it was cleared while it was being rendered", async () => {
    answerWith = () => {
      cache.clear();
      return publicPage();
    };
    await get("/en");
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  test("within its memory: the oldest leave", async () => {
    createSite(3 * html.length);
    for (let number = 0; number < 20; number += 1) await get(`/en/events/${number}`);
    expect(cache.size.bytes).toBeLessThanOrEqual(3 * html.length);
    expect(cache.size.pages).toBeGreaterThan(0);
    await get("/en/events/19");
    expect(rendered).toBe(20);
  });
});

describe("many at once", () => {
  const slowly = async (response: Response) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return response;
  };

  test("one renders, the others take what it made", async () => {
    answerWith = () => slowly(publicPage());
    const answers = await Promise.all(Array.from({ length: 50 }, () => get("/en")));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(50).fill(html));
    expect(rendered).toBe(1);
  });

  test("a page that is nobody else's is rendered for each", async () => {
    answerWith = () => slowly(new Response("mine"));
    await Promise.all(Array.from({ length: 5 }, () => get("/en/sign-in")));
    expect(rendered).toBe(5);
  });

  test("one that fails takes nobody with it", async () => {
    let first = true;
    answerWith = async () => {
      const fails = first;
      first = false;
      await slowly(publicPage());
      if (fails) throw new Error("broken");
      return publicPage();
    };
    const answers = await Promise.all([get("/en"), get("/en"), get("/en")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 500]);
  });
});
