import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

const desk = "/uk/manage/events/youth-exchange-legnica-drohobych";
const text = (key: string) => textOf("uk", `roster:${key}`);

test.describe("without script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a coordinator holds places for a choir, names one of it later, and invites her family", async ({
    page,
    signInAs,
    inbox,
  }) => {
    await signInAs("coordinator.uk");
    await page.goto(`${desk}/held-places`);
    await page.getByLabel(text("held.count")).fill("2");
    await page.getByLabel(text("held.label")).fill("Хор гімназії");
    const year = new Date().getFullYear() + 1;
    await page.getByLabel(text("held.until")).fill(`${String(year)}-01-05`);
    await page.getByRole("button", { name: text("held.submit") }).click();
    await expect(page.getByRole("main")).toContainText(text("held.done.hold"));
    await page
      .getByRole("link", { name: text("held.name") })
      .first()
      .click();

    // Nothing typed: each line of the summary leads to its field.
    await page.getByRole("button", { name: text("enter.name") }).click();
    const wrong = page.getByRole("alert").getByRole("link");
    await expect(wrong).toHaveCount(3);
    for (const link of await wrong.all())
      await expect(
        page.locator(`[id="${(await link.getAttribute("href"))!.slice(1)}"]`),
      ).toBeVisible();

    await page.getByLabel(textOf("uk", "people:field.givenNames")).first().fill("Марта");
    await page.getByLabel(textOf("uk", "people:field.familyName")).first().fill("Шевчук-Левицька");
    for (const [part, value] of [
      ["day", "3"],
      ["month", "4"],
      ["year", String(year - 14)],
    ] as const)
      await page
        .getByLabel(textOf("uk", `common:date.${part}`))
        .first()
        .fill(value);
    await page.getByLabel(text("enter.email")).fill("choir@example.org");
    await page.getByRole("button", { name: text("enter.name") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Марта Шевчук-Левицька");
    await expect(page.getByRole("main")).toContainText(text("one.done.registered"));
    await expect(page.getByRole("main")).toContainText("choir@example.org");
    await inbox.newestTo("choir@example.org", /\/family\/invitations\//);
  });

  test("a family asks something, and the organizer answers in her own language", async ({
    page,
    browser,
    signInAs,
    inbox,
  }) => {
    const registration = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02";
    await signInAs("family.de");
    await page.goto(`/de/family/registrations/${registration}/messages`);
    const words = (key: string) => textOf("de", `messages:${key}`);
    await page.getByLabel(words("text")).fill("Kommt der Bus um acht?");
    await page.getByRole("button", { name: words("send") }).click();
    await expect(page.getByRole("main")).toContainText(words("sent.family"));

    const office = await browser.newPage({
      javaScriptEnabled: false,
      baseURL: new URL(page.url()).origin,
    });
    await signInAs("organizer.pl", "pl", office);
    await office.goto("/pl/manage");
    await expect(office.getByRole("main")).toContainText(textOf("pl", "manage:today.messages"));
    await office.goto(`/pl/manage/registrations/${registration}/messages`);
    await expect(office.getByRole("main")).toContainText("Kommt der Bus um acht?");
    await office.getByLabel(textOf("pl", "messages:text")).fill("Tak, punktualnie.");
    await office.getByRole("button", { name: textOf("pl", "messages:send") }).click();
    await office.close();

    const path = new RegExp(`/family/registrations/${registration}/messages$`);
    const mail = await inbox.newestTo("family.de", path);
    expect(mail.text).not.toContain("punktualnie");
    await page.goto(`/de/family/registrations/${registration}/messages`);
    await expect(page.getByRole("main")).toContainText("Tak, punktualnie.");
  });
});
