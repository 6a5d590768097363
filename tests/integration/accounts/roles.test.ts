/** Roles are offered, accepted, given and taken back; a lost passkey needs two administrators. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/domain/accounts/accept-invitation.server.ts";
import type { HeldGrant, Person } from "#app/domain/accounts/actor.ts";
import { confirmRecovery } from "#app/domain/accounts/confirm-recovery.server.ts";
import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";
import { inviteToRole } from "#app/domain/accounts/invite-to-role.server.ts";
import {
  communityInView,
  eventInView,
  ownRoles,
} from "#app/domain/accounts/people-queries.server.ts";
import { requestRecovery } from "#app/domain/accounts/request-recovery.server.ts";
import { restoreGrant } from "#app/domain/accounts/restore-grant.server.ts";
import { withdrawGrant } from "#app/domain/accounts/withdraw-grant.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent, daysFromNow } from "#tests/support/factories.ts";
import { aVisit, mailsTo, tokenIn } from "#tests/support/visits.ts";

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

async function someone(...grants: HeldGrant[]): Promise<Person> {
  const { id } = await anAccount();
  const [sessionId, steppedUpAt] = [randomUUID(), testNow];
  return {
    kind: "person",
    accountId: id,
    sessionId,
    language: "pl",
    assurance: "passkey",
    steppedUpAt,
    grants,
  };
}

async function administrator() {
  const person = await someone({ role: "administrator", scope: { kind: "platform" } });
  await aGrant({ accountId: person.accountId, role: "administrator" });
  return person;
}

async function aTown() {
  const town = await aCommunity();
  const scope = { kind: "community", communityId: town.id } as const;
  const coordinator = await someone({ role: "coordinator", scope });
  await aGrant({ accountId: coordinator.accountId, role: "coordinator", communityId: town.id });
  return { town, scope, coordinator };
}

const invitee = () => `${randomUUID()}@example.org`;

describe("an invitation", () => {
  test("gives its role once it is accepted, once", async () => {
    const { scope, coordinator } = await aTown();
    const email = invitee();
    await inviteToRole(contextFor(coordinator), {
      email,
      role: "treasurer",
      scope,
      endsAt: null,
      language: "fr",
    });
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ kind: "invitation", language: "fr" });
    const { name } = await db.account.findUniqueOrThrow({ where: { id: coordinator.accountId } });
    expect(mail?.facts["inviter"]).toEqual({ name, role: "coordinator" });
    expect(await db.grant.count({ where: { account: { email } } })).toBe(0);
    const accept = () =>
      codeOf(acceptInvitation(contextFor(), { token: tokenIn(mail!), visit: aVisit() }));
    const outcomes = await Promise.all(Array.from({ length: 10 }, accept));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    const grants = await db.grant.findMany({ where: { account: { email } } });
    expect(grants).toMatchObject([
      { role: "treasurer", ...scopeIds(scope), givenById: coordinator.accountId },
    ]);
  });

  test("is replaced by a newer one and ends after a week", async () => {
    const { scope, coordinator } = await aTown();
    const email = invitee();
    const invite = () =>
      inviteToRole(contextFor(coordinator), {
        email,
        role: "treasurer",
        scope,
        endsAt: null,
        language: "fr",
      });
    await invite();
    await invite();
    expect(await db.invitation.count({ where: { email, withdrawnAt: null } })).toBe(1);
    const token = tokenIn((await mailsTo(email)).at(-1)!);
    const late = contextFor(undefined, daysFromNow(7));
    expect(await codeOf(acceptInvitation(late, { token, visit: aVisit() }))).toBe(
      "invitationEnded",
    );
  });

  test.each([
    ["to a role that the inviter may not give", "administrator", { kind: "platform" } as const],
    ["to another town's role", "treasurer", "foreign" as const],
  ])("%s is refused", async (_, role, where) => {
    const { coordinator } = await aTown();
    const scope = where === "foreign" ? (await aTown()).scope : where;
    const input = {
      email: invitee(),
      role: role as "treasurer",
      scope,
      endsAt: null,
      language: "fr" as const,
    };
    expect(await codeOf(inviteToRole(contextFor(coordinator), input))).toBe("forbidden");
    expect(await db.invitation.count({ where: { email: input.email } })).toBe(0);
  });

  test("to oneself is refused: roles are given, never taken", async () => {
    const { scope, coordinator } = await aTown();
    const { email } = await db.account.findUniqueOrThrow({ where: { id: coordinator.accountId } });
    const input = {
      email,
      role: "treasurer" as const,
      scope,
      endsAt: null,
      language: "pl" as const,
    };
    expect(await codeOf(inviteToRole(contextFor(coordinator), input))).toBe("forbidden");
    const taken = giveGrant(contextFor(coordinator), {
      accountId: coordinator.accountId,
      ...input,
    });
    expect(await codeOf(taken)).toBe("forbidden");
  });
});

function scopeIds(scope: { communityId: string }) {
  return { communityId: scope.communityId, eventId: null };
}

describe("a role", () => {
  test("given twenty times at once is held once", async () => {
    const { scope, coordinator } = await aTown();
    const { id: accountId } = await anAccount();
    const give = () =>
      codeOf(
        giveGrant(contextFor(coordinator), { accountId, role: "treasurer", scope, endsAt: null }),
      );
    const outcomes = await Promise.all(Array.from({ length: 20 }, give));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "grantExists")).toHaveLength(19);
    expect(await db.grant.count({ where: { accountId } })).toBe(1);
  });

  test("is taken back, told of, and given again by undoing", async () => {
    const { town, scope, coordinator } = await aTown();
    const holder = await anAccount();
    const grant = await aGrant({ accountId: holder.id, role: "treasurer", communityId: town.id });
    await withdrawGrant(contextFor(coordinator), { grantId: grant.id });
    await restoreGrant(contextFor(coordinator), { grantId: grant.id });
    expect((await mailsTo(holder.email)).map(({ kind }) => kind).sort()).toEqual([
      "roleGiven",
      "roleWithdrawn",
    ]);
    const live = await db.grant.findMany({ where: { accountId: holder.id, withdrawnAt: null } });
    expect(live).toMatchObject([{ role: "treasurer", communityId: scope.communityId }]);
    const actions = await db.auditEntry.findMany({
      where: { chain: town.id },
      orderBy: { seq: "asc" },
    });
    expect(actions.map(({ action }) => action)).toEqual(["grant.withdraw", "grant.give"]);
  });

  test("of another town looks like one that is not there", async () => {
    const [mine, theirs] = [await aTown(), await aTown()];
    const grant = await aGrant({ role: "treasurer", communityId: theirs.town.id });
    const withdraw = (grantId: string) =>
      codeOf(withdrawGrant(contextFor(mine.coordinator), { grantId }));
    expect(await withdraw(grant.id)).toBe("notFound");
    expect(await withdraw(randomUUID())).toBe("notFound");
    expect(await communityInView(contextFor(mine.coordinator), theirs.town.slug, "pl")).toBeNull();
    expect(await communityInView(contextFor(mine.coordinator), "no-such-town", "pl")).toBeNull();
  });

  test("of the last administrator stays, even when two withdraw each other at once", async () => {
    const actor = await administrator();
    await db.grant.deleteMany({ where: { role: "administrator" } });
    const grants = await Promise.all([1, 2].map(() => aGrant({ role: "administrator" })));
    const outcomes = await Promise.all(
      grants.map(({ id }) => codeOf(withdrawGrant(contextFor(actor), { grantId: id }))),
    );
    expect(outcomes.sort()).toEqual(["administratorLast", "done"]);
  });
});

describe("a lost passkey", () => {
  test("is replaced only when a second administrator confirms it", async () => {
    const holder = await anAccount();
    const [first, second] = [await administrator(), await administrator()];
    await requestRecovery(contextFor(first), { email: holder.email });
    const { id: recoveryId } = await db.passkeyRecovery.findFirstOrThrow({
      where: { accountId: holder.id },
    });
    const confirm = (who: Person) => codeOf(confirmRecovery(contextFor(who), { recoveryId }));
    expect(await confirm(first)).toBe("forbidden");
    expect(await confirm(await someone())).toBe("forbidden");
    expect(await confirm({ ...second, accountId: holder.id })).toBe("forbidden");
    expect(await mailsTo(holder.email)).toEqual([]);
    expect(await confirm(second)).toBe("done");
    expect(await confirm(second)).toBe("invitationEnded");
    const [mail, ...more] = await mailsTo(holder.email);
    expect([mail?.kind, more]).toEqual(["passkeyRecovery", []]);
    const press = acceptInvitation(contextFor(), { token: tokenIn(mail!), visit: aVisit() });
    expect(await codeOf(press)).toBe("passkeyRefused");
  });

  test("is not reported by anybody else", async () => {
    const { coordinator } = await aTown();
    const { email } = await anAccount();
    expect(await codeOf(requestRecovery(contextFor(coordinator), { email }))).toBe("forbidden");
  });
});

test("a role leads to the page of its place, where everybody may read it", async () => {
  const [{ town, scope }, published] = [await aTown(), await anEvent()];
  const draft = await anEvent({ state: "draft" });
  const organizer = await someone(
    { role: "coordinator", scope },
    { role: "organizer", scope: { kind: "event", eventId: published.id } },
    { role: "organizer", scope: { kind: "event", eventId: draft.id } },
  );
  const roles = await ownRoles(contextFor(organizer), "de");
  expect(roles.map(({ placePath }) => placePath)).toEqual([
    `/de/communities/${town.slug}`,
    `/de/events/${published.slug}`,
    null,
  ]);
  expect(await eventInView(contextFor(organizer), draft.slug, "de")).toMatchObject({ path: null });
});
