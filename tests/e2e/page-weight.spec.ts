import { expect, test } from "./support/fixtures.ts";
import { sitePages, visit } from "./support/pages.ts";
import { languages } from "./support/texts.ts";
import { loadedBy, weigh } from "./support/weight.ts";

const kB = 1000;
const inFull = (site: { viewer?: string }) => (site.viewer ? (["uk"] as const) : languages);

/** The page of building blocks shows all of them at once, with script; it is for developers. */
const forDevelopers = ["demo/components"];

for (const site of sitePages()) {
  test(`${site.pattern} is light`, async ({ page, context, signInAs, baseURL }) => {
    for (const language of inFull(site)) {
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
      if (site.viewer || forDevelopers.includes(site.pattern)) {
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
