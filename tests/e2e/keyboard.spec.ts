import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { sitePages, visit } from "./support/pages.ts";
import { textOf } from "./support/texts.ts";

/** Marks what a keyboard must reach, in the order of the page; a group of radio buttons is one stop. */
async function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    );
    const groups = new Set<string>();
    const stops = [...all].filter((element) => {
      const shown = element.checkVisibility({ visibilityProperty: true });
      if (!shown || element.matches(":disabled, [tabindex='-1']")) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = `${element.form?.action ?? ""} ${element.name}`;
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
      if (groups.has(group) || (chosen !== null && chosen !== element)) return false;
      groups.add(group);
      return true;
    });
    return stops.map((element, nth) => {
      element.dataset.stop = String(nth);
      return element.outerHTML.slice(0, 200);
    });
  });
}

/** Where the focus is, and whether one can see it. */
async function focusOf(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      stop: Number(element.dataset.stop ?? -1),
      name: element.outerHTML.slice(0, 160),
      isEnd: element === document.body,
      isMarked: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
      isSeen: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth,
    };
  });
}

for (const site of sitePages()) {
  test(`keys alone reach everything on ${site.pattern}`, async ({ page, signInAs }) => {
    if (site.viewer) await signInAs(site.viewer, "de");
    await visit(page, site, "de");
    const wanted = await markStops(page);
    const reached: string[] = [];
    // Some fields, and boxes that scroll, have stops of their own; the page's end is its body again.
    for (let press = 0; press < wanted.length * 6 + 10; press += 1) {
      await page.keyboard.press("Tab");
      const { stop, name, isMarked, isSeen, isEnd } = await focusOf(page);
      if (isEnd) break;
      if (stop < 0 || wanted[stop] === reached.at(-1)) continue;
      expect({ isMarked, isSeen }, name).toEqual({ isMarked: true, isSeen: true });
      reached.push(wanted[stop] ?? "");
    }
    expect(reached).toEqual(wanted);
  });
}

test("the first stop skips to the main part", async ({ page }) => {
  await page.goto("/fr/events");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: textOf("fr", "common:nav.skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isInside = await page.evaluate(() =>
    document.querySelector("main")?.contains(document.activeElement),
  );
  expect(isInside).toBe(true);
});

test("every town on the map stands in the list, where keys reach it", async ({ page }) => {
  await page.goto("/de");
  const linksIn = (scope: string) =>
    page
      .locator(`${scope} a[href*="/communities/"]`)
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href")))]);
  const onMap = await linksIn("svg");
  expect(onMap.length).toBeGreaterThan(20);
  await page.goto("/de/communities");
  const inList = await linksIn("main li");
  expect(onMap.filter((href) => !inList.includes(href))).toEqual([]);
});

test("menus open, and choose, by key", async ({ page }) => {
  await page.goto("/de/events");
  const menu = page.locator("details.lang");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("button", { name: "Polski" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(menu.getByRole("button", { name: "Polski" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/pl/events");
});

test("signing in needs no mouse", async ({ page }) => {
  await page.goto("/en/sign-in");
  const field = page.getByLabel(textOf("en", "accounts:signIn.email"));
  for (
    let press = 0;
    press < 40 && !(await field.evaluate((one) => one === document.activeElement));
    press += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.type("keyboard@example.org");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/sign-in/sent");
});
