import { randomUUID } from "node:crypto";
import { expect, test } from "./support/fixtures.ts";
import { addAuthenticator } from "./support/passkeys.ts";
import { expectSignedIn, signInByMail, signOut } from "./support/sign-in.ts";
import { textOf } from "./support/texts.ts";

const text = (key: string) => textOf("fr", `accounts:${key}`);

test("a family adds a passkey, signs in with it, and removes it", async ({ page, inbox }) => {
  const email = `passkey-${randomUUID()}@example.org`;
  const device = await addAuthenticator(page);
  await signInByMail(page, inbox, { language: "fr", email });

  await page.goto("/fr/account");
  await page.getByRole("button", { name: text("passkeys.add") }).click();
  await expect(page.getByText(text("passkeys.doneAdd"))).toBeVisible();
  expect(await device.count()).toBe(1);

  await signOut(page);
  await page.goto("/fr/sign-in");
  await page.getByRole("button", { name: text("signIn.passkey") }).click();
  await expectSignedIn(page);

  await page.goto("/fr/account");
  await page
    .getByRole("button", { name: text("passkeys.remove") })
    .first()
    .click();
  await expect(page.getByText(text("passkeys.doneRemove"))).toBeVisible();
  await signOut(page);
  await page.goto("/fr/sign-in");
  await page.getByRole("button", { name: text("signIn.passkey") }).click();
  await expect(page.getByText(textOf("fr", "errors:passkeyRefused"))).toBeVisible();
  await expect(page).toHaveURL(/\/fr\/sign-in/);
});

test("who does not show finger, face or code does not get in", async ({ page, inbox }) => {
  const email = `passkey-${randomUUID()}@example.org`;
  const device = await addAuthenticator(page);
  await signInByMail(page, inbox, { language: "fr", email });
  await page.goto("/fr/account");
  await page.getByRole("button", { name: text("passkeys.add") }).click();
  await expect(page.getByText(text("passkeys.doneAdd"))).toBeVisible();
  await signOut(page);

  await device.setVerified(false);
  await page.goto("/fr/sign-in");
  await page.getByRole("button", { name: text("signIn.passkey") }).click();
  await expect(page.getByText(text("signIn.passkeyFailed"))).toBeVisible();
});
