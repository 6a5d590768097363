import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

const registration = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02";
const person = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a02";
const button = (language: string, key: string) => ({ name: textOf(language, key) });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });

  test("a family tells of health, nothing typed is lost, the health contact reads it, and the family sees that she did", async ({
    page,
    browser,
    baseURL,
    signInAs,
  }) => {
    await signInAs("family.de");
    await page.goto(`/de/family/registrations/${registration}/health`);
    const save = page.getByRole("button", button("de", "health:form.save"));
    await page.locator('[name="notes"]').fill("Hausarzt Dr. Beispiel");
    await page.getByText(textOf("de", "health:form.addAllergy")).first().click();
    await page.locator('[name="allergies[2].detail"]').fill("Zitrone");
    await save.click();
    // What is wrong is summed up, each line a link to its field; what was typed stands there.
    const summary = page.getByRole("alert");
    await expect(summary.getByRole("link")).toHaveCount(2);
    await expect(page.locator('[name="notes"]')).toHaveValue("Hausarzt Dr. Beispiel");
    await expect(page.locator('[name="allergies[2].detail"]')).toHaveValue("Zitrone");
    await page.locator('[name="allergies[2].substance"]').selectOption("other");
    await page.locator('[name="allergies[2].severity"]').selectOption("mild");
    await page.locator('[name="agreed"]').check();
    await save.click();
    await expect(page).toHaveURL(new RegExp(`/de/family/people/${person}/health\\?done=saved`));
    await expect(page.getByRole("main")).toContainText("Zitrone");

    const contact = await browser.newPage({ baseURL, javaScriptEnabled: false });
    await signInAs("organizer.pl", "pl", contact);
    const camp = `/pl/manage/events/camp-${String(new Date().getFullYear() + 1)}/health`;
    await contact.goto(`${camp}?name=Voigt`);
    await contact.getByRole("link", { name: "Jonas Voigt" }).click();
    const read = contact.getByRole("main");
    await expect(read).toContainText(textOf("pl", "health:allergen.nuts"));
    await expect(read).toContainText("Hausarzt Dr. Beispiel");
    await contact.close();

    await page.reload();
    await expect(page.getByRole("main")).toContainText("Marta Wiśniewska");
  });
});
