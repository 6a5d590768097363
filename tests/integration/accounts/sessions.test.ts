/** Sessions: how they begin, how long they last, and how they end. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { openSession } from "#app/domain/accounts/open-session.server.ts";
import { readSession } from "#app/domain/accounts/read-session.server.ts";
import { signOut } from "#app/domain/accounts/sign-out.server.ts";
import { withdrawGrant } from "#app/domain/accounts/withdraw-grant.server.ts";
import { cookieHeader } from "#app/http/session.server.ts";
import { contextFor, countQueries, db, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { aVisit } from "#tests/support/visits.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const after = (milliseconds: number) => new Date(testNow.getTime() + milliseconds);

async function aSession(staff = false) {
  const { id } = await anAccount();
  const grant = staff ? await aGrant({ accountId: id, role: "administrator" }) : null;
  const token = await openSession(db, testNow, {
    accountId: id,
    assurance: "passkey",
    visit: aVisit(),
  });
  return { id, token, grantId: grant?.id ?? "" };
}

const personOf = async (token: string, now = testNow) =>
  (await readSession(db, token, now))!.person;

/** Visits every so often, as somebody does who keeps working. */
async function staysUntil(token: string, end: number, every: number) {
  for (let time = every; time < end; time += every) await readSession(db, token, after(time));
}

test("the person behind a request is read in one query, however many roles she holds", async () => {
  const { id, token } = await aSession(true);
  for (let more = 0; more < 20; more += 1) await aGrant({ accountId: id, role: "kitchen" });
  expect(await countQueries(() => readSession(db, token, testNow))).toBe(1);
});

test("the last visit is written at most once a minute", async () => {
  const { token } = await aSession();
  expect(await countQueries(() => readSession(db, token, after(59_000)))).toBe(1);
  expect(await countQueries(() => readSession(db, token, after(minute)))).toBe(2);
  expect(await countQueries(() => readSession(db, token, after(minute + 1)))).toBe(1);
});

describe.each([
  ["staff", true, 30 * minute, 12 * hour],
  ["a family", false, 14 * day, 90 * day],
] as const)("%s is signed out", (_, staff, idle, absolute) => {
  test("when idle", async () => {
    const { token } = await aSession(staff);
    expect(await readSession(db, token, after(idle - 1))).not.toBeNull();
    const { token: other } = await aSession(staff);
    expect(await readSession(db, other, after(idle))).toBeNull();
  });

  test("in the end, even without a pause", async () => {
    const { token } = await aSession(staff);
    await staysUntil(token, absolute, idle / 2);
    expect(await readSession(db, token, after(absolute - 1))).not.toBeNull();
    expect(await readSession(db, token, after(absolute))).toBeNull();
  });
});

describe("a session ends at once", () => {
  test("by signing out", async () => {
    const { token } = await aSession();
    await signOut(contextFor(await personOf(token)));
    expect(await readSession(db, token, testNow)).toBeNull();
  });

  test("from another device, and only by its owner", async () => {
    const [mine, theirs] = [await aSession(), await aSession()];
    const me = await personOf(mine.token);
    const { sessionId } = await personOf(theirs.token);
    const foreign = endSessions(contextFor(me), { sessionId });
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
    const unknown = endSessions(contextFor(me), { sessionId: randomUUID() });
    await expect(unknown).rejects.toMatchObject({ code: "notFound" });
    expect(await readSession(db, theirs.token, testNow)).not.toBeNull();
  });

  test("when the account is closed", async () => {
    const { id, token } = await aSession();
    await db.account.update({ where: { id }, data: { closedAt: testNow } });
    expect(await readSession(db, token, testNow)).toBeNull();
  });
});

test("a token that somebody planted is not taken over", async () => {
  const { id, token } = await aSession();
  const fresh = await openSession(db, testNow, {
    accountId: id,
    assurance: "passkey",
    visit: aVisit({ session: token }),
  });
  expect(fresh).not.toBe(token);
  expect(await readSession(db, token, testNow)).toBeNull();
});

test("a role that was withdrawn is gone at the next request", async () => {
  const [holder, other] = [await aSession(true), await aSession(true)];
  expect((await personOf(holder.token)).grants).toHaveLength(1);
  const now = after(1);
  await withdrawGrant(contextFor(await personOf(other.token), now), { grantId: holder.grantId });
  expect((await personOf(holder.token, now)).grants).toEqual([]);
});

test("the cookie is out of reach of script and of other sites", () => {
  const header = cookieHeader("session", "A".repeat(43));
  expect(header).toMatch(/; HttpOnly(;|$)/);
  expect(header).toMatch(/; SameSite=Lax(;|$)/);
  expect(header).toMatch(/; Path=\/(;|$)/);
  expect(header).not.toMatch(/Domain/i);
});

test("ten thousand ids and tokens have no order, no likeness and no repeat", async () => {
  const { newToken } = await import("#app/platform/tokens.server.ts");
  const all = Array.from({ length: 5000 }, () => [newToken(), randomUUID()]).flat();
  expect(new Set(all).size).toBe(10_000);
  const tokens = all.filter((_, at) => at % 2 === 0);
  expect(tokens.every((token) => Buffer.from(token, "base64url").length === 32)).toBe(true);
  const rising = tokens.filter((token, at) => at > 0 && token > tokens[at - 1]!).length;
  expect(Math.abs(rising / tokens.length - 0.5)).toBeLessThan(0.05);
});
