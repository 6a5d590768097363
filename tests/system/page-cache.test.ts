import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "#server/postgres/cluster.ts";
import {
  aDatabase,
  type App,
  ask,
  fireTogether,
  startApp,
  until,
} from "#tests/support/app-process.ts";

let apps: [App, App];
let database: Awaited<ReturnType<typeof aDatabase>>;
const page = "/en/privacy";

beforeAll(async () => {
  database = await aDatabase();
  const settings = { DATABASE_URL: database.appUrl };
  apps = [await startApp({ settings }), await startApp({ settings })];
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await database.drop();
});

const urls = () => apps.map(({ url }) => url);
const hits = async ({ url }: App) => {
  const { text } = await ask(url, { path: "/metrics" });
  return Number(/^page_cache_lookups_total\{result="hit"\} (\d+)/m.exec(text)?.[1] ?? 0);
};
const isHit = async (app: App, headers: Record<string, string> = {}, path = page) => {
  const before = await hits(app);
  await ask(app.url, { path, headers });
  return (await hits(app)) > before;
};
const warm = (app: App) => until(() => isHit(app));

test("a public page comes from memory, and unchanged is said with 304", async () => {
  await warm(apps[0]);
  const { headers, status } = await ask(apps[0].url, { path: page });
  expect([status, headers["x-cache"]]).toEqual([200, undefined]);
  expect(headers["content-security-policy"]).toContain("script-src 'none'");
  const again = await ask(apps[0].url, {
    path: page,
    headers: { "if-none-match": String(headers.etag) },
  });
  expect([again.status, again.bytes.byteLength]).toEqual([304, 0]);
});

test("a session and a query pass it by, the language cookie does not", async () => {
  await warm(apps[0]);
  expect(await isHit(apps[0], { cookie: "session=x" })).toBe(false);
  expect(await isHit(apps[0], { cookie: "__Host-session=x; language=pl" })).toBe(false);
  expect(await isHit(apps[0], {}, `${page}?a=b`)).toBe(false);
  expect(await isHit(apps[0], { cookie: "language=pl" })).toBe(true);
});

test("a page of one person is never kept", async () => {
  for (const path of ["/en/sign-in", "/en/family", "/en/nope"]) {
    for (let time = 0; time < 3; time += 1) expect(await isHit(apps[0], {}, path)).toBe(false);
  }
});

test("a change in one process is seen in both", async () => {
  await Promise.all(apps.map(warm));
  await withClient(database.appUrl, (client) => client.query("notify page_cache"));
  for (const app of apps) {
    await until(async () => {
      const { text } = await ask(app.url, { path: "/metrics" });
      return /^page_cache_bytes 0$/m.test(text);
    });
    expect(await isHit(app)).toBe(false);
    expect(await isHit(app)).toBe(true);
  }
});

test("readers who come together get the same page from both", async () => {
  await withClient(database.appUrl, (client) => client.query("notify page_cache"));
  const answers = await fireTogether(urls(), () => ({ path: page }), 60);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  // Each process names itself in the page's links.
  const texts = answers.map(({ text }) =>
    urls().reduce((page, url) => page.replaceAll(url, ""), text),
  );
  expect(new Set(texts).size).toBe(1);
});

test("without its ear on the database nothing is served from memory", async () => {
  await warm(apps[1]);
  await withClient(database.adminUrl, (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'page_cache'",
    ),
  );
  await until(async () => apps[1].log().includes("pageCache.listenerLost"));
  await warm(apps[1]);
});
