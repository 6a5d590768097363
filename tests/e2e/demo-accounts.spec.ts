import { expect, test } from "./support/fixtures.ts";
import { expectSignedIn } from "./support/sign-in.ts";
import { textOf } from "./support/texts.ts";

const keys = [
  ...["pl", "de", "fr", "en", "uk"].map((language) => `family.${language}`),
  ...["de", "fr", "en", "uk"].map((language) => `coordinator.${language}`),
  ...["organizer.pl", "treasurer.pl", "safeguarding.pl", "leader.de", "host.pl", "admin"],
];

test("the launcher lists these accounts", async ({ demo }) => {
  expect(demo.accounts.map(({ key }) => key).sort()).toEqual([...keys].sort());
});

for (const key of keys) {
  test(`one click signs in as ${key}`, async ({ page, demo, signInAs }) => {
    await signInAs(key);
    const account = demo.accounts.find((one) => one.key === key)!;
    await expect(page.locator("html")).toHaveAttribute("lang", account.language);
    await expectSignedIn(page);
    await expect(page.getByRole("banner")).toContainText(account.name);
    await page.goto(`/${account.language}/manage`);
    const isStaff = !/^(family|host)\./.test(key);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveURL(`/${account.language}/manage`);
    const forbidden = page.getByRole("heading", {
      name: textOf(account.language, "common:page403.title"),
    });
    await expect(forbidden).toHaveCount(isStaff ? 0 : 1);
  });
}
