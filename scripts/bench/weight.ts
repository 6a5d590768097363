import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "#tests/e2e/support/chromium.ts";
import { loadedBy, weigh } from "#tests/e2e/support/weight.ts";
import type { Figures } from "./figures.ts";
import type { Site } from "./site.ts";

const languages = ["pl", "de", "fr", "en", "uk"];

/** P11: what a first visit loads in a browser, at the worst of the five languages. */
export async function measureWeight(figures: Figures, site: Site): Promise<void> {
  const browser = await openBrowser();
  try {
    const home: Visit[] = [];
    for (const language of languages) home.push(await visit(browser, site, `/${language}`));
    const cookie = await site.cookieOf("family.uk");
    const signedIn = await visit(browser, site, "/uk/account", cookie);
    const most = (part: keyof Visit) => Math.max(...home.map((one) => one[part]));
    const weights: [string, number, number][] = [
      ["HTML of the home page, compressed", 14, most("html")],
      ["home page in all, without fonts", 60, most("withoutFonts")],
      ["fonts of one language", 120, most("fonts")],
      ["script of the home page", 0, most("script")],
      ["script of a signed-in page, compressed", 150, signedIn.script],
    ];
    for (const [what, goal, bytes] of weights)
      figures.add({ id: "P11", what, goal: { most: goal }, unit: "kB", value: bytes / 1_000 });
    const value = most("foreign") + signedIn.foreign;
    figures.add({
      id: "P11",
      what: "requests to anybody else",
      goal: { most: 0 },
      unit: "",
      value,
    });
  } finally {
    await browser.close();
  }
}

type Visit = ReturnType<typeof weigh> & { foreign: number };

async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

async function visit(browser: Browser, site: Site, path: string, cookie?: string): Promise<Visit> {
  const context = await browser.newContext({ extraHTTPHeaders: cookie ? { Cookie: cookie } : {} });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const loaded = await loadedBy(page, client, () => page.goto(`${site.origin}${path}`));
  await context.close();
  const foreign = loaded.filter(({ url }) => !url.startsWith(site.origin)).length;
  return { ...weigh(loaded), foreign };
}
