import { expect, test } from "./support/fixtures.ts";
import { textOf } from "./support/texts.ts";

const order = "/de/family/orders/6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0d01";
const text = (key: string) => textOf("de", `payments:${key}`);

test.describe("without script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a card is refused, another pays, and the mail and the treasurer know of it", async ({
    page,
    signInAs,
    inbox,
    problems,
  }) => {
    problems.allow(/asked somebody else: http:\/\/127\.0\.0\.1:\d+\/(?:c\/pay\/|stripe\.css)/);
    await signInAs("family.de");
    await page.goto(order);
    const pay = page.getByRole("region", { name: text("online.title") }).getByRole("button");
    await expect(pay).toContainText("180");
    await pay.click();
    // The page of payment is another's: it leads back, and asks for nothing of ours.
    await page.locator('button[value="card.declined"]').click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.locator('button[value="card.paid"]').click();
    await expect(page).toHaveURL(new RegExp(`${order}\\?back=1$`));
    await expect(page.getByText(text("online.paid"))).toBeVisible();
    await expect(page.locator(".state", { hasText: text("state.paid") })).toBeVisible();
    await expect(pay).toHaveCount(0);
    const { subject } = await inbox.newestTo("family.de@demo.gemina.example", /\/family\/orders\//);
    expect(subject).toBe(textOf("de", "mails:paymentReceived.subject"));
  });
});
