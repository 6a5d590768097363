/** The twenty-five cases of a mailed link and its code. */
import { describe, expect, test } from "vitest";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { linkExistsFor, pendingSignIn } from "#app/domain/accounts/queries.server.ts";
import { readSession } from "#app/domain/accounts/read-session.server.ts";
import { signInByCode } from "#app/domain/accounts/sign-in-by-code.server.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.server.ts";
import { CODE_TRIES } from "#app/domain/accounts/sign-in-link.ts";
import { asked, later, newEmail, outcomeOf } from "#tests/support/asked-links.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { aVisit } from "#tests/support/visits.ts";

describe("the link", () => {
  test("1 signs in the browser that asked, after a press", async () => {
    const { token, visit } = await asked();
    const { token: session } = await signInByLink(contextFor(), { token, visit });
    expect(await readSession(db, session, testNow)).not.toBeNull();
  });

  test("2 works once: the second use is refused", async () => {
    const { token, visit } = await asked();
    await signInByLink(contextFor(), { token, visit });
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("linkEnded");
  });

  test("3 of fifty presses at once exactly one signs in", async () => {
    const { token, visit, email } = await asked();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => outcomeOf(signInByLink(contextFor(), { token, visit }))),
    );
    expect(outcomes.filter((outcome) => outcome === "signedIn")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "linkEnded")).toHaveLength(49);
    expect(await db.account.count({ where: { email } })).toBe(1);
    expect(await db.session.count({ where: { account: { email } } })).toBe(1);
  });

  test("4 opened a hundred times, it still waits and nothing has changed", async () => {
    const { token, visit, email } = await asked();
    const before = await db.signInRequest.findMany({ where: { email } });
    for (let time = 0; time < 100; time += 1)
      await linkExistsFor(db, testNow, { token, browser: visit.browser });
    expect(await db.signInRequest.findMany({ where: { email } })).toEqual(before);
    expect(await linkExistsFor(db, testNow, { token, browser: visit.browser })).toBe("ready");
  });

  test("5 works in its tenth minute", async () => {
    const { token, visit } = await asked();
    expect(await outcomeOf(signInByLink(later(9.9), { token, visit }))).toBe("signedIn");
  });

  test("6 is over in its eleventh", async () => {
    const { token, visit } = await asked();
    expect(await outcomeOf(signInByLink(later(10), { token, visit }))).toBe("linkEnded");
    expect(await linkExistsFor(db, later(11).now, { token, browser: visit.browser })).toBe("ended");
  });

  test("7 opens nothing in another browser, and is not used up there", async () => {
    const { token, visit } = await asked();
    const other = aVisit({ browser: "A".repeat(43) });
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit: other }))).toBe(
      "linkOtherDevice",
    );
    expect(await linkExistsFor(db, testNow, { token, browser: other.browser })).toBe(
      "otherBrowser",
    );
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("signedIn");
  });

  test("8 opens nothing in a browser without our cookie: a mail scanner's", async () => {
    const { token } = await asked();
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit: aVisit() }))).toBe(
      "linkOtherDevice",
    );
  });

  test("9 is cancelled by a newer one for the same address", async () => {
    const email = newEmail();
    const older = await asked(email);
    const newer = await asked(email, { minutes: 1, browser: older.visit.browser });
    expect(
      await outcomeOf(signInByLink(later(1), { token: older.token, visit: newer.visit })),
    ).toBe("linkEnded");
    expect(await outcomeOf(signInByLink(later(1), older))).toBe("linkEnded");
    expect(await outcomeOf(signInByLink(later(1), newer))).toBe("signedIn");
  });

  test("10 is cancelled when the same browser asks for another address", async () => {
    const first = await asked();
    await asked(newEmail(), { browser: first.visit.browser });
    expect(await outcomeOf(signInByLink(contextFor(), first))).toBe("linkEnded");
  });

  test("11 asked for twenty times at once, one request is left", async () => {
    const email = newEmail();
    await Promise.allSettled(Array.from({ length: 20 }, () => asked(email)));
    expect(await db.signInRequest.count({ where: { email, endedAt: null } })).toBe(1);
  });

  test("12 opens nothing once the account's address has changed", async () => {
    const { id, email } = await anAccount();
    const { token, visit } = await asked(email);
    await db.account.update({ where: { id }, data: { email: newEmail() } });
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("linkEnded");
  });

  test("13 opens nothing once the account is closed", async () => {
    const { id, email } = await anAccount();
    const { token, visit } = await asked(email);
    await db.account.update({ where: { id }, data: { closedAt: testNow } });
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("linkEnded");
  });

  test("14 that never was is answered like one that is over", async () => {
    const { visit } = await asked();
    expect(await outcomeOf(signInByLink(contextFor(), { token: "B".repeat(43), visit }))).toBe(
      "linkEnded",
    );
    expect(
      await linkExistsFor(db, testNow, { token: "B".repeat(43), browser: visit.browser }),
    ).toBe("ended");
  });

  test("15 of an address without account opens one, only when it is used", async () => {
    const { email, token, visit, mail } = await asked();
    expect(mail.kind).toBe("signInNew");
    expect(await db.account.count({ where: { email } })).toBe(0);
    await signInByLink(contextFor(), { token, visit });
    expect(await db.account.findUnique({ where: { email } })).toMatchObject({
      language: "fr",
      closedAt: null,
    });
  });

  test("16 carries a family's rights only, whatever roles the account holds", async () => {
    const { id, email } = await anAccount();
    await aGrant({ accountId: id, role: "administrator" });
    const { token, visit } = await asked(email);
    const signedIn = await signInByLink(contextFor(), { token, visit });
    const session = await readSession(db, signedIn.token, testNow);
    expect(session).toMatchObject({
      person: { assurance: "mail", grants: [] },
      needsPasskey: true,
    });
  });

  test("17 ends the session that the browser held, planted or not", async () => {
    const first = await asked();
    const held = await signInByLink(contextFor(), first);
    const second = await asked();
    await signInByLink(contextFor(), {
      token: second.token,
      visit: { ...second.visit, session: held.token },
    });
    expect(await readSession(db, held.token, testNow)).toBeNull();
  });

  test("18 is kept nowhere in clear: neither token, code nor the browser's cookie", async () => {
    const { email, token, code, visit } = await asked();
    const rows = await db.$queryRaw<{ row: string }[]>`
      select row_to_json(r)::text as row from sign_in_requests r where email = ${email}
      union all select row_to_json(m)::text from mails m where recipient = ${email}`;
    const everything = rows.map(({ row }) => row).join(" ");
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const secret of [token, code, visit.browser, hex(token), hex(code), hex(visit.browser)])
      expect(everything).not.toContain(secret);
  });

  test("19 leads back to where one wanted to go", async () => {
    const { token, visit } = await asked(newEmail(), { returnTo: "/fr/events/camp" });
    expect((await signInByLink(contextFor(), { token, visit })).returnTo).toBe("/fr/events/camp");
  });
});

describe("the code", () => {
  test("20 signs in the browser that asked", async () => {
    const { code, visit } = await asked();
    expect(await outcomeOf(signInByCode(contextFor(), { typed: code.toLowerCase(), visit }))).toBe(
      "signedIn",
    );
  });

  test("21 opens nothing in another browser", async () => {
    const { code } = await asked();
    const visit = aVisit({ browser: "C".repeat(43) });
    expect(await outcomeOf(signInByCode(contextFor(), { typed: code, visit }))).toBe("linkEnded");
  });

  test("22 and its link are one: using either ends both", async () => {
    const { code, token, visit } = await asked();
    await signInByCode(contextFor(), { typed: code, visit });
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("linkEnded");
    const other = await asked();
    await signInByLink(contextFor(), other);
    expect(
      await outcomeOf(signInByCode(contextFor(), { typed: other.code, visit: other.visit })),
    ).toBe("linkEnded");
  });

  test("23 five wrong ones end the request, even made at once", async () => {
    const { code, token, visit } = await asked();
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () =>
        outcomeOf(signInByCode(contextFor(), { typed: "ZZZZZZZZ", visit })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "codeWrong").length).toBeLessThanOrEqual(
      CODE_TRIES,
    );
    expect(await outcomeOf(signInByCode(contextFor(), { typed: code, visit }))).toBe("linkEnded");
    expect(await outcomeOf(signInByLink(contextFor(), { token, visit }))).toBe("linkEnded");
    expect(await pendingSignIn(contextFor(), visit.browser)).toBeNull();
  });

  test("24 of thirty right ones at once one signs in", async () => {
    const { code, visit } = await asked();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () =>
        outcomeOf(signInByCode(contextFor(), { typed: code, visit })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "signedIn")).toHaveLength(1);
  });
});

test("25 what a link opened is closed everywhere by its owner", async () => {
  const email = newEmail();
  const here = await signInByLink(contextFor(), await asked(email));
  const there = await signInByLink(later(1), await asked(email, { minutes: 1 }));
  const { person } = (await readSession(db, here.token, testNow))!;
  await endSessions(contextFor(person), "others");
  expect(await readSession(db, there.token, testNow)).toBeNull();
  expect(await readSession(db, here.token, testNow)).not.toBeNull();
});
