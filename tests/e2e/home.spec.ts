import { expect, test } from "./support/fixtures.ts";
import { languages, textOf } from "./support/texts.ts";

for (const language of languages) {
  test(`the network opens in ${language}`, async ({ page }) => {
    await page.goto(`/${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator(`link[rel="alternate"][hreflang]`)).toHaveCount(languages.length + 1);
    await expect(page.locator("main svg").first()).toBeAttached();
    const signIn = page.getByRole("link", { name: textOf(language, "common:nav.signIn") });
    await expect(signIn.first()).toBeAttached();
  });
}

for (const language of languages) {
  test(`each public page says in ${language} what it is about`, async ({ request }) => {
    const said = new Map<string, string>();
    for (const path of ["", "/events", "/communities", "/communities/drohobych", "/privacy"]) {
      const html = await (await request.get(`/${language}${path}`)).text();
      const found = [...html.matchAll(/<meta name="description" content="([^"]*)"/g)];
      expect(found, path).toHaveLength(1);
      said.set(found[0]?.[1] ?? "", path);
    }
    const events = await (await request.get(`/${language}/events`)).text();
    const event = /href="(\/\w\w\/events\/[a-z0-9-]+)"/.exec(events)?.[1] ?? "";
    const page = await (await request.get(event)).text();
    const summary = /<meta name="description" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(summary.length, event).toBeGreaterThan(20);
    expect(summary.length, event).toBeLessThanOrEqual(200);
    said.set(summary, event);
    expect(said.size).toBe(6);
  });
}

test("a town's page is titled by a name its reader can read", async ({ request }) => {
  for (const [language, name] of [
    ["pl", "Drohobycz"],
    ["de", "Drohobytsch"],
    ["en", "Drohobych"],
    ["uk", "Дрогобич"],
  ]) {
    const html = await (await request.get(`/${language}/communities/drohobych`)).text();
    expect(html).toContain(`<title>${name} – Gemina</title>`);
  }
});

test("the bare address leads to the reader's language", async ({ browser, baseURL }) => {
  for (const [wish, path] of [
    ["uk-UA", "/uk"],
    ["fr-CA", "/fr"],
    ["nl-NL", "/en"],
  ] as const) {
    const context = await browser.newContext({ locale: wish, baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(path);
    await context.close();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the switch of language stays on the page", async ({ page }) => {
    await page.goto("/fr/communities/ronnenberg");
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    await page.locator("details.lang summary").click();
    await page.locator("details.lang").getByRole("button", { name: "Polski" }).click();
    await expect(page).toHaveURL("/pl/communities/ronnenberg");
    await expect(page.locator("html")).toHaveAttribute("lang", "pl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  });
});
