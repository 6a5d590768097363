import { isFullSize } from "#tests/support/size.ts";
import { expect, test } from "./support/fixtures.ts";
import { sitePages, viewsOf, visit } from "./support/pages.ts";

for (const { page: site, language, theme, width } of viewsOf(sitePages(), isFullSize)) {
  const { pattern, viewer } = site;
  test.describe(`${pattern} in ${language}, ${theme}, ${width} px`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 900 } });

    test("axe finds nothing, and nothing is cut off", async ({
      page,
      signInAs,
      expectAccessible,
    }) => {
      if (viewer) await signInAs(viewer, language);
      await visit(page, site, language);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "scrolls sideways").toBeLessThanOrEqual(0);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
    });
  });
}
