/** A page has one address; every other spelling leads to it or nowhere, and nothing is kept under it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, startApp } from "#tests/support/app-process.ts";

let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test.each([
  ["/en/privacy/", "/en/privacy"],
  ["/en/PRIVACY", "/en/privacy"],
  ["/EN/privacy", "/en/privacy"],
  ["/en//privacy", "/en/privacy"],
  ["//en/privacy", "/en/privacy"],
  ["/en/%70rivacy", "/en/privacy"],
  ["/Uk/?from=poster&x=%C3%A9", "/uk?from=poster&x=%C3%A9"],
  ["/pl/EVENTS/?kind=camp", "/pl/events?kind=camp"],
])("%s leads to %s, for good", async (path, address) => {
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await ask(app.url, { path, method });
    expect([status, headers.location]).toEqual([308, address]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect((await ask(app.url, { path: address })).status).toBe(200);
});

test.each([
  ["//evil.example/en", 404],
  ["/\\evil.example", 400],
  ["/en\\privacy", 400],
  ["/xx/privacy/", 404],
  ["/en/events/CAMP-NOPE", 404],
])("%s leads nowhere else: %i", async (path, refused) => {
  const { status, headers } = await ask(app.url, { path });
  expect([status, headers.location]).toEqual([refused, undefined]);
});

test("a true address is not redirected, nor is what a form sends", async () => {
  for (const path of ["/en", "/en/privacy", "/en/sign-in", `/en/sign-in/link/${"aB".repeat(21)}c`])
    expect((await ask(app.url, { path })).status).toBe(200);
  const post = await ask(app.url, {
    path: "/en/sign-in/",
    method: "POST",
    headers: { origin: app.url, "content-type": "application/x-www-form-urlencoded" },
    body: "email=",
  });
  expect(post.status).toBe(422);
});

test("a thousand spellings of a page are kept as one", async () => {
  const misses = async () => {
    const { text } = await ask(app.url, { path: "/metrics" });
    return Number(/^page_cache_lookups_total\{result="miss"\} (\d+)/m.exec(text)?.[1] ?? 0);
  };
  await ask(app.url, { path: "/en/privacy" });
  const before = await misses();
  const spellings = ["/en/Privacy", "/en/pRivacy", "/en/privacy//", "/eN/privacy"];
  // The server takes dots out before anything sees them.
  const dotted = ["/en/./privacy", "/en/events/../privacy"];
  for (const path of [...spellings, ...dotted]) await ask(app.url, { path });
  expect(await misses()).toBe(before);
});
