/** What was allowed once, tried after the right to it has ended or by another right than it was given for. */
import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { acceptInvitation } from "#app/domain/accounts/accept-invitation.server.ts";
import { beginPasskeyEnrolment } from "#app/domain/accounts/begin-passkey-enrolment.server.ts";
import { inviteToRole } from "#app/domain/accounts/invite-to-role.server.ts";
import { spendChallenge } from "#app/domain/accounts/passkey-ceremony.server.ts";
import { withdrawGrant } from "#app/domain/accounts/withdraw-grant.server.ts";
import { writeInvitation } from "#app/domain/accounts/write-invitation.server.ts";
import { limits } from "#app/platform/limits.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, aGrant, anAccount } from "#tests/support/factories.ts";
import { aVisit, mailsTo, tokenIn } from "#tests/support/visits.ts";

const newEmail = () => `${randomUUID()}@example.org`;

/** Somebody who coordinates a new town. */
async function aCoordinator() {
  const { id: communityId } = await aCommunity();
  const grant = await aGrant({ role: "coordinator", communityId });
  const scope = { kind: "community", communityId } as const;
  const actor: Person = {
    kind: "person",
    accountId: grant.accountId,
    sessionId: randomUUID(),
    language: "pl",
    assurance: "passkey",
    steppedUpAt: testNow,
    grants: [{ role: "coordinator", scope }],
  };
  return { actor, scope, grantId: grant.id };
}

const offer = (email: string) =>
  ({ email, role: "coordinator", endsAt: null, language: "pl" }) as const;

async function invited({ actor, scope }: Awaited<ReturnType<typeof aCoordinator>>) {
  const email = newEmail();
  await inviteToRole(contextFor(actor), { ...offer(email), scope });
  return { email, token: tokenIn((await mailsTo(email)).at(-1)!) };
}

test("an invitation ends with the role of whoever sent it, taken back by somebody else", async () => {
  const coordinator = await aCoordinator();
  const { token } = await invited(coordinator);
  await withdrawGrant(contextFor({ kind: "system" }), { grantId: coordinator.grantId });
  const accepting = acceptInvitation(contextFor(), { token, visit: aVisit() });
  await expect(accepting).rejects.toMatchObject({ code: "invitationEnded" });
});

test("who lays down her own role leaves her successor's invitation standing", async () => {
  const coordinator = await aCoordinator();
  const { token } = await invited(coordinator);
  await withdrawGrant(contextFor(coordinator.actor), { grantId: coordinator.grantId });
  const accepting = acceptInvitation(contextFor(), { token, visit: aVisit() });
  await expect(accepting).resolves.toMatchObject({ language: "pl" });
});

describe("an invitation whose sender could not send it any more", () => {
  type Coordinator = Awaited<ReturnType<typeof aCoordinator>>;
  const grantOf = ({ grantId: id }: Coordinator, data: { endsAt?: Date; withdrawnAt?: Date }) =>
    db.grant.update({ where: { id }, data });
  const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);

  test.each<[string, (sender: Coordinator) => Promise<unknown>]>([
    ["her role has run out", (sender) => grantOf(sender, { endsAt: minutes(1) })],
    ["her role was withdrawn", (sender) => grantOf(sender, { withdrawnAt: minutes(1) })],
    [
      "her account was closed",
      ({ actor }) =>
        db.account.update({ where: { id: actor.accountId }, data: { closedAt: minutes(1) } }),
    ],
    ["her account is gone", ({ actor }) => db.account.delete({ where: { id: actor.accountId } })],
  ])("ends: %s", async (_, happen) => {
    const sender = await aCoordinator();
    const { email, token } = await invited(sender);
    await happen(sender);
    const context = contextFor(undefined, minutes(2));
    await expect(acceptInvitation(context, { token, visit: aVisit() })).rejects.toMatchObject({
      code: "invitationEnded",
    });
    const enrolling = { invitation: token, recoveryCode: null, visit: aVisit() };
    await expect(beginPasskeyEnrolment(context, enrolling)).rejects.toMatchObject({
      code: "invitationEnded",
    });
    // Refusing changed nothing: no account, no role, and the invitation is not used up.
    expect(await db.account.count({ where: { email } })).toBe(0);
    expect(await db.invitation.count({ where: { email, acceptedAt: null } })).toBe(1);
  });

  test("ends although she once laid the same role down herself", async () => {
    const sender = await aCoordinator();
    const { communityId } = sender.scope;
    const { accountId } = sender.actor;
    const withdrawn = { withdrawnAt: minutes(-60), withdrawnById: accountId };
    await aGrant({ role: "coordinator", communityId, accountId, ...withdrawn });
    const { token } = await invited(sender);
    await grantOf(sender, { endsAt: minutes(1) });
    const context = contextFor(undefined, minutes(2));
    await expect(acceptInvitation(context, { token, visit: aVisit() })).rejects.toMatchObject({
      code: "invitationEnded",
    });
  });
});

test("one person sends only so many invitations in an hour", async () => {
  const { actor, scope } = await aCoordinator();
  const email = newEmail();
  const invite = () => inviteToRole(contextFor(actor), { ...offer(email), scope });
  for (let sent = 0; sent < limits.invitation.points; sent += 1) await invite();
  await expect(invite()).rejects.toMatchObject({ code: "tooManyTries" });
});

test("an enrolment begun with an invitation is not finished without it", async () => {
  const { email, id: accountId } = await anAccount();
  await db.passkey.create({
    data: {
      id: randomUUID(),
      accountId,
      credentialId: randomBytes(16),
      publicKey: randomBytes(32),
      counter: 0,
      name: "Firefox, Linux",
      backedUp: false,
      createdAt: testNow,
    },
  });
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
  const invitation = tokenIn((await mailsTo(email)).at(-1)!);
  const begin = async () => {
    const input = { invitation, recoveryCode: null, visit: aVisit() };
    return (await beginPasskeyEnrolment(contextFor(), input)).browser;
  };
  const spend = (browser: string, token: string | null) =>
    spendChallenge(db, testNow, { purpose: "enrol", browser, accountId, right: token });

  await expect(spend(await begin(), null)).rejects.toMatchObject({ code: "passkeyRefused" });
  await expect(spend(await begin(), invitation)).resolves.toMatch(/^[\w-]{43}$/);
});

test("the last administrator stays, whatever roles closed accounts still hold", async () => {
  await db.grant.deleteMany({ where: { role: "administrator" } });
  const [last, gone] = [
    await aGrant({ role: "administrator" }),
    await aGrant({ role: "administrator" }),
  ];
  await db.account.update({ where: { id: gone.accountId }, data: { closedAt: testNow } });
  const withdraw = (grantId: string) => withdrawGrant(contextFor({ kind: "system" }), { grantId });
  await expect(withdraw(last.id)).rejects.toMatchObject({ code: "administratorLast" });
  await expect(withdraw(gone.id)).resolves.toBeUndefined();
});
