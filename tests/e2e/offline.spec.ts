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
    await expect(page.getByText("family.fr")).toHaveCount(0);
    const font = await title.evaluate((element) => getComputedStyle(element).fontFamily);
    expect(font).toContain("Source Serif 4");
  }
});

test("a page without script leaves nothing behind in the browser", async ({ page }) => {
  await page.goto("/fr/events");
  await page.waitForLoadState("networkidle");
  const workers = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).length,
  );
  expect(workers).toBe(0);
});
