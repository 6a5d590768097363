import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calledByServers } from "#server/http/csrf.ts";
import { type App, ask, startApp } from "#tests/support/app-process.ts";
import { builtAddresses } from "#tests/support/built-routes.ts";

let app: App;
const routes = builtAddresses().filter(({ path }) => !calledByServers.has(path));
const form = "application/x-www-form-urlencoded";
const refusedTitle = "This request did not come from our page";

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const post = (path: string, headers: Record<string, string>, method = "POST") =>
  ask(app.url, { method, path, headers: { "content-type": form, ...headers }, body: "a=b" });

/** What a page of another site, or a script beside it, can send. */
const attacks: [string, (own: string) => Record<string, string>][] = [
  ["cross-site", () => ({ "sec-fetch-site": "cross-site", origin: "https://evil.example" })],
  ["same-site", () => ({ "sec-fetch-site": "same-site", origin: "https://a.gemina.example" })],
  ["a null origin", () => ({ origin: "null" })],
  [
    "a null origin that calls itself ours",
    () => ({ "sec-fetch-site": "same-origin", origin: "null" }),
  ],
  ["no origin", () => ({})],
  ["text/plain", (own) => ({ origin: own, "content-type": "text/plain" })],
  [
    "a forged X-Forwarded-Host",
    () => ({ origin: "https://evil.example", "x-forwarded-host": "evil.example" }),
  ],
  ["a forged Host", () => ({ origin: "http://evil.example", host: "evil.example" })],
];

describe("every route of the build (S12)", () => {
  test("there are routes that change something", () => {
    expect(routes.filter(({ hasAction }) => hasAction).length).toBeGreaterThan(5);
  });

  test.each(attacks)("refuses a form that is %s", async (_, headers) => {
    let tried = 0;
    for (const { path } of routes) {
      for (const address of [path, `${path === "/" ? "/_root" : path}.data`]) {
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const { status } = await post(address, headers(app.url), method);
          tried += 1;
          expect([address, method, [403, 415].includes(status) ? "refused" : status]).toEqual([
            address,
            method,
            "refused",
          ]);
        }
      }
    }
    expect(tried).toBe(routes.length * 8);
  });

  test("lets its own forms pass, with and without Sec-Fetch-Site", async () => {
    for (const { path } of routes) {
      const ways: Record<string, string>[] = [{}, { "sec-fetch-site": "same-origin" }];
      for (const more of ways) {
        const { status, text } = await post(path, { origin: app.url, ...more });
        expect([path, status === 415, text.includes(refusedTitle)]).toEqual([path, false, false]);
      }
    }
  });

  test("what other servers post to is one address, and its caller must have signed", async () => {
    expect([...calledByServers]).toEqual(["/api/stripe/webhook"]);
    for (const path of calledByServers)
      for (const [, headers] of attacks) {
        expect((await post(path, headers(app.url))).status).toBe(400);
        for (const method of ["PUT", "PATCH", "DELETE"])
          expect([400, 403, 405, 415]).toContain(
            (await post(path, headers(app.url), method)).status,
          );
      }
  });

  test("a GET cannot be dressed up as a POST", async () => {
    const { status } = await ask(app.url, {
      path: "/en/sign-in?_method=POST&email=a%40example.org",
      headers: { "x-http-method-override": "POST", "x-method-override": "POST" },
    });
    expect(status).toBe(200);
  });
});

test("the refusal is a page in the reader's language", async () => {
  const { status, text, headers } = await post("/uk/sign-in", { origin: "null" });
  expect(status).toBe(403);
  expect(text).toContain('<html lang="uk">');
  expect(text).toContain("Цей запит надійшов не з нашої сторінки");
  expect(headers["cache-control"]).toBe("no-store");
});

test("a body over a megabyte is refused before the app sees it", async () => {
  const body = `a=${"b".repeat(1_100_000)}`;
  const headers = { "content-type": form, origin: app.url };
  const answer = await ask(app.url, { method: "POST", path: "/pl/sign-in", headers, body });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('<html lang="pl">');
});

test.each([
  ["no body", "/de/demo/sign-in", {}, undefined, 400],
  [
    "a body that is no form",
    "/de/demo/sign-in",
    { "content-type": "multipart/form-data" },
    "?",
    400,
  ],
  ["no body", "/de/sign-in", {}, undefined, 400],
  ["an unknown account", "/de/demo/sign-in", { "content-type": form }, "account=nobody", 404],
] as const)("%s sent to %s is answered with a page", async (_, path, headers, body, status) => {
  const sent = { method: "POST", path, headers: { origin: app.url, ...headers }, body };
  const answer = await ask(app.url, sent);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain('<html lang="de"');
  expect(answer.text).toContain("<h1");
});
