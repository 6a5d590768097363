import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, ask, startApp, startAppForTest } from "#tests/support/app-process.ts";
import { builtAddresses } from "#tests/support/built-routes.ts";

let app: App;
const routes = builtAddresses();

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const stylesheetOf = (html: string) => /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? "";

describe("headers (S15)", () => {
  test("every answer says what browsers may do with it", async () => {
    const { text } = await ask(app.url, { path: "/en" });
    const paths = [
      ...routes.map(({ path }) => path),
      stylesheetOf(text),
      "/healthz",
      "/readyz",
      "/%E0%A4%A",
    ];
    for (const path of paths) {
      const { headers } = await ask(app.url, { path });
      expect({ path, ...headers }).toMatchObject({
        path,
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "x-frame-options": "DENY",
      });
      expect([path, headers["x-cache"], headers["x-powered-by"]]).toEqual([
        path,
        undefined,
        undefined,
      ]);
    }
  });

  test("pages of one person are kept nowhere", async () => {
    for (const path of ["/en/sign-in", "/en/family", "/en/manage", "/en/account"]) {
      expect((await ask(app.url, { path })).headers["cache-control"]).toBe("no-store");
    }
  });

  test("files with a hash in their name are kept for ever, and come compressed", async () => {
    const { text } = await ask(app.url, { path: "/en" });
    const { headers } = await ask(app.url, { path: stylesheetOf(text) });
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("https is promised only where the site is reached by it", async () => {
    expect((await ask(app.url, { path: "/en" })).headers).not.toHaveProperty(
      "strict-transport-security",
    );
    const secure = await startAppForTest({
      settings: { APP_URL: "https://localhost" },
    });
    for (const path of ["/en", "/healthz", "/en/nope"]) {
      const { headers } = await ask(secure.url, { path });
      expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    }
  });
});

describe("Content-Security-Policy (S13)", () => {
  test("stands on every page, allows nothing unsafe and nobody else", async () => {
    for (const { path } of routes) {
      const { headers } = await ask(app.url, { path });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|http:(?!\/\/127)/);
    }
  });

  test("a page without script allows none", async () => {
    const { headers, text } = await ask(app.url, { path: "/en/nope" });
    expect(headers["content-security-policy"]).toMatch(/script-src 'none'/);
    expect(text).not.toMatch(/<script/);
  });

  test("the nonce is new each time and stands on every script", async () => {
    const scripted = await scriptedPath();
    const seen = new Set<string>();
    const rounds = 1_000;
    for (let round = 0; round < rounds; round += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => ask(app.url, { path: scripted })),
      );
      for (const { headers, text } of answers) {
        const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
        expect(Buffer.from(nonce, "base64")).toHaveLength(16);
        const scripts = text.match(/<script\b[^>]*>/g) ?? [];
        const isData = (tag: string) => tag.includes("application/json");
        expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !isData(tag))).toEqual(
          [],
        );
        seen.add(nonce);
      }
    }
    expect(seen.size).toBe(rounds);
  });
});

/** The first page of the table that a visitor may see and that carries script. */
async function scriptedPath(): Promise<string> {
  for (const { path } of routes) {
    const { headers } = await ask(app.url, { path });
    if (String(headers["content-security-policy"]).includes("'nonce-")) return path;
  }
  throw new Error("No page that a visitor may see carries script.");
}
