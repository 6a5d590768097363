import { createHash, randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { changeAccount } from "#app/domain/accounts/change-account.server.ts";
import { limits } from "#app/platform/limits.ts";
import { loader as start } from "#app/routes/start.ts";
import { action as choose } from "#app/routes/resources/language.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";

type Headers = Record<string, string>;

const origin = "http://127.0.0.1:3000";
const loadContext = { clientAddress: "127.0.0.1", requestId: randomUUID(), databaseGone: false };

const visit = (path: string, headers: Headers = {}) =>
  start({ request: new Request(origin + path, { headers }), params: {}, context: loadContext });

const send = (form: Headers, headers: Headers = {}) =>
  choose({
    request: new Request(`${origin}/language`, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
    }),
    params: {},
    context: loadContext,
  });

/** A signed-in browser's cookie. */
async function signedIn(language: string) {
  const account = await anAccount({ language });
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  await db.session.create({
    data: {
      id: randomUUID(),
      tokenHash: createHash("sha256").update(token).digest(),
      accountId: account.id,
      assurance: "mail",
      createdAt: now,
      lastSeenAt: now,
      steppedUpAt: now,
      device: "Firefox, Linux",
    },
  });
  return { account, cookie: `session=${token}` };
}

test("the start leads where cookie, account and browser say, in that order", async () => {
  const { cookie } = await signedIn("de");
  const accepted = { "Accept-Language": "fr;q=0.3,uk-UA" };
  const where = async (headers: Headers) => (await visit("/", headers)).headers.get("Location");
  expect(await where({ ...accepted, Cookie: `${cookie}; language=pl` })).toBe("/pl");
  expect(await where({ ...accepted, Cookie: cookie })).toBe("/de");
  expect(await where(accepted)).toBe("/uk");
  expect(await where({})).toBe("/en");
});

test("the start keeps the query, and tells caches what it looked at", async () => {
  const answer = await visit("/?from=poster", { "Accept-Language": "pl" });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/pl?from=poster");
  expect(answer.headers.get("Vary")).toBe("Cookie, Accept-Language");
});

test("the switch shows the same page in the chosen language and remembers it", async () => {
  const answer = await send({ language: "uk", path: "/pl/events?page=2" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/uk/events?page=2");
  expect(answer.headers.get("Set-Cookie")).toBe(
    "language=uk; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
  );
});

test("the switch of a signed-in person changes the language of her mails too", async () => {
  const { account, cookie } = await signedIn("de");
  await send({ language: "fr", path: "/de/account" }, { Cookie: cookie });
  const { language } = await db.account.findUniqueOrThrow({ where: { id: account.id } });
  expect(language).toBe("fr");
});

test("a language leaves no entry in the audit trail, however often it is changed", async () => {
  const { account, cookie } = await signedIn("de");
  for (const language of ["fr", "pl", "uk"])
    await send({ language, path: "/de" }, { Cookie: cookie });
  expect(await db.auditEntry.count({ where: { subject: account.id } })).toBe(0);
});

test("a name leaves one entry a change, and only so many in an hour", async () => {
  const { id: accountId } = await anAccount({ name: null });
  const actor: Person = {
    kind: "person",
    accountId,
    sessionId: randomUUID(),
    language: "de",
    assurance: "mail",
    steppedUpAt: testNow,
    grants: [],
  };
  const call = (name: string | null) => changeAccount(contextFor(actor), { name });
  await call(null);
  await call("Anna");
  await call("Anna");
  expect(await db.auditEntry.count({ where: { subject: accountId } })).toBe(1);
  for (let time = 3; time < limits.nameChange.points; time += 1) await call(`Anna ${time}`);
  await expect(call("Once more")).rejects.toMatchObject({ code: "tooManyTries" });
});

test("the switch leads nowhere else", async () => {
  const answer = await send({ language: "uk", path: "https://evil.example/pl" });
  expect(answer.headers.get("Location")).toBe("/uk");
  await expect(send({ language: "xx", path: "/pl" })).rejects.toMatchObject({
    init: { status: 400 },
  });
});
