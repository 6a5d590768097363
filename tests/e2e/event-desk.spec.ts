/**
 * A town makes an event from last year's, its partner translates it, the original changes: what each of them sees,
 * and what visitors of five languages do.
 */
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import type { Inbox } from "./support/inbox.ts";
import { languages, textOf } from "./support/texts.ts";

const pl = (key: string) => textOf("pl", key);
const fr = (key: string) => textOf("fr", key);
const titled = (language: string, field: string) =>
  textOf(language, "manage:translations.translation").replace(
    "{{field}}",
    textOf(language, `manage:translations.field.${field}`),
  );

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).click();
const field = (page: Page, name: string) =>
  page.getByRole("main").getByLabel(name, { exact: true });

/** What a day is called in an address field, so many days after it. */
const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The organizer copies the camp, moves it by a week to another place, gives places, and publishes. Answers its slug. */
async function makeTheCampAgain(page: Page, slug: string): Promise<string> {
  await page.goto(`/pl/manage/events/${slug}`);
  await follow(page, pl("manage:event.copy"));
  await press(page, pl("manage:event.copy"));
  await expect(page.getByRole("status")).toContainText(pl("manage:event.done.copy"));
  const copy = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await follow(page, pl("manage:event.tab.edit"));
  for (const name of ["startsOn", "endsOn"]) {
    const day = field(page, pl(`manage:event.fact.${name}`));
    await day.fill(later(await day.inputValue(), 7));
  }
  await field(page, pl("manage:event.fact.placeName")).fill("Ośrodek nad Maltą");
  await press(page, pl("common:action.save"));
  await expect(page.getByRole("status")).toContainText(pl("manage:event.done.save"));

  await follow(page, pl("manage:event.tab.places"));
  const children = page.getByRole("group", { name: pl("places:form.capacity") });
  await children.getByLabel(pl("places:kind.child"), { exact: true }).fill("48");
  await press(page, pl("common:action.save"));
  await expect(page.getByRole("status")).toContainText(pl("places:saved"));

  await follow(page, pl("manage:event.tab.overview"));
  await press(page, pl("manage:event.step.publish"));
  await expect(page.getByRole("status")).toContainText(pl("manage:event.done.publish"));
  return copy;
}

/** The coordinator of Duclair follows the mail that asks her town, and says that it takes part. */
async function acceptByMail(page: Page, inbox: Inbox) {
  const mail = await inbox.newestTo("coordinator.fr@demo.gemina.example", /^\/fr\/manage$/);
  expect(mail.subject).toBe(fr("mails:townInvited.subject"));
  await page.goto(mail.link);
  // The nearest event stands first: next year’s conference, then the camp of the year after.
  const accept = new RegExp(`^${fr("manage:today.accept")}`);
  await page.getByRole("main").getByRole("button", { name: accept }).last().click();
  await expect(page.getByRole("status")).toContainText(fr("manage:today.townAccepted"));
}

/** The coordinator of Duclair follows the mail to the desk, translates each text, and publishes her language. */
async function translateByMail(page: Page, inbox: Inbox, slug: string) {
  const desk = new RegExp(`^/fr/manage/events/${slug}/translations$`);
  const mail = await inbox.newestTo("coordinator.fr@demo.gemina.example", desk);
  expect(mail.subject).toBe(fr("mails:translationWanted.subject"));
  await page.goto(mail.link);
  await expect(field(page, titled("fr", "title"))).not.toHaveValue("");

  await field(page, titled("fr", "title")).fill("Camp d’été à Malta");
  const saveNext = page
    .getByRole("main")
    .getByRole("button", { name: fr("manage:translations.saveNext") });
  // By the keys alone: from the text to its button, and from there into the next text.
  await page.keyboard.press("Tab");
  await expect(saveNext.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page, titled("fr", "summary"))).toBeFocused();
  await field(page, titled("fr", "summary")).fill(
    "Dix jours au bord d’un lac, avec trois villes jumelées.",
  );
  await saveNext.nth(1).click();
  await expect(page.getByRole("status")).toContainText(fr("manage:community.saved"));
  await press(page, fr("manage:translations.show"));
  await expect(page.getByText(fr("manage:translations.shown"))).toBeVisible();
}

/** The organizer changes the description of her own text. */
async function changeOriginal(page: Page, slug: string, added: string) {
  await page.goto(`/pl/manage/events/${slug}/edit`);
  const summary = field(page, pl("manage:event.fact.summary"));
  await summary.fill(`${await summary.inputValue()} ${added}`);
  await press(page, pl("common:action.save"));
  await expect(page.getByRole("status")).toContainText(pl("manage:event.done.save"));
}

/** What stands at the left of the field for a text's translation. */
const rowOf = (page: Page, name: string) =>
  page.locator(".translation").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function expectOutOfDateByField(page: Page, slug: string, added: string) {
  const [title, summary] = ["title", "summary"].map((name) =>
    rowOf(page, fr(`manage:translations.field.${name}`)),
  );
  await page.goto(`/fr/manage/events/${slug}/translations?to=fr`);
  await expect(title!).toContainText(fr("manage:community.profileState.done"));
  await expect(summary!).toContainText(fr("manage:community.profileState.outOfDate"));
  await expect(summary!.locator("ins")).toHaveText(added);
  await expect(title!.locator("ins")).toHaveCount(0);
  // The network's own words stand beside, and what is done can be left out.
  await expect(title!.locator(".terms")).toContainText("obóz");
  await expect(title!.locator(".terms")).toContainText("camp, séjour");
  await page.goto(`/fr/manage/events/${slug}/translations?to=fr&show=waiting`);
  await expect(summary!).toBeVisible();
  await expect(title!).toHaveCount(0);
}

/** A page that is whole for a reader: every text in her language, or marked as another and said to be. */
async function expectWholeFor(page: Page, language: string, slug: string) {
  expect((await page.goto(`/${language}/events/${slug}`))?.status()).toBe(200);
  const heading = page.getByRole("heading", { level: 1 });
  const about = page.locator(".prose").first();
  await expect(heading).toHaveText(language === "fr" ? "Camp d’été à Malta" : /obóz/i);
  await expect(about).toHaveText(language === "fr" ? /^Dix jours/ : /\S{3}/);
  const isOwn = ["pl", "fr"].includes(language);
  for (const text of [heading, about])
    expect(await text.getAttribute("lang")).toBe(isOwn ? null : "pl");
  const [note = ""] = textOf(language, "common:language.notTranslated").split("{{");
  await expect(page.getByText(note.trim())).toHaveCount(isOwn ? 0 : 1);
  const polish = new Intl.DisplayNames(language, { type: "language" }).of("pl") ?? "";
  if (!isOwn) await expect(page.getByText(note.trim())).toContainText(new RegExp(polish, "i"));
  const shown = await page.getByRole("main").innerText();
  expect(shown).not.toMatch(/\{\{|undefined|\[object|NaN|Invalid/);
  expect(shown).toMatch(/20\d\d/);
}

type Walk = { page: Page; browser: Browser; inbox: Inbox; isScripted: boolean };
type SignIn = (key: string, language?: string, page?: Page) => Promise<void>;

async function walk({ page, browser, inbox, isScripted }: Walk, signInAs: SignIn, baseURL: string) {
  const others = await browser.newContext({ baseURL, javaScriptEnabled: isScripted });
  const [translator, visitor] = [await others.newPage(), await browser.newPage({ baseURL })];
  const added = "Nowość: wieczór przy ognisku.";
  await signInAs("organizer.pl");
  const slug = await makeTheCampAgain(page, `camp-${String(new Date().getFullYear() + 1)}`);
  await signInAs("coordinator.fr", "fr", translator);
  await acceptByMail(translator, inbox);
  await translateByMail(translator, inbox, slug);
  for (const language of languages) await expectWholeFor(visitor, language, slug);
  await changeOriginal(page, slug, added);
  await expectOutOfDateByField(translator, slug, added);
  await visitor.goto(`/pl/events/${slug}`);
  await expect(visitor.getByRole("main")).toContainText(added);
  for (const language of languages) await expectWholeFor(visitor, language, slug);
  await Promise.all([others.close(), visitor.close()]);
}

test.describe.configure({ mode: "serial", timeout: 90_000 });

test("a town makes an event again, its partner translates it, and each reader is told in which language it is", async ({
  page,
  browser,
  inbox,
  baseURL,
  signInAs,
}) => {
  await walk({ page, browser, inbox, isScripted: true }, signInAs, baseURL ?? "");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const show of ["all", "waiting"])
    test(`what cannot be saved stays as it was typed, of ${show}`, async ({ page, signInAs }) => {
      const typed = "Samedi <b>et</b> dimanche";
      await signInAs("coordinator.fr");
      const year = String(new Date().getFullYear() + 1);
      const desk = `/fr/manage/events/town-festival-${year}/translations`;
      await page.goto(`${desk}?to=fr&show=${show}`);
      await field(page, titled("fr", "summary")).fill(typed);
      await press(page, fr("manage:translations.saveAll"));
      const summary = page.getByRole("alert");
      await expect(summary.getByRole("link")).toHaveText(fr("errors:validation.markup"));
      await expect(field(page, titled("fr", "summary"))).toHaveValue(typed);
      await expect(field(page, titled("fr", "title"))).toHaveCount(show === "all" ? 1 : 0);
      await summary.getByRole("link").click();
      await expect(field(page, titled("fr", "summary"))).toBeFocused();
      await page.goto(`${desk}?to=fr`);
      await expect(field(page, titled("fr", "summary"))).toHaveValue(/^Samedi et dimanche/);
    });

  test("the same is done", async ({ page, browser, inbox, baseURL, signInAs }) => {
    await walk({ page, browser, inbox, isScripted: false }, signInAs, baseURL ?? "");
  });
});
