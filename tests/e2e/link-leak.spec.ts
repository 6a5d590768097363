import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { columnsHolding, logPath } from "./support/database-search.ts";
import { expect, test } from "./support/fixtures.ts";
import { codeIn } from "./support/inbox.ts";
import { askForLink, signInPath } from "./support/sign-in.ts";
import { textOf } from "./support/texts.ts";

test("the token of a sign-in link stays in the mail", async ({ page, context, inbox }) => {
  const email = `canary-${randomUUID()}@example.org`;
  const sent: { url: string; referer: string }[] = [];
  context.on("request", (request) => {
    void request
      .allHeaders()
      .then((headers) => sent.push({ url: request.url(), referer: headers.referer ?? "" }));
  });

  await askForLink(page, "fr", email);
  const mail = await inbox.newestTo(email, signInPath);
  const { link } = mail;
  const token = new URL(link).pathname.split("/").at(-1)!;
  const code = codeIn(mail).replaceAll(/[- ]/g, "");
  expect(token.length).toBeGreaterThanOrEqual(43);

  const whileItWorks = await columnsHolding(token);
  const { headers } = await fetch(link).then((response) => response);
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("referrer-policy")).toBe("same-origin");

  await page.goto(link);
  await page.getByRole("banner").getByRole("link", { name: "Gemina" }).click();
  await expect(page).toHaveURL("/fr");
  await page.goBack();
  await page.getByRole("button", { name: textOf("fr", "accounts:signIn.confirmButton") }).click();
  await expect(page).toHaveURL(/\/fr\/(family|account)/);
  await page.goto("/fr/events");

  // A browser tells its own site where it comes from; nobody else, and no address but the link's own.
  const origin = new URL(link).origin;
  expect(
    sent.filter(({ url, referer }) => referer.includes(token) && new URL(url).origin !== origin),
  ).toEqual([]);
  expect(
    sent.filter(
      ({ url }) =>
        url.includes(token) &&
        new URL(url).pathname !== new URL(link).pathname &&
        !url.includes("sign-in/link"),
    ),
  ).toEqual([]);

  const log = readFileSync(logPath(), "utf8");
  expect(log.length).toBeGreaterThan(0);
  for (const secret of [token, code, `${code.slice(0, 4)}-${code.slice(4)}`, email])
    expect(log.includes(secret), `the log says ${secret}`).toBe(false);
  expect(whileItWorks).toEqual([]);
  expect(await columnsHolding(token)).toEqual([]);
  expect(await columnsHolding(code)).toEqual([]);
});

test("the search of the database finds what is there", async () => {
  expect(await columnsHolding("family.fr")).not.toEqual([]);
});
