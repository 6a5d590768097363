import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

const desk = "/pl/manage/events/youth-exchange-legnica-drohobych/hosting";
const yuriy = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b04";
const text = (key: string) => textOf("pl", `hosting:${key}`);

/** Waits until no search is under way, by asking the page again as a reader without script would. */
async function searched(page: Page) {
  await expect(async () => {
    await page.goto(desk);
    await expect(page.getByRole("button", { name: text("run.stop") })).toHaveCount(0);
  }).toPass({ timeout: 60_000 });
}

/** Puts whoever is first with the first family that has room for her. */
async function moveSomebody(page: Page) {
  for (const stay of await page.locator(".stay").all()) {
    const address = await stay.getAttribute("href");
    await page.goto(new URL(address!, page.url()).href);
    const here = page.getByRole("button", { name: new RegExp(`^${text("panel.move")}`) });
    if ((await here.count()) > 0) {
      await here.first().click();
      await expect(page.getByRole("status").first()).toContainText(text("done.move"));
      return;
    }
  }
  throw new Error("nobody can be moved");
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("guests are assigned, moved, kept, searched for anew and published; then both sides read their cards", async ({
    page,
    signInAs,
    inbox,
  }) => {
    test.setTimeout(120_000);
    await signInAs("organizer.pl");
    await page.goto(desk);
    await page.getByRole("button", { name: text("run.title") }).click();
    await searched(page);
    await page.getByRole("button", { name: text("run.adopt") }).click();
    await expect(page.getByRole("status").first()).toContainText(text("done.adopt"));

    await moveSomebody(page);
    await page.getByRole("button", { name: text("panel.lock") }).click();
    await expect(page.getByRole("img", { name: text("board.locked") }).first()).toBeVisible();
    await page.locator("summary", { hasText: text("run.again") }).click();
    await page.getByRole("button", { name: text("run.again") }).click();
    await searched(page);
    await expect(page.getByRole("img", { name: text("board.locked") }).first()).toBeVisible();

    // Before the publication the guest's family reads only that it is being arranged.
    await signInAs("family.uk");
    const card = `/uk/family/registrations/${yuriy}/host-family`;
    await page.goto(card);
    await expect(page.getByRole("main")).toContainText(textOf("uk", "hosting:assignment.notYet"));

    await signInAs("organizer.pl");
    await page.goto(desk);
    await page.locator("summary", { hasText: text("publish.title") }).click();
    await page.locator('button[name="town"]').first().click();
    await expect(page.getByRole("status").first()).toContainText(text("done.publish"));

    await signInAs("family.uk");
    await page.goto(card);
    await expect(
      page.getByText(textOf("uk", "hosting:card.address"), { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Legnica");
    const file = await page.request.get(`${card}.pdf`);
    expect(file.headers()["content-type"]).toBe("application/pdf");

    await signInAs("host.pl");
    await page.goto("/pl/family/hosting/guests");
    await page
      .getByRole("button", { name: new RegExp(`^${text("guests.accept")}`) })
      .first()
      .click();
    await expect(page.getByRole("main")).toContainText(text("guests.accepted"));
    const mail = await inbox.newestTo("host.pl@demo.gemina.example", /hosting/);
    expect(mail.text).not.toContain("Piastowska");
  });
});
