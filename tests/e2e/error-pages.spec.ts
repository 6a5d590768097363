import { expect, test } from "./support/fixtures.ts";
import { languages, textOf } from "./support/texts.ts";

for (const language of languages) {
  test.describe(language, () => {
    test("what is not there is said to be not there", async ({ page, expectAccessible }) => {
      for (const path of ["nothing-here", "communities/no-such-town", "events/no-such-event"]) {
        const response = await page.goto(`/${language}/${path}`);
        expect(response?.status(), path).toBe(404);
        const title = page.getByRole("heading", { name: textOf(language, "common:page404.title") });
        await expect(title).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }
      await expectAccessible(page);
      await expect(page.getByRole("banner")).toBeVisible();
    });

    test("what is not one's own is said to be not open", async ({
      page,
      signInAs,
      expectAccessible,
    }) => {
      await signInAs("family.fr", language);
      const response = await page.goto(`/${language}/manage/administration`);
      expect(response?.status()).toBe(403);
      const title = page.getByRole("heading", { name: textOf(language, "common:page403.title") });
      await expect(title).toBeVisible();
      await expectAccessible(page);
    });

    test("being offline has a page", async ({ page, expectAccessible }) => {
      await page.goto(`/${language}/offline`);
      const title = page.getByRole("heading", { name: textOf(language, "common:offline.title") });
      await expect(title).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("an unknown language is not there, and says so", async ({ page }) => {
  const response = await page.goto("/xx");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", /^(pl|de|fr|en|uk)$/);
});
