import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

test("without network a page of ours says so, in the reader's language and in nobody's name", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("family.fr", "fr");
  await page.goto("/fr/account");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await context.setOffline(true);
  for (const language of ["fr", "uk"] as const) {
    await page.goto(`/${language}/events`);
    const title = page.getByRole("heading", { name: textOf(language, "common:offline.title") });
    await expect(title).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    // The page on the device is a visitor's: it offers to sign in.
    await expect(
      page.getByRole("link", { name: textOf(language, "common:nav.signIn") }).first(),
    ).toBeVisible();
    const font = await title.evaluate((element) => getComputedStyle(element).fontFamily);
    expect(font).toContain("Source Serif 4");
  }
});

test("a page without script leaves nothing behind in the browser", async ({ page }) => {
  await page.goto("/fr/events");
  await page.waitForLoadState("networkidle");
  const workers = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  expect(workers).toBe(0);
});
