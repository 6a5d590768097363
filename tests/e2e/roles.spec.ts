import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { addAuthenticator } from "./support/passkeys.ts";
import { invitationPath, signInByMail, signOut } from "./support/sign-in.ts";
import { textOf } from "./support/texts.ts";

const people = "/de/manage/communities/ronnenberg/people";
const inGerman = (key: string) => textOf("de", key);

/** The coordinator of Ronnenberg offers somebody the money of the town. */
async function invite(page: Page, email: string) {
  await page.goto(people);
  await page.getByLabel(inGerman("manage:people.email"), { exact: true }).fill(email);
  await page.getByLabel(inGerman("manage:people.role"), { exact: true }).selectOption("treasurer");
  await page.getByLabel(inGerman("manage:people.language"), { exact: true }).selectOption("en");
  await page.getByRole("button", { name: inGerman("manage:people.send") }).click();
  await expect(page.getByText(inGerman("manage:people.sent"))).toBeVisible();
}

test("a role is offered, taken with a passkey, counts at once, and ends at once", async ({
  page,
  browser,
  baseURL,
  inbox,
  signInAs,
}) => {
  const email = `treasurer-${randomUUID()}@example.org`;
  await signInAs("coordinator.de");
  await invite(page, email);

  const invited = await browser.newContext({ baseURL });
  const hers = await invited.newPage();
  const device = await addAuthenticator(hers);
  await hers.goto((await inbox.newestTo(email, invitationPath)).link);
  await hers.getByRole("button", { name: textOf("en", "accounts:invitation.enrol") }).click();
  await expect(hers).toHaveURL(/\/en\/manage\?done=accepted$/);
  await expect(hers.getByRole("status")).toContainText(textOf("en", "manage:today.accepted"));
  expect(await device.count()).toBe(1);
  expect((await hers.goto("/en/manage"))?.status()).toBe(200);

  await page.goto(people);
  const row = page.getByRole("row").filter({ hasText: email });
  await row.getByRole("button").first().click();
  await expect(page.getByText(inGerman("manage:people.withdrawn"))).toBeVisible();
  expect((await hers.goto("/en/manage"))?.status()).toBe(403);
  await invited.close();
});

test("a mailed link opens no role", async ({ page, browser, baseURL, inbox, signInAs }) => {
  const email = `treasurer-${randomUUID()}@example.org`;
  await signInAs("coordinator.de");
  await invite(page, email);

  const invited = await browser.newContext({ baseURL });
  const hers = await invited.newPage();
  await addAuthenticator(hers);
  await hers.goto((await inbox.newestTo(email, invitationPath)).link);
  await hers.getByRole("button", { name: textOf("en", "accounts:invitation.enrol") }).click();
  await expect(hers).not.toHaveURL(/invitations/);
  await signOut(hers);

  await signInByMail(hers, inbox, { language: "en", email });
  const response = await hers.goto("/en/manage");
  const isOpen = response?.status() === 200 && new URL(hers.url()).pathname === "/en/manage";
  expect(isOpen).toBe(false);
  await invited.close();
});

test("a used invitation opens nothing", async ({ page, browser, baseURL, inbox, signInAs }) => {
  const email = `treasurer-${randomUUID()}@example.org`;
  await signInAs("coordinator.de");
  await invite(page, email);
  const link = (await inbox.newestTo(email, invitationPath)).link;

  for (const works of [true, false]) {
    const context = await browser.newContext({ baseURL });
    const theirs = await context.newPage();
    await addAuthenticator(theirs);
    await theirs.goto(link);
    const enrol = theirs.getByRole("button", { name: textOf("en", "accounts:invitation.enrol") });
    await expect(enrol).toHaveCount(works ? 1 : 0);
    if (works) {
      await enrol.click();
      await expect(theirs).not.toHaveURL(/invitations/);
    }
    await context.close();
  }
});

test("an invitation opened in somebody else's account warns, and offers the way out", async ({
  page,
  inbox,
  signInAs,
}) => {
  const email = `treasurer-${randomUUID()}@example.org`;
  await signInAs("coordinator.de");
  await invite(page, email);
  const { link } = await inbox.newestTo(email, invitationPath);
  await page.goto(link);
  const [warning = ""] = textOf("en", "accounts:invitation.otherTitle").split("{{");
  const notice = page.getByRole("status").filter({ hasText: warning.trim() });
  await notice.getByRole("button", { name: textOf("en", "common:nav.signOut") }).click();
  await expect(page).toHaveURL(link);
  await expect(notice).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: textOf("en", "accounts:invitation.enrol") }),
  ).toBeVisible();
});
