import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deleteExpired } from "#app/domain/accounts/delete-expired.server.ts";
import { deleteOldMails } from "#app/platform/delete-old.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount, daysFromNow } from "#tests/support/factories.ts";

const system = contextFor({ kind: "system" });

async function aSession(facts: { createdAt?: Date; lastSeenAt?: Date; revokedAt?: Date }) {
  const session = {
    id: randomUUID(),
    tokenHash: randomBytes(32),
    accountId: (await anAccount()).id,
    assurance: "mail" as const,
    createdAt: testNow,
    lastSeenAt: testNow,
    steppedUpAt: testNow,
    device: "Firefox, Linux",
    ...facts,
  };
  return (await db.session.create({ data: session })).id;
}

async function aSignInRequest(expiresAt: Date): Promise<string> {
  const request = {
    id: randomUUID(),
    email: "anna@example.org",
    linkHash: randomBytes(32),
    codeHash: randomBytes(32),
    browserHash: randomBytes(32),
    language: "pl",
    createdAt: testNow,
    expiresAt,
  };
  return (await db.signInRequest.create({ data: request })).id;
}

async function aMail(state: "queued" | "sent" | "failed", createdAt: Date): Promise<string> {
  const mail = { id: randomUUID(), kind: "signInLink", recipient: "a@b.example", language: "pl" };
  const row = { ...mail, reason: mail.id, state, createdAt };
  return (await db.mail.create({ data: row })).id;
}

test("what can open nothing any more is deleted, and nothing else", async () => {
  const kept = [
    await aSession({}),
    await aSession({ lastSeenAt: daysFromNow(-13), createdAt: daysFromNow(-89) }),
    await aSession({ revokedAt: daysFromNow(-0.5) }),
  ];
  await aSession({ lastSeenAt: daysFromNow(-16) });
  await aSession({ createdAt: daysFromNow(-92) });
  await aSession({ revokedAt: daysFromNow(-2) });
  const request = await aSignInRequest(daysFromNow(-0.5));
  await aSignInRequest(daysFromNow(-2));

  await deleteExpired(system);

  const sessions = await db.session.findMany({ select: { id: true } });
  expect(sessions.map(({ id }) => id).sort()).toEqual(kept.sort());
  const requests = await db.signInRequest.findMany({ select: { id: true } });
  expect(requests.map(({ id }) => id)).toEqual([request]);
});

test("to whom a mail went is forgotten after 90 days, but none that still waits", async () => {
  const kept = [await aMail("queued", daysFromNow(-100)), await aMail("sent", daysFromNow(-89))];
  await aMail("sent", daysFromNow(-91));
  await aMail("failed", daysFromNow(-91));

  await deleteOldMails(system);

  const mails = await db.mail.findMany({ select: { id: true } });
  expect(mails.map(({ id }) => id).sort()).toEqual(kept.sort());
});
