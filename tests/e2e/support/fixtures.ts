/** What every browser test has: one-click accounts, the mail inbox, axe, and an eye on the console. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test as base } from "@playwright/test";
import { type Demo, readDemo } from "./demo.ts";
import { Inbox } from "./inbox.ts";
import { type Problems, watchProblems } from "./problems.ts";

type Fixtures = {
  demo: Demo;
  inbox: Inbox;
  /** Signs in by the demo's own form, in the account's language or the one given. */
  signInAs: (key: string, language?: string, page?: Page) => Promise<void>;
  /** What the browser complained of; must be empty at the end. */
  problems: Problems;
  /** Fails with what axe finds on the page as it stands (WCAG 2.2 AA). */
  expectAccessible: (page: Page) => Promise<void>;
};

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const test = base.extend<Fixtures>({
  demo: async ({}, use) => use(await readDemo()),
  inbox: async ({ demo }, use) => use(new Inbox(demo.mail)),
  signInAs: async ({ demo, page }, use) =>
    use(async (key, language, otherPage = page) => {
      const account = demo.accounts.find((one) => one.key === key);
      expect(account, `demo account ${key}`).toBeDefined();
      await otherPage.goto(`/${language ?? account!.language}/demo`);
      const field = `[name="account"][value="${key}"]`;
      await otherPage.locator(`form:has(input${field}) button, button${field}`).click();
      await expect(otherPage).not.toHaveURL(/\/demo(\/sign-in)?$/);
    }),
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = watchProblems(context, new URL(baseURL!).origin);
      await use(problems);
      expect(problems.found()).toEqual([]);
    },
    { auto: true },
  ],
  expectAccessible: async ({}, use) =>
    use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} ${node.target.join(" ")} ${node.html}`),
      );
      expect(found, page.url()).toEqual([]);
    }),
});

export { expect } from "@playwright/test";
