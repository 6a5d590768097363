/** Pages that are made anew come compressed, except where another site may have chosen their address (BREACH). */
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, startApp } from "#tests/support/app-process.ts";

let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(app.url, { path, headers: { "accept-encoding": "gzip, br", ...headers } });

test.each(["/en/sign-in", "/en/events?kind=camp", "/en/nope"])(
  "%s is a third of its size at most",
  async (path) => {
    const [packed, plain] = [await get(path), await ask(app.url, { path })];
    expect(packed.headers["content-encoding"]).toBe("br");
    const opened = brotliDecompressSync(packed.bytes).toString();
    expect(opened).toContain("</html>");
    expect(packed.bytes.byteLength).toBeLessThan(plain.bytes.byteLength / 3);
    expect(packed.headers["content-length"]).toBe(String(packed.bytes.byteLength));
    expect(packed.headers["vary"]).toContain("Accept-Encoding");
    expect(packed.headers["content-security-policy"]).toContain("default-src 'none'");
  },
);

test("what a session's page weighs says nothing to a site that leads there", async () => {
  const cookie = `session=${"a".repeat(43)}`;
  const encodingOf = async (site: string) =>
    (await get("/en/sign-in", { cookie, "sec-fetch-site": site })).headers["content-encoding"];
  expect(await encodingOf("same-origin")).toBe("br");
  expect(await encodingOf("cross-site")).toBeUndefined();
});

test("no page carries a token of the defence against forged forms", async () => {
  for (const path of ["/en", "/en/sign-in", "/en/events"]) {
    const { text } = await ask(app.url, { path });
    const hidden = [...text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
    for (const tag of hidden) expect(tag).toMatch(/name="path"/);
  }
});
