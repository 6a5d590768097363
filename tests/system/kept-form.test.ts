import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { openSession as Open } from "#app/domain/accounts/open-session.server.ts";
import type { anAccount as Make } from "#tests/support/factories.ts";
import type { db as Database } from "#tests/support/database.ts";
import { aDatabase, type App, ask, startApp } from "#tests/support/app-process.ts";

let database: Awaited<ReturnType<typeof aDatabase>>;
let app: App;
let db: typeof Database;
let openSession: typeof Open;
let anAccount: typeof Make;

beforeAll(async () => {
  database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
  ({ db } = await import("#tests/support/database.ts"));
  ({ openSession } = await import("#app/domain/accounts/open-session.server.ts"));
  ({ anAccount } = await import("#tests/support/factories.ts"));
  const { appUrl, ownerUrl } = database;
  app = await startApp({ settings: { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } });
});
afterAll(async () => {
  await app.stop();
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await database.drop();
});

const visit = { browser: null, session: null, known: null, network: "127.0.0.1", device: "test" };

/** A family's browser that is signed in. */
async function signIn(accountId: string) {
  const token = await openSession(db, new Date(), { accountId, assurance: "mail", visit });
  return `session=${token}`;
}

const long = new Date("2020-01-01T00:00:00Z");
const endAll = (accountId: string) =>
  db.session.updateMany({ where: { accountId }, data: { createdAt: long, lastSeenAt: long } });

const page = "/uk/family/people/new";
const kept = "/uk/account/kept";
const typed = new URLSearchParams([
  ["version", "0"],
  ["givenNames", "Софія-Марія"],
  ["familyName", `О\u02bcНіл "<b>"`],
  ["birth.day", "3"],
  ["birth.month", "4"],
  ["birth.year", "2015"],
  ["residence", "UA"],
  ["relation", "parent"],
]);

const post = (path: string, cookie: string, body: URLSearchParams) =>
  ask(app.url, {
    ...{ method: "POST", path, body: body.toString() },
    headers: {
      ...{ cookie, origin: app.url, "sec-fetch-site": "same-origin" },
      "content-type": "application/x-www-form-urlencoded",
    },
  });
const get = (path: string, cookie: string) => ask(app.url, { path, headers: { cookie } });

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');

/** The fields that the page of what is kept sends, and where to. */
function formOf(html: string) {
  const [, action = "", fields = ""] =
    /<form method="post" action="([^"]+kept=)">(.*?)<\/form>/s.exec(html)!;
  const inputs = [...fields.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    action,
    body: new URLSearchParams(
      inputs.map(([, name = "", value = ""]) => [name, unescaped(value)] as [string, string]),
    ),
  };
}

describe("a form that is sent after the session has ended", () => {
  test("waits until its writer is back, and is sent with one press", async () => {
    const { id } = await anAccount();
    const cookie = await signIn(id);
    await endAll(id);
    const { status, headers } = await post(page, cookie, typed);
    expect([status, headers.location]).toEqual([302, `/uk/sign-in?to=${encodeURIComponent(kept)}`]);
    expect(await db.person.count({ where: { guardians: { some: { accountId: id } } } })).toBe(0);

    const back = await signIn(id);
    const shown = await get(kept, back);
    expect(shown.headers["cache-control"]).toContain("no-store");
    const { action, body } = formOf(shown.text);
    expect([...body]).toEqual([...typed]);
    expect((await post(action, back, body)).status).toBe(302);
    const [person] = await db.person.findMany({
      where: { guardians: { some: { accountId: id } } },
    });
    expect(person).toMatchObject({ givenNames: "Софія-Марія", familyName: `О\u02bcНіл "<b>"` });
    expect((await get(kept, back)).text).not.toContain("kept=");
    expect(await db.keptForm.count({ where: { accountId: id } })).toBe(0);
  });

  test("is nobody else's, and can be thrown away", async () => {
    const [own, other] = [await anAccount(), await anAccount()];
    const cookie = await signIn(own.id);
    await endAll(own.id);
    await post(page, cookie, typed);
    expect((await get(kept, await signIn(other.id))).text).not.toContain("Софія");
    const back = await signIn(own.id);
    expect((await get(kept, back)).text).toContain("Софія");
    await post(kept, back, new URLSearchParams());
    expect((await get(kept, back)).text).not.toContain("Софія");
  });

  test.each([
    ["was ended by its owner", (id: string) => ({ accountId: id })],
    ["never was", () => null],
  ])("is not kept for a session that %s", async (_, ended) => {
    const { id } = await anAccount();
    const cookie = ended(id) ? await signIn(id) : `session=${"A".repeat(43)}`;
    await db.session.updateMany({ where: { accountId: id }, data: { revokedAt: new Date() } });
    const before = await db.keptForm.count();
    const { headers } = await post(page, cookie, typed);
    expect(headers.location).toBe(`/uk/sign-in?to=${encodeURIComponent(page)}`);
    expect(await db.keptForm.count()).toBe(before);
  });

  test("too long to be kept, asks for a sign-in and leads back to its page", async () => {
    const { id } = await anAccount();
    const cookie = await signIn(id);
    await endAll(id);
    const { headers } = await post(
      page,
      cookie,
      new URLSearchParams([["givenNames", "x".repeat(200_001)]]),
    );
    expect(headers.location).toBe(`/uk/sign-in?to=${encodeURIComponent(page)}`);
  });
});
