import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "#server/postgres/cluster.ts";
import { findChromium } from "#tests/e2e/support/chromium.ts";
import { languages, textOf } from "#tests/e2e/support/texts.ts";
import { aDatabase, type App, ask, startApp } from "#tests/support/app-process.ts";
import { relayTo } from "#tests/support/relay.ts";

let database: Awaited<ReturnType<typeof aDatabase>>;
let relay: Awaited<ReturnType<typeof relayTo>>;
let app: App;
let browser: Browser;

beforeAll(async () => {
  database = await aDatabase();
  relay = await relayTo(database.appUrl);
  app = await startApp({ settings: { DATABASE_URL: relay.url } });
  const { executablePath, env } = await findChromium();
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...(process.env as Record<string, string>), ...env },
  });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  relay.close();
  await database.drop();
});

/** The town list reads the names of towns; without that table it fails as only a fault of ours does. */
const rename = (from: string, to: string) =>
  withClient(database.ownerUrl, (client) => client.query(`alter table ${from} rename to ${to}`));

/** What no reader may see of a fault: its place in the code, its words, its parts. */
const inside = /\bat \S+ \(|node_modules|\.tsx?:\d|prisma|relation|community_names|ECONN|Error:/i;

async function visit(path: string, check: (page: Page, status?: number) => Promise<void>) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const response = await page.goto(`${app.url}${path}`);
    await check(page, response?.status());
  } finally {
    await context.close();
  }
}

async function expectPage(page: Page, language: string, title: string) {
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  expect(await page.title()).toContain(title);
  expect(await page.content()).not.toMatch(inside);
  expect(await page.locator("script").count()).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

describe("a page that fails", () => {
  test.each(languages)(
    "says in %s that it is our fault, and nothing of the fault",
    async (lang) => {
      await rename("community_names", "community_names_away");
      try {
        await visit(`/${lang}/communities`, async (page, status) => {
          expect(status).toBe(500);
          await expectPage(page, lang, textOf(lang, "common:page500.title"));
          const home = page.getByRole("main").getByRole("link", {
            name: textOf(lang, "common:nav.home"),
          });
          expect(await home.getAttribute("href")).toBe(`/${lang}`);
        });
        const { status, text, headers } = await ask(app.url, { path: `/${lang}/communities.data` });
        expect([status, headers["cache-control"]]).toEqual([500, "no-store"]);
        expect(text).not.toMatch(inside);
      } finally {
        await rename("community_names_away", "community_names");
      }
      await visit(`/${lang}/communities`, async (_, status) => expect(status).toBe(200));
    },
  );

  test("is written to the log", () => {
    expect(app.log()).toContain("page.failed");
  });
});

describe("without the database", () => {
  test.each(languages)("every page says in %s when to come back", async (lang) => {
    relay.cut();
    try {
      await visit(`/${lang}/events/some-event`, async (page, status) => {
        expect(status).toBe(503);
        await expectPage(page, lang, textOf(lang, "server:unavailable.title"));
      });
    } finally {
      relay.restore();
    }
  });
});
