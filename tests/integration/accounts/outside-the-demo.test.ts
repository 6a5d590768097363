/** What one click opens in the demo, on a site that is none. */
import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { acceptInvitation } from "#app/domain/accounts/accept-invitation.server.ts";
import { openSession } from "#app/domain/accounts/open-session.server.ts";
import { readSession } from "#app/domain/accounts/read-session.server.ts";
import { writeInvitation } from "#app/domain/accounts/write-invitation.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aVisit, mailsTo, tokenIn } from "#tests/support/visits.ts";

vi.hoisted(() => {
  process.env["GEMINA_DEMO"] = "off";
});

test("a session that the demo opened is over", async () => {
  const { id: accountId } = await anAccount();
  const session = (assurance: "demo" | "passkey") =>
    db.$transaction((tx) => openSession(tx, testNow, { accountId, assurance, visit: aVisit() }));
  expect(await readSession(db, await session("demo"), testNow)).toBeNull();
  expect(await readSession(db, await session("passkey"), testNow)).not.toBeNull();
});

test("a lost passkey is replaced by a new one, never by a press", async () => {
  const { id: accountId, email } = await anAccount();
  await db.$transaction((tx) =>
    writeInvitation(tx, testNow, {
      email,
      language: "pl",
      role: null,
      scope: { kind: "platform" },
      endsAt: null,
      invitedById: null,
    }),
  );
  const token = tokenIn((await mailsTo(email)).at(-1)!);
  const self = contextFor({
    kind: "person",
    accountId,
    sessionId: randomUUID(),
    language: "pl",
    assurance: "passkey",
    steppedUpAt: testNow,
    grants: [],
  });
  const pressed = acceptInvitation(self, { token, visit: aVisit() });
  await expect(pressed).rejects.toMatchObject({ code: "passkeyRefused" });
});
