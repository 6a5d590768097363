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
