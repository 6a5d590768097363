import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "#server/postgres/cluster.ts";
import { aDatabase, type App, ask, startApp } from "#tests/support/app-process.ts";
import { largeNetwork } from "#tests/support/large-network.ts";

let app: App;
let database: Awaited<ReturnType<typeof aDatabase>>;

beforeAll(async () => {
  database = await aDatabase();
  await withClient(database.ownerUrl, async (client) => {
    for (const statement of largeNetwork({ towns: 500, events: 300 }))
      await client.query(statement);
  });
  app = await startApp({ settings: { DATABASE_URL: database.appUrl } });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await database.drop();
});

/** Bytes of its HTML as a browser gets it. Sixty towns at most stand on a page, and thirty events. */
const MOST_BYTES = 20_000;

test.each(["/en", "/en/communities", "/en/communities?page=9", "/en/events", "/en/events?page=2"])(
  "%s of five hundred towns weighs no more than one of sixty",
  async (path) => {
    const { status, text } = await ask(app.url, { path });
    expect(status).toBe(200);
    expect(new Set(text.match(/communities\/large-\d+/g)).size).toBeLessThanOrEqual(60);
    expect(gzipSync(text).byteLength).toBeLessThan(MOST_BYTES);
  },
);

test("a town is found by the beginning of its name, and its events by it", async () => {
  const found = await ask(app.url, { path: "/en/communities?text=KOSZYNKA" });
  expect(found.status).toBe(200);
  const named = await ask(app.url, { path: "/en/events?town=nowhere" });
  expect(named.text).toContain("Town: nowhere");
  const page = await ask(app.url, { path: "/en/communities?text=nowhere" });
  expect(page.text).toContain("No town of that name");
});
