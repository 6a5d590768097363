import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

const planted = `
  <script>window.ran = "script";</script>
  <img src="/no-such-picture.png" alt="" onerror="window.ran = 'handler'">
  <a id="planted" href="javascript:window.ran='address'">x</a>
  <style>body { --planted: yes; }</style>
  <form action="https://thief.example/" method="post"><button id="thief">x</button></form>`;

/** Puts an attacker's markup into the next page, with the headers that the site sent. */
async function plantInto(page: Page, path: string) {
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</main>", `${planted}</main>`);
    await route.fulfill({ response, body });
  });
}

for (const { path, account } of [
  { path: "/en", account: undefined },
  { path: "/en/account", account: "family.en" },
]) {
  test(`markup planted in ${path} does nothing`, async ({ page, signInAs, problems }) => {
    if (account) await signInAs(account);
    problems.allow(/Content Security Policy|hydrat|did not match|Minified React error/i);
    await plantInto(page, `**${path}`);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(path);
    await page.waitForLoadState("networkidle");

    // The policy, not React's repair of the page, must be what stops it: these are the browser's words.
    expect(complaints.join("\n")).toMatch(/inline script/i);
    const found = await page.evaluate(() => ({
      ran: (window as { ran?: string }).ran,
      style: getComputedStyle(document.body).getPropertyValue("--planted"),
    }));
    expect(found).toEqual({ ran: undefined, style: "" });
  });
}

test("a form planted in a public page cannot send to anybody else", async ({ page, problems }) => {
  problems.allow(/Content Security Policy/);
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await plantInto(page, "**/en");
  await page.goto("/en");
  // Playwright's own click would wait for the navigation that must not come.
  for (const id of ["thief", "planted"])
    await page.evaluate((one) => document.getElementById(one)?.click(), id);
  await expect.poll(() => complaints.join("\n")).toMatch(/form-action/);
  const found = await page.evaluate(() => ({
    path: location.pathname,
    ran: (window as { ran?: string }).ran,
  }));
  expect(found).toEqual({ path: "/en", ran: undefined });
});
