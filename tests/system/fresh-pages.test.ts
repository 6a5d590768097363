import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type App, ask, startApp, until } from "#tests/support/app-process.ts";
import { send } from "#tests/support/matrix-requests.ts";
import { createWorld, type World } from "#tests/support/matrix-world.ts";

let database: Awaited<ReturnType<typeof aDatabase>>;
let world: World;
let apps: [App, App];

const MOST_MILLISECONDS = 1000;

beforeAll(async () => {
  database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
  world = await createWorld();
  const settings = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  apps = [await startApp({ settings }), await startApp({ settings })];
});

afterAll(async () => {
  for (const app of apps) await app.stop();
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await database.drop();
});

const hitsOf = async ({ url }: App) => {
  const { text } = await ask(url, { path: "/metrics" });
  return Number(/^page_cache_lookups_total\{result="hit"\} (\d+)/m.exec(text)?.[1] ?? 0);
};

test("what an organizer changes in one process is read in both within a second", async () => {
  const { slug } = world.own.event;
  const page = `/en/events/${slug}`;
  const shown = async ({ url }: App) =>
    /(\d+) places? left/.exec((await ask(url, { path: page })).text)?.[1];
  // Each page is in memory before it changes, else this would prove nothing.
  const isKept = async (app: App) => {
    const before = await hitsOf(app);
    await ask(app.url, { path: page });
    return (await hitsOf(app)) > before;
  };
  for (const [version, places] of [
    ["1", "7"],
    ["2", "9"],
  ] as const) {
    for (const app of apps) await until(() => isKept(app));
    const answer = await send(apps[0].url, {
      ...{ path: `/en/manage/events/${slug}/places`, method: "POST", leaf: "" },
      cookie: world.cookies.organizer,
      fields: { version, "capacity.child": places },
    });
    expect([version, answer.status]).toEqual([version, 302]);
    for (const app of apps)
      await until(async () => (await shown(app)) === places, MOST_MILLISECONDS);
  }
});
