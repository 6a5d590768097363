import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type App, ask, startApp, until } from "#tests/support/app-process.ts";
import { relayTo } from "#tests/support/relay.ts";

let app: App;
let database: Awaited<ReturnType<typeof aDatabase>>;
let relay: Awaited<ReturnType<typeof relayTo>>;

beforeAll(async () => {
  database = await aDatabase();
  relay = await relayTo(database.appUrl);
  app = await startApp({ settings: { DATABASE_URL: relay.url } });
});
afterAll(async () => {
  await app.stop();
  relay.close();
  await database.drop();
});

const readiness = async () => {
  const { status, text } = await ask(app.url, { path: "/readyz" });
  return { status, ...(JSON.parse(text) as Record<string, boolean>) };
};
/** The same once it says what is wanted: an answer may be a second old, and no more than its question takes. */
async function readinessWith(status: number) {
  await until(async () => (await readiness()).status === status, 3_000);
  return readiness();
}
/** Whose session it is stands in the database; and no cache answers who carries one. */
const page = (language: string) => {
  const cookie = `session=${"A".repeat(43)}; __Host-session=${"A".repeat(43)}`;
  return ask(app.url, { path: `/${language}/privacy`, headers: { cookie } });
};

describe("while the database is away", () => {
  test("the process is alive, not ready, and every page says 503 and when to come back", async () => {
    expect(await readiness()).toMatchObject({ status: 200, ready: true, database: true });
    expect((await page("en")).status).toBe(200);

    relay.cut();
    expect(await readinessWith(503)).toMatchObject({ status: 503, ready: false, database: false });
    expect((await ask(app.url, { path: "/healthz" })).status).toBe(200);
    for (const [language, words] of [
      ["uk", "За мить повернемося"],
      ["pl", "Za chwilę wracamy"],
    ] as const) {
      const { status, headers, text } = await page(language);
      expect([status, headers["retry-after"]]).toEqual([503, "30"]);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(words);
      expect(text).not.toMatch(/prisma|ECONN|at .*:\d+:\d+/i);
    }
    expect(app.log()).not.toContain("uncaught");

    relay.restore();
    await readinessWith(200);
    expect((await page("en")).status).toBe(200);
  });

  test("a database that lacks a migration is not ready for us", async () => {
    const { withClient } = await import("#server/postgres/cluster.ts");
    const hide = (sign: string) =>
      withClient(database.ownerUrl, (client) =>
        client.query(`update _prisma_migrations set finished_at = ${sign}`),
      );
    await hide("null");
    expect(await readinessWith(503)).toMatchObject({
      status: 503,
      database: true,
      migrations: false,
    });
    await hide("now()");
    expect(await readinessWith(200)).toMatchObject({ status: 200, migrations: true });
  });
});
