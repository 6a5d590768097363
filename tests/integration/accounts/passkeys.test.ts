/** Passkeys: honest devices, twenty forged answers, and every way in that a mailbox must not open. */
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { beginPasskeyEnrolment } from "#app/domain/accounts/begin-passkey-enrolment.server.ts";
import { beginPasskeySignIn } from "#app/domain/accounts/begin-passkey-sign-in.server.ts";
import { beginStepUp } from "#app/domain/accounts/begin-step-up.server.ts";
import { finishPasskeyEnrolment } from "#app/domain/accounts/finish-passkey-enrolment.server.ts";
import { finishPasskeySignIn } from "#app/domain/accounts/finish-passkey-sign-in.server.ts";
import { finishStepUp } from "#app/domain/accounts/finish-step-up.server.ts";
import { openSession } from "#app/domain/accounts/open-session.server.ts";
import { readSession } from "#app/domain/accounts/read-session.server.ts";
import { removePasskey } from "#app/domain/accounts/remove-passkey.server.ts";
import { env } from "#app/platform/env.server.ts";
import { Authenticator, type Forgery } from "#tests/support/authenticator.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { aVisit, mailsTo } from "#tests/support/visits.ts";

const { origin } = new URL(env.APP_URL);
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

/** Somebody signed in by mail, as the page's session would say. */
async function signedIn(assurance: "mail" | "passkey" = "mail", account?: { id: string }) {
  const { id } = account ?? (await anAccount());
  const token = await openSession(db, testNow, { accountId: id, assurance, visit: aVisit() });
  const { person } = (await readSession(db, token, testNow))!;
  return { id, person, token };
}

async function enrol(person: Person, device = new Authenticator(origin), forged: Forgery = {}) {
  const context = contextFor(person);
  const visit = aVisit();
  const begun = await beginPasskeyEnrolment(context, {
    invitation: null,
    recoveryCode: null,
    visit,
  });
  const answer = device.enrol(begun.options, forged);
  const done = await finishPasskeyEnrolment(context, {
    answer,
    invitation: null,
    recoveryCode: null,
    visit: { ...visit, browser: begun.browser },
  });
  return { device, token: done.token };
}

/** A family that has just made its first passkey. */
async function withPasskey() {
  const { id, person } = await signedIn();
  const { device, token } = await enrol(person);
  return { id, device, person: (await readSession(db, token, testNow))!.person };
}

async function begun() {
  const visit = aVisit();
  const { browser, options } = await beginPasskeySignIn(contextFor(), { visit });
  return { visit: { ...visit, browser }, options };
}

async function signIn(device: Authenticator, forged: Forgery = {}) {
  const { visit, options } = await begun();
  return finishPasskeySignIn(contextFor(), { answer: device.assert(options, forged), visit });
}

describe("an honest device", () => {
  test("signs in, with the roles of its account", async () => {
    const { id, device } = await withPasskey();
    await aGrant({ accountId: id, role: "administrator" });
    const { token, manages } = await signIn(device);
    expect(manages).toBe(true);
    expect((await readSession(db, token, testNow))!.person).toMatchObject({
      assurance: "passkey",
      grants: [{ role: "administrator" }],
    });
  });

  test("raises a session that was opened by mail, which gets a new token", async () => {
    const { id, device } = await withPasskey();
    await aGrant({ accountId: id, role: "administrator" });
    const mailed = await signedIn("mail", { id });
    expect(mailed.person.grants).toEqual([]);
    const visit = aVisit({ session: mailed.token });
    const { browser, options } = await beginStepUp(contextFor(mailed.person), { visit });
    const answer = device.assert(options);
    const { token } = await finishStepUp(contextFor(mailed.person), {
      answer,
      visit: { ...visit, browser },
    });
    expect((await readSession(db, token, testNow))!.person.grants).toHaveLength(1);
    expect(await readSession(db, mailed.token, testNow)).toBeNull();
  });

  test("whose counter went back is warned of, not locked out", async () => {
    const { device } = await withPasskey();
    await signIn(device, { counter: 9 });
    expect(await codeOf(signIn(device, { counter: 3 }))).toBe("done");
  });

  test("that is added or removed is told of by mail", async () => {
    const { id, person } = await withPasskey();
    const [passkey] = await db.passkey.findMany({ where: { accountId: id } });
    await removePasskey(contextFor(person), { passkeyId: passkey!.id });
    const { email } = await db.account.findUniqueOrThrow({ where: { id } });
    expect((await mailsTo(email)).map(({ kind }) => kind).sort()).toEqual([
      "passkeyAdded",
      "passkeyRemoved",
    ]);
  });
});

const other = generateKeyPairSync("ec", { namedCurve: "P-256" });

describe("twenty forged answers are all refused", () => {
  test.each<[string, Forgery]>([
    ["1 from another site", { origin: "https://evil.example" }],
    ["2 from another port of ours", { origin: "http://127.0.0.1:1" }],
    ["3 by another scheme", { origin: origin.replace("http:", "https:") }],
    ["4 for another site's passkey", { rpId: "evil.example" }],
    ["5 of an enrolment", { type: "webauthn.create" }],
    ["6 of no type", { type: "" }],
    ["7 to a challenge of one's own", { challenge: Buffer.alloc(32).toString("base64url") }],
    ["8 without the owner there", { userPresent: false, userVerified: false }],
    ["9 without the owner recognised", { userVerified: false }],
    ["10 signed with another key", { signer: other }],
    ["11 signed with nothing", { signature: "" }],
    ["12 signed with noise", { signature: Buffer.alloc(70, 7).toString("base64url") }],
    ["13 naming another account", { userHandle: Buffer.alloc(32, 1).toString("base64url") }],
    ["14 naming no account", { userHandle: null }],
    ["15 of another kind of credential", { credentialType: "password" }],
    ["16 from a frame in another site", { crossOrigin: true }],
    ["17 from a page above ours", { topOrigin: "https://evil.example" }],
    ["18 that is no JSON", { clientData: "{" }],
  ])("%s", async (_, forged) => {
    const { device } = await withPasskey();
    expect(await codeOf(signIn(device, forged))).toBe("passkeyRefused");
  });

  test("19 an answer sent a second time", async () => {
    const { device } = await withPasskey();
    const { visit, options } = await begun();
    const answer = device.assert(options);
    await finishPasskeySignIn(contextFor(), { answer, visit });
    expect(await codeOf(finishPasskeySignIn(contextFor(), { answer, visit }))).toBe(
      "passkeyRefused",
    );
  });

  test("20 another person's passkey, to step up", async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()];
    const visit = aVisit();
    const { browser, options } = await beginStepUp(contextFor(mine.person), { visit });
    const answer = theirs.device.assert(options);
    const stepUp = finishStepUp(contextFor(mine.person), { answer, visit: { ...visit, browser } });
    expect(await codeOf(stepUp)).toBe("passkeyRefused");
  });

  test("and neither from another browser, nor after five minutes, nor of a passkey that is gone", async () => {
    const { id, device } = await withPasskey();
    const stolen = await begun();
    const answer = device.assert(stolen.options);
    const elsewhere = { answer, visit: aVisit({ browser: "A".repeat(43) }) };
    expect(await codeOf(finishPasskeySignIn(contextFor(), elsewhere))).toBe("passkeyRefused");
    const late = contextFor(undefined, later(5));
    expect(await codeOf(finishPasskeySignIn(late, { answer, visit: stolen.visit }))).toBe(
      "passkeyRefused",
    );
    await db.passkey.deleteMany({ where: { accountId: id } });
    expect(await codeOf(signIn(device))).toBe("passkeyRefused");
  });

  test("a challenge is spent even by an answer that cannot be read", async () => {
    const { device } = await withPasskey();
    const { visit, options } = await begun();
    expect(
      await codeOf(finishPasskeySignIn(contextFor(), { answer: { __proto__: 1 }, visit })),
    ).toBe("passkeyRefused");
    const answer = device.assert(options);
    expect(await codeOf(finishPasskeySignIn(contextFor(), { answer, visit }))).toBe(
      "passkeyRefused",
    );
  });

  test("of twenty right answers at once one counts", async () => {
    const { device } = await withPasskey();
    const { visit, options } = await begun();
    const answer = device.assert(options);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        codeOf(finishPasskeySignIn(contextFor(), { answer, visit })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  });
});

describe("a mailbox alone opens no role", () => {
  test("who holds a role and has no passkey cannot make one by a mailed link", async () => {
    const { id, person } = await signedIn();
    await aGrant({ accountId: id, role: "administrator" });
    expect(await codeOf(enrol(person))).toBe("forbidden");
  });

  test("who has a passkey adds another only after showing it just now", async () => {
    const { id, device, person } = await withPasskey();
    const mailed = await signedIn("mail", { id });
    expect(await codeOf(enrol(mailed.person))).toBe("stepUpNeeded");
    const stale = { ...person, steppedUpAt: later(-11) };
    expect(await codeOf(enrol(stale))).toBe("stepUpNeeded");
    expect(await codeOf(enrol(person))).toBe("done");
    expect(await codeOf(signIn(device))).toBe("done");
  });

  test("nor does it remove one, and whoever holds a role keeps one", async () => {
    const { id, person } = await withPasskey();
    await aGrant({ accountId: id, role: "administrator" });
    const [passkey] = await db.passkey.findMany({ where: { accountId: id } });
    const mailed = await signedIn("mail", { id });
    const remove = (who: Person) =>
      codeOf(removePasskey(contextFor(who), { passkeyId: passkey!.id }));
    expect(await remove(mailed.person)).toBe("stepUpNeeded");
    expect(await remove(person)).toBe("passkeyLast");
    expect(await remove((await withPasskey()).person)).toBe("notFound");
  });
});
