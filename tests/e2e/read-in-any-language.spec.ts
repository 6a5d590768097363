/** What readers of each language meet where texts are not translated: the best there is, marked and said to be so. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { type Language, languages, textOf } from "./support/texts.ts";

const next = String(new Date().getFullYear() + 1);
const festival = `events/town-festival-${next}`;
const pages = ["", "/events", `/${festival}`, `/events/europe-days-${next}`, "/communities"].concat(
  ["swarzedz", "ronnenberg", "drohobych"].map((slug) => `/communities/${slug}`),
  ["duclair-ronnenberg", "legnica-meissen"].map((slug) => `/twinnings/${slug}`),
);

/** Little words that a sentence of a language cannot do without, and that the others do not have. */
const littleWords: Record<Language, string[]> = {
  pl: ["i", "w", "z", "się", "jest", "dla", "nie", "od", "oraz", "są", "przez", "na", "ze"],
  de: ["und", "der", "die", "das", "mit", "für", "ist", "eine", "von", "zu", "im", "nicht"],
  fr: ["et", "les", "des", "le", "la", "du", "une", "est", "dans", "pour", "avec", "sont"],
  en: ["and", "the", "of", "with", "is", "to", "for", "are", "from", "you", "this"],
  uk: [
    "і",
    "в",
    "у",
    "з",
    "на",
    "до",
    "та",
    "є",
    "для",
    "не",
    "що",
    "від",
    "із",
    "й",
    "про",
    "за",
    "як",
    "усі",
    "цій",
  ],
};

/** Longer texts of a page, each with the language that it is marked as. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { text: string; marked: string }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const around = node.parentElement;
      if (text.length < 30 || !around || around.closest("script, style")) continue;
      texts.push({ text, marked: around.closest("[lang]")?.getAttribute("lang") ?? "" });
    }
    return texts;
  });

/** The language whose little words a text has most of; null for names, lists and the like. */
function languageOf(text: string): Language | null {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const counts = languages.map((language) => {
    const count = words.filter((word) => littleWords[language].includes(word)).length;
    return { language, count };
  });
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && second && first.count >= 2 && first.count > second.count ? first.language : null;
}

for (const language of languages) {
  test(`every sentence is in the language it is marked as, for readers of ${language}`, async ({
    page,
  }) => {
    let sentences = 0;
    for (const path of pages) {
      expect((await page.goto(`/${language}${path}`))?.status(), path).toBe(200);
      for (const { text, marked } of await textsOf(page)) {
        const found = languageOf(text);
        if (!found) continue;
        sentences += 1;
        expect(found, `${path}: ${text}`).toBe(marked);
      }
      // What is wholly in another language would be no translation at all.
      const headings = await page.getByRole("main").getByRole("heading").allInnerTexts();
      for (const heading of headings) expect(heading.trim(), path).not.toBe("");
    }
    expect(sentences).toBeGreaterThan(8);
  });
}

test.describe("an event of which parts are not translated", () => {
  const noteIn = (language: Language, key: string) =>
    (textOf(language, `common:language.${key}`).split("{{")[0] ?? "").trim();
  const parts = (page: Page) => ({
    title: page.getByRole("heading", { level: 1 }),
    about: page.locator(".prose").first(),
  });

  test("says so of that part alone", async ({ page }) => {
    await page.goto(`/de/${festival}`);
    const { title, about } = parts(page);
    await expect(title).toHaveText(`Stadtfest in Swarzędz ${next}`);
    await expect(title).not.toHaveAttribute("lang");
    await expect(about).toHaveAttribute("lang", "pl");
    const note = page.getByText(noteIn("de", "partNotTranslated"));
    await expect(note).toHaveCount(1);
    await expect(note).toContainText("Polnisch");
    await expect(page.getByText(noteIn("de", "notTranslated"))).toHaveCount(0);
  });

  test("says it once of all where nothing is", async ({ page }) => {
    await page.goto(`/uk/${festival}`);
    const { title, about } = parts(page);
    await expect(title).toHaveAttribute("lang", "pl");
    await expect(about).toHaveAttribute("lang", "pl");
    await expect(page.getByText(noteIn("uk", "notTranslated"))).toHaveCount(1);
    await expect(page.getByText(noteIn("uk", "partNotTranslated"))).toHaveCount(0);
    const description = page.locator('meta[name="description"]');
    await expect(description).toHaveAttribute("content", /[а-яі]{4}/);
  });

  for (const language of ["pl", "fr", "en"] as const)
    test(`says nothing to readers of ${language}, who have it all`, async ({ page }) => {
      await page.goto(`/${language}/${festival}`);
      const { title, about } = parts(page);
      for (const part of [title, about]) await expect(part).not.toHaveAttribute("lang");
      for (const key of ["notTranslated", "partNotTranslated"])
        await expect(page.getByText(noteIn(language, key))).toHaveCount(0);
    });

  test("stands in lists by a title that is marked as what it is", async ({ page }) => {
    await page.goto("/uk/events?kind=festival");
    const title = page.getByRole("link", { name: `Dni Swarzędza ${next}` });
    await expect(title).toHaveAttribute("lang", "pl");
    await page.goto("/de/events?kind=festival");
    const german = page.getByRole("link", { name: `Stadtfest in Swarzędz ${next}` });
    await expect(german).not.toHaveAttribute("lang");
  });
});
