import { randomUUID } from "node:crypto";
import { expect, test } from "./support/fixtures.ts";
import { codeIn } from "./support/inbox.ts";
import { askForLink, expectSignedIn, signInPath } from "./support/sign-in.ts";
import { textOf } from "./support/texts.ts";

const someone = () => `reader-${randomUUID()}@example.org`;

for (const { language, javaScriptEnabled } of [
  { language: "fr", javaScriptEnabled: true },
  { language: "uk", javaScriptEnabled: true },
  { language: "de", javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, script ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("the mailed link signs in, after a press, once", async ({ page, inbox, context }) => {
      const email = someone();
      await askForLink(page, language, email);
      const { link } = await inbox.newestTo(email, signInPath);
      expect(new URL(link).pathname).toMatch(new RegExp(`^/${language}/`));

      await page.goto(link);
      await page.goto(link);
      const press = textOf(language, "accounts:signIn.confirmButton");
      await page.getByRole("button", { name: press }).click();
      await expectSignedIn(page);

      await page.goto(link);
      const already = page.getByRole("main");
      await expect(already).toContainText(textOf(language, "accounts:signIn.alreadyTitle"));
      await expect(already).toContainText(email);
      await already.getByRole("link", { name: textOf(language, "common:nav.family") }).click();
      await expect(page).toHaveURL(`/${language}/family`);

      await context.clearCookies({ name: "session" });
      await page.goto(link);
      await expect(page.getByRole("button", { name: press })).toHaveCount(0);
    });
  });
}

for (const { language, javaScriptEnabled } of [
  { language: "pl", javaScriptEnabled: true },
  { language: "en", javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, script ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("the typed code signs in; a wrong one keeps the page", async ({ page, inbox }) => {
      const email = someone();
      await askForLink(page, language, email);
      const code = codeIn(await inbox.newestTo(email, signInPath));
      const field = page.getByLabel(textOf(language, "accounts:signIn.codeLabel"));
      const submit = page.getByRole("button", {
        name: textOf(language, "accounts:signIn.codeSubmit"),
      });

      await field.fill("ABCD-2340");
      await submit.click();
      const says = textOf(language, "errors:validation.codeSigns");
      await expect(page.getByRole("link", { name: says })).toBeVisible();
      await expect(field).toHaveValue("ABCD-2340");

      await field.fill("ZZZZ-ZZZZ");
      await submit.click();
      await expect(field).toHaveValue("ZZZZ-ZZZZ");
      await expect(page).toHaveURL(/sign-in/);

      await field.fill(code);
      await submit.click();
      await expectSignedIn(page);
    });
  });
}

test("an address that is none is refused beside its field and kept", async ({ page }) => {
  await page.goto("/pl/sign-in");
  const field = page.getByLabel(textOf("pl", "accounts:signIn.email"));
  await field.fill("anna@example");
  await page.getByRole("button", { name: textOf("pl", "accounts:signIn.submit") }).click();
  await expect(field).toHaveValue("anna@example");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(
    page.getByRole("link", { name: textOf("pl", "errors:validation.email") }),
  ).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("asking for a new link says that a new email was sent, and when", async ({ page }) => {
    await askForLink(page, "de", someone());
    const [before = ""] = textOf("de", "accounts:signIn.resent").split("{{time}}");
    const notice = page.getByRole("status").filter({ hasText: before.trim() });
    await expect(notice).toHaveCount(0);
    await page.getByRole("button", { name: textOf("de", "accounts:signIn.resend") }).click();
    await expect(notice).toHaveText(/\b\d{2}:\d{2}\b/);
  });
});
