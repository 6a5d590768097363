import { expect, test } from "./support/fixtures.ts";
import { type SitePage, sitePages, visit } from "./support/pages.ts";
import { languages } from "./support/texts.ts";
import { loadedBy, weigh } from "./support/weight.ts";

const kB = 1000;
/** A page costs everybody the same but for its words: staff pages are weighed in the longest alone. */
const languagesOf = (site: SitePage) => (site.viewer ? (["uk"] as const) : languages);

for (const site of sitePages()) {
  test(`${site.pattern} is light`, async ({ page, context, signInAs, baseURL }) => {
    for (const language of languagesOf(site)) {
      if (site.viewer) await signInAs(site.viewer, language);
      const client = await context.newCDPSession(page);
      const loaded = await loadedBy(page, client, () => visit(page, site, language));
      await client.detach();
      const report = loaded.map(({ url, type, bytes }) => `${bytes} ${type} ${url}`).join("\n");
      const { html, script, fonts, withoutFonts } = weigh(loaded);

      expect(
        loaded.filter(({ url }) => !url.startsWith(baseURL!)),
        report,
      ).toEqual([]);
      expect(fonts, report).toBeLessThanOrEqual(120 * kB);
      if (site.mayHaveScript) {
        expect(script, report).toBeLessThanOrEqual(150 * kB);
      } else {
        expect(script, report).toBe(0);
        expect(await page.locator("script").count()).toBe(0);
        expect(html, report).toBeLessThanOrEqual(14 * kB);
        expect(withoutFonts, report).toBeLessThanOrEqual(60 * kB);
      }
    }
  });
}
