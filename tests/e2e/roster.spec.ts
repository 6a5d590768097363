import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

const europeDays = `europe-days-${String(new Date().getFullYear() + 1)}`;
const text = (key: string) => textOf("uk", `roster:${key}`);

test.describe("without script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("somebody who waits for a yes is declined with a reason, and another is accepted", async ({
    page,
    signInAs,
  }) => {
    await signInAs("admin");
    await page.goto(`/uk/manage/events/${europeDays}/roster`);
    const asking = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();
    const declined = asking("Mia Ahlers");
    await declined.getByText(text("decide.decline"), { exact: true }).click();
    await declined.getByRole("button", { name: text("decide.declineSubmit") }).click();
    // Without a reason nothing is decided.
    await expect(asking("Mia Ahlers")).toContainText(
      textOf("uk", "errors:validation.chooseReason"),
    );
    await asking("Mia Ahlers").getByLabel(text("decide.reason")).selectOption("placesTaken");
    await asking("Mia Ahlers")
      .getByRole("button", { name: text("decide.declineSubmit") })
      .click();
    await expect(page.getByRole("main")).toContainText(text("done.decline"));
    await asking("Lotta Behrens")
      .getByRole("button", { name: text("decide.approve") })
      .click();
    await expect(page.getByRole("main")).toContainText(text("done.approve"));
    await page.getByLabel(text("search.name")).fill("AHLERS");
    await page.getByRole("button", { name: text("search.show") }).click();
    await expect(page.getByRole("row")).toContainText([
      textOf("uk", "registrations:state.declined.badge"),
    ]);
  });
});
