import { expect, type Page } from "@playwright/test";
import type { Inbox } from "./inbox.ts";
import { textOf } from "./texts.ts";

/** Asks for a link on the sign-in page, as anybody may. */
export async function askForLink(page: Page, language: string, email: string) {
  await page.goto(`/${language}/sign-in`);
  await page.getByLabel(textOf(language, "accounts:signIn.email")).fill(email);
  await page.getByRole("button", { name: textOf(language, "accounts:signIn.submit") }).click();
  await expect(page).toHaveURL(`/${language}/sign-in/sent`);
}

export const signInPath = /\/sign-in\/link\//;
export const invitationPath = /\/invitations\//;

/** Signs in by the link of the newest mail. */
export async function signInByMail(
  page: Page,
  inbox: Inbox,
  { language, email }: { language: string; email: string },
) {
  await askForLink(page, language, email);
  await page.goto((await inbox.newestTo(email, signInPath)).link);
  await page
    .getByRole("button", { name: textOf(language, "accounts:signIn.confirmButton") })
    .click();
  await expectSignedIn(page);
}

/** The way out stands in a menu of the page's head, closed until it is wanted. */
/** The head has it twice: in the reader's own corner, and in the menu of a phone. */
const wayOut = (page: Page) =>
  page.getByRole("banner").locator('form[action$="/sign-out"]').first();

/** The page shows somebody who is signed in. */
export async function expectSignedIn(page: Page) {
  await expect(page).not.toHaveURL(/\/sign-in/);
  await expect(wayOut(page)).toBeAttached();
}

/** Leaves by the menu in the page's head. */
export async function signOut(page: Page) {
  const menu = page
    .getByRole("banner")
    .locator("details")
    .filter({ has: page.locator('form[action$="/sign-out"]') })
    .first();
  await menu.locator("summary").click();
  await wayOut(page).getByRole("button").click();
  await expect(page).toHaveURL(/\/sign-in\?signedOut/);
  await expect(wayOut(page)).toHaveCount(0);
}
