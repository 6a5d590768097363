import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { familyInvitation } from "#app/domain/registrations/family-invitation.server.ts";
import { inviteFamily } from "#app/domain/registrations/invite-family.server.ts";
import { takeOver } from "#app/domain/registrations/take-over.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aCamp, signedIn } from "#tests/support/registrations.ts";

let camp: Awaited<ReturnType<typeof aCamp>>;

beforeAll(async () => {
  camp = await aCamp();
});

/** A household that nobody acts for, with a child and a grown-up, offered to an address. */
async function offered(email: string) {
  const householdId = randomUUID();
  await db.household.create({ data: { id: householdId, createdAt: testNow } });
  const person = (givenNames: string, born: string) => ({
    ...{ id: randomUUID(), householdId, givenNames, familyName: "Згурська", residence: "UA" },
    ...{ birthDate: new Date(born), createdAt: testNow, checkedAt: testNow },
  });
  const people = [person("Олена", "1985-02-01"), person("Марʼяна", "2014-05-06")];
  await db.person.createMany({ data: people });
  const facts = { eventId: camp.event.id, communityId: camp.guest.id, invitedById: null };
  await db.$transaction((tx) =>
    inviteFamily(tx, testNow, { householdId, email, language: "uk", ...facts }),
  );
  const { id } = await db.householdInvitation.findFirstOrThrow({ where: { householdId } });
  return { id, householdId, people };
}

async function guardian() {
  const { id, email } = await anAccount();
  return { id, email, context: contextFor(signedIn(id)) };
}

describe("a household that was registered for a family", () => {
  test("is the invited person's once she takes it over: children as their guardian, herself as herself", async () => {
    const { id: accountId, email, context } = await guardian();
    const { id, householdId, people } = await offered(email);
    const seen = await familyInvitation(context, id, "uk");
    expect(seen).toMatchObject({ isOther: false, people: [{ isOfAge: true }, { isOfAge: false }] });
    await takeOver(context, { id, relation: "otherGuardian" });
    const rows = await db.guardianship.findMany({ where: { accountId } });
    const relations = people.map((one) => rows.find((row) => row.personId === one.id)?.relation);
    expect(relations).toEqual(["self", "otherGuardian"]);
    expect(await db.householdMember.findUnique({ where: { accountId } })).toMatchObject({
      householdId,
    });
    await expect(takeOver(context, { id, relation: "parent" })).rejects.toThrow("invitationEnded");
  });

  test("joins the household that she keeps already", async () => {
    const { id: accountId, email, context } = await guardian();
    const own = await db.household.create({
      data: { id: randomUUID(), createdAt: testNow, members: { create: { accountId } } },
    });
    const { id, householdId, people } = await offered(email);
    await takeOver(context, { id, relation: "parent" });
    expect(await db.person.count({ where: { householdId: own.id } })).toBe(people.length);
    expect(await db.household.findUnique({ where: { id: householdId } })).toBeNull();
  });

  test("is nobody else's, and tells nobody else who is in it", async () => {
    const { id } = await offered((await guardian()).email);
    const other = await guardian();
    expect(await familyInvitation(other.context, id, "uk")).toEqual({ isOther: true });
    await expect(takeOver(other.context, { id, relation: "parent" })).rejects.toThrow(
      "invitationEnded",
    );
  });

  test("is offered until the event begins", async () => {
    const { id: accountId, email } = await guardian();
    const { id } = await offered(email);
    const late = contextFor(signedIn(accountId), new Date("2099-01-01"));
    expect(await familyInvitation(late, id, "uk")).toBeNull();
    await expect(takeOver(late, { id, relation: "parent" })).rejects.toThrow("invitationEnded");
  });

  test("is told to the address in its language", async () => {
    const { email } = await guardian();
    const { id } = await offered(email);
    expect(await db.mail.findMany({ where: { recipient: email } })).toMatchObject([
      { kind: "familyRegistered", language: "uk", reason: `household:${id}` },
    ]);
  });
});
