import { expect, type Page } from "@playwright/test";
import { type Inbox, linkIn } from "./inbox.ts";
import { textOf } from "./texts.ts";

/** Asks for a link on the sign-in page, as anybody may. */
export async function askForLink(page: Page, language: string, email: string) {
  await page.goto(`/${language}/sign-in`);
  await page.getByLabel(textOf(language, "accounts:signIn.email")).fill(email);
  await page.getByRole("button", { name: textOf(language, "accounts:signIn.submit") }).click();
  await expect(page).toHaveURL(`/${language}/sign-in/sent`);
}

/** Signs in by the link of the newest mail; `count` mails have come to this address by then. */
export async function signInByMail(
  page: Page,
  inbox: Inbox,
  { language, email, count = 1 }: { language: string; email: string; count?: number },
) {
  await askForLink(page, language, email);
  await page.goto(linkIn(await inbox.newestTo(email, count), /\/sign-in\/link\//));
  await page
    .getByRole("button", { name: textOf(language, "accounts:signIn.confirmButton") })
    .click();
  await expectSignedIn(page, language);
}

/** The page shows somebody who is signed in: there is a way out. */
export async function expectSignedIn(page: Page, language: string) {
  await expect(page).not.toHaveURL(/\/sign-in/);
  const signOut = page.getByRole("button", { name: textOf(language, "common:nav.signOut") });
  await expect(signOut.first()).toBeAttached();
}

/** Leaves by the button in the page's head. */
export async function signOut(page: Page, language: string) {
  const button = page.getByRole("button", { name: textOf(language, "common:nav.signOut") });
  await page
    .locator("form", { has: button.first() })
    .first()
    .evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(
    page.getByRole("link", { name: textOf(language, "common:nav.signIn") }).first(),
  ).toBeAttached();
}
