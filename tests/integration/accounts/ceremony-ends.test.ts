/** What allowed a ceremony to begin is looked at again when it ends, on the rows as they stand then. */
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { beginPasskeyEnrolment } from "#app/domain/accounts/begin-passkey-enrolment.server.ts";
import { beginPasskeySignIn } from "#app/domain/accounts/begin-passkey-sign-in.server.ts";
import { beginStepUp } from "#app/domain/accounts/begin-step-up.server.ts";
import { finishPasskeyEnrolment } from "#app/domain/accounts/finish-passkey-enrolment.server.ts";
import { finishPasskeySignIn } from "#app/domain/accounts/finish-passkey-sign-in.server.ts";
import { finishStepUp } from "#app/domain/accounts/finish-step-up.server.ts";
import { makeRecoveryCodes } from "#app/domain/accounts/make-recovery-codes.server.ts";
import { openSession } from "#app/domain/accounts/open-session.server.ts";
import { readSession } from "#app/domain/accounts/read-session.server.ts";
import { writeInvitation } from "#app/domain/accounts/write-invitation.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { until } from "#tests/support/app-process.ts";
import { Authenticator } from "#tests/support/authenticator.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { aVisit, mailsTo, tokenIn } from "#tests/support/visits.ts";

const { origin } = new URL(env.APP_URL);
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

async function signedIn(assurance: "mail" | "passkey", id: string): Promise<Person> {
  const token = await openSession(db, testNow, { accountId: id, assurance, visit: aVisit() });
  return (await readSession(db, token, testNow))!.person;
}

type Right = { invitation?: string; recoveryCode?: string };

/** An enrolment that waits for its last step; `finish` takes it. */
async function enrolling(person: Person | undefined, right: Right = {}) {
  const given = { invitation: null, recoveryCode: null, ...right };
  const visit = aVisit();
  const begun = await beginPasskeyEnrolment(contextFor(person), { ...given, visit });
  const device = new Authenticator(origin);
  const answer = device.enrol(begun.options);
  const finish = (facts: Right & { now?: Date } = {}) => {
    const { now = testNow, ...changed } = facts;
    const input = { ...given, ...changed, answer, visit: { ...visit, browser: begun.browser } };
    return codeOf(finishPasskeyEnrolment(contextFor(person, now), input));
  };
  return { device, finish };
}

/** Somebody with one passkey. */
async function withPasskey() {
  const { id, email } = await anAccount();
  const { device, finish } = await enrolling(await signedIn("mail", id));
  expect(await finish()).toBe("done");
  return { id, email, device, person: await signedIn("passkey", id) };
}

describe("a recovery code", () => {
  /** Somebody who has lost her passkey and came by mail. */
  async function withCode() {
    const { id, person } = await withPasskey();
    const [code = ""] = await makeRecoveryCodes(contextFor(person));
    return { id, code, person: await signedIn("mail", id) };
  }
  const unused = (accountId: string) =>
    db.recoveryCode.count({ where: { accountId, usedAt: null } });

  test("is used up with the passkey that replaces the lost one, and not before", async () => {
    const { id, code, person } = await withCode();
    const before = await unused(id);
    await enrolling(person, { recoveryCode: code });
    const again = await enrolling(person, { recoveryCode: code });
    expect(await unused(id)).toBe(before);
    expect(await again.finish()).toBe("done");
    expect(await unused(id)).toBe(before - 1);
    expect(await codeOf(enrolling(person, { recoveryCode: code }))).toBe("recoveryCodeWrong");
    const stored = await db.recoveryCode.findMany({ where: { accountId: id } });
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  test("that is wrong begins nothing", async () => {
    const { person } = await withCode();
    const wrong = enrolling(person, { recoveryCode: "AAAA-AAAA-AAAA-AAAA" });
    expect(await codeOf(wrong)).toBe("recoveryCodeWrong");
  });

  test("makes one passkey, however many ceremonies end with it at the same moment", async () => {
    const { id, code, person } = await withCode();
    const ceremonies = await Promise.all(
      Array.from({ length: 8 }, () => enrolling(person, { recoveryCode: code })),
    );
    const outcomes = await Promise.all(ceremonies.map(({ finish }) => finish()));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "recoveryCodeWrong")).toHaveLength(7);
    expect(await db.passkey.count({ where: { accountId: id } })).toBe(2);
  });

  test("stays when its ceremony fails, and does not finish what another right began", async () => {
    const { id, code, person } = await withCode();
    const before = await unused(id);
    const { finish } = await enrolling(person, { recoveryCode: code });
    expect(await finish({ recoveryCode: "AAAA-AAAA-AAAA-AAAA" })).toBe("passkeyRefused");
    expect(await unused(id)).toBe(before);
    const own = await enrolling(await signedIn("passkey", id));
    expect(await own.finish({ recoveryCode: code })).toBe("passkeyRefused");
    expect(await unused(id)).toBe(before);
  });
});

describe("an enrolment is not finished", () => {
  test("by somebody who was given a role since and has no passkey", async () => {
    const { id } = await anAccount();
    const { finish } = await enrolling(await signedIn("mail", id));
    await aGrant({ accountId: id, role: "administrator" });
    expect(await finish()).toBe("forbidden");
  });

  test("by mail once the account has a passkey, shown or not", async () => {
    const { id } = await anAccount();
    const person = await signedIn("mail", id);
    const [first, second] = [await enrolling(person), await enrolling(person)];
    expect(await first.finish()).toBe("done");
    expect(await second.finish()).toBe("stepUpNeeded");
  });

  test("in a session that was ended, or for an account that was closed", async () => {
    const { id } = await anAccount();
    const person = await signedIn("mail", id);
    const [one, other] = [await enrolling(person), await enrolling(await signedIn("mail", id))];
    await db.session.update({ where: { id: person.sessionId }, data: { revokedAt: testNow } });
    expect(await one.finish()).toBe("signInAgain");
    await db.account.update({ where: { id }, data: { closedAt: testNow } });
    expect(await other.finish()).toBe("signInAgain");
    expect(await db.passkey.count({ where: { accountId: id } })).toBe(0);
  });

  test("by an invitation once the invited person has a passkey", async () => {
    const { id, email } = await anAccount();
    await db.$transaction((tx) =>
      writeInvitation(tx, testNow, {
        email,
        language: "pl",
        role: "administrator",
        scope: { kind: "platform" },
        endsAt: null,
        invitedById: null,
      }),
    );
    const invitation = tokenIn((await mailsTo(email)).at(-1)!);
    const { finish } = await enrolling(undefined, { invitation });
    const own = await enrolling(await signedIn("mail", id));
    expect(await own.finish()).toBe("done");
    expect(await finish()).toBe("stepUpNeeded");
    expect(await db.grant.count({ where: { accountId: id } })).toBe(0);
    expect(await db.invitation.count({ where: { email, acceptedAt: null } })).toBe(1);
  });

  test("but is by who was fresh when it began, and has taken her time", async () => {
    const { person } = await withPasskey();
    const nearly = { ...person, steppedUpAt: later(-9) };
    const { finish } = await enrolling(nearly);
    expect(await finish({ now: later(3) })).toBe("done");
  });
});

describe("a passkey opens nothing", () => {
  /** Lets something happen between the check of the answer and the session that it would open. */
  async function meanwhile(happen: (tx: Tx) => Promise<unknown>, finish: () => Promise<unknown>) {
    let outcome: Promise<string> | undefined;
    await db.$transaction(async (tx) => {
      await happen(tx);
      outcome = codeOf(finish());
      // It has read the rows as they were, and waits for ours.
      await until(async () => {
        const [row] = await db.$queryRaw<{ waiting: bigint }[]>`
          select count(*) as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        return row!.waiting > 0n;
      });
    });
    return outcome;
  }

  async function signIn({ device }: { device: Authenticator }) {
    const visit = aVisit();
    const { browser, options } = await beginPasskeySignIn(contextFor(), { visit });
    const answer = device.assert(options);
    return () => finishPasskeySignIn(contextFor(), { answer, visit: { ...visit, browser } });
  }

  async function stepUp({ device, person }: { device: Authenticator; person: Person }) {
    const visit = aVisit();
    const { browser, options } = await beginStepUp(contextFor(person), { visit });
    const answer = device.assert(options);
    return () => finishStepUp(contextFor(person), { answer, visit: { ...visit, browser } });
  }

  test.each([
    ["to sign in", signIn],
    ["to step up", stepUp],
  ])("that is removed at this moment: %s", async (_, begin) => {
    const somebody = await withPasskey();
    const finish = await begin(somebody);
    const sessions = await db.session.count({ where: { accountId: somebody.id } });
    const remove = (tx: Tx) => tx.passkey.deleteMany({ where: { accountId: somebody.id } });
    expect(await meanwhile(remove, finish)).toBe("passkeyRefused");
    expect(await db.session.count({ where: { accountId: somebody.id } })).toBe(sessions);
  });

  test("of an account that is closed at this moment", async () => {
    const somebody = await withPasskey();
    const finish = await signIn(somebody);
    const close = (tx: Tx) =>
      tx.account.update({ where: { id: somebody.id }, data: { closedAt: testNow } });
    expect(await meanwhile(close, finish)).toBe("passkeyRefused");
  });

  test("in a session that was ended, to step up", async () => {
    const somebody = await withPasskey();
    const finish = await stepUp(somebody);
    await db.session.update({
      where: { id: somebody.person.sessionId },
      data: { revokedAt: testNow },
    });
    expect(await codeOf(finish())).toBe("signInAgain");
  });
});
