import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { changeFeed } from "#app/domain/feeds/change-feed.server.ts";
import { askErasure, ownErasures, stopErasure } from "#app/domain/own-data/ask-erasure.server.ts";
import { consequencesOf } from "#app/domain/own-data/consequences.server.ts";
import { eraseDue } from "#app/domain/own-data/erase-due.server.ts";
import { askExport } from "#app/domain/own-data/ask-export.server.ts";
import { makeExport } from "#app/domain/own-data/make-export.server.ts";
import { sealPart } from "#app/domain/people/sealed-part.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aGrant, anAccount } from "#tests/support/factories.ts";
import { aCampWithPlaces, typedHealth } from "#tests/support/health.ts";
import { aFamily, signedIn } from "#tests/support/registrations.ts";

const system = (day: string) => contextFor({ kind: "system" }, new Date(`${day}T04:20:00Z`));
const inEightDays = new Date(testNow.getTime() + 8 * 86_400_000);
const canary = (what: string) => `${what}${randomBytes(6).toString("hex")}`;

/** Everything in the database that holds one of these words, by its table. */
async function holding(words: readonly string[]): Promise<string[]> {
  const names = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  const found: string[] = [];
  for (const { name } of names) {
    const [row] = await db.$queryRaw<{ xml: string }[]>`
      select table_to_xml(${name}::regclass, true, false, '')::text as xml`;
    if (words.some((word) => row?.xml.includes(word))) found.push(name);
  }
  return found;
}

/** A family that has used everything, with a word in every field that can hold one. */
async function known() {
  const camp = await aCampWithPlaces();
  const { family } = camp;
  const [{ id: personId } = { id: "" }] = family.people;
  const words = {
    ...{ given: canary("Given"), family: canary("Family"), email: `${canary("mail")}@example.org` },
    ...{ name: canary("Name"), phone: "+48 600 123 987", passport: "CANARYPASS" },
  };
  const emergency = { name: canary("Aunt"), phone: words.phone };
  await db.$transaction(async (tx) => {
    const sealed = await sealPart(tx, testNow, personId, { rooming: "ask", emergency });
    await tx.person.update({
      where: { id: personId },
      data: {
        ...{ givenNames: words.given, familyName: words.family, sealed },
        ...{ passportGivenNames: words.passport, passportFamilyName: words.passport },
      },
    });
    await tx.account.update({
      where: { id: family.accountId },
      data: { email: words.email, name: words.name },
    });
  });
  await camp.tell(0, typedHealth());
  await changeFeed(family.context, { intent: "make" });
  await askExport(family.context, "pl");
  const copy = await db.dataExport.findUniqueOrThrow({ where: { accountId: family.accountId } });
  await makeExport(contextFor({ kind: "system" }), copy.id);
  return { ...camp, personId, words: Object.values(words) };
}

const asked = (context: Context, personId: string | null) =>
  askErasure(context, { personId }, "pl");

describe("deleting an account", () => {
  test("leaves no word of it in any table, and none of its keys", async () => {
    const { family, personId, words, event } = await known();
    expect(await holding(words)).toContain("people");
    const record = await db.healthRecord.findUniqueOrThrow({ where: { personId } });
    const feed = await db.calendarFeed.findUniqueOrThrow({
      where: { accountId: family.accountId },
    });
    await withdraw(family.context, family.ids);
    await asked(family.context, null);
    expect(await db.mail.count({ where: { kind: "erasureAsked" } })).toBeGreaterThan(0);
    await eraseDue(contextFor({ kind: "system" }, inEightDays));
    expect(await holding(words)).toEqual([]);
    expect(await db.account.count({ where: { id: family.accountId } })).toBe(0);
    const subjects = [personId, record.id, feed.id];
    expect(await db.dataKey.count({ where: { subjectId: { in: subjects } } })).toBe(0);
    // That somebody had a place and what was agreed to stays provable, without saying who it was.
    const left = await db.person.findUniqueOrThrow({ where: { id: personId } });
    expect(left).toMatchObject({ givenNames: "—", familyName: null, sealed: null });
    expect(left.birthDate.toISOString()).toMatch(/-01-01T/);
    expect(await db.registration.count({ where: { personId } })).toBe(1);
    const trail = { action: "account.erase", subject: family.accountId };
    expect(await db.auditEntry.count({ where: trail })).toBe(1);
    // Three years after the event that goes too.
    await eraseDue(system("2030-07-15"));
    expect(await db.person.count({ where: { id: personId } })).toBe(1);
    await eraseDue(system("2030-07-18"));
    expect(await db.person.count({ where: { id: personId } })).toBe(0);
    expect(await db.party.count({ where: { eventId: event.id } })).toBe(0);
  });

  test("waits for what runs and for roles, and is refused without a recent sign", async () => {
    const { family } = await aCampWithPlaces();
    await expect(asked(family.context, null)).rejects.toThrow("withdrawFirst");
    const shown = await consequencesOf(family.context, { personId: null }, "pl");
    expect(shown?.running).toMatchObject([{ id: family.ids[0] }]);
    const staff = await aFamily();
    await aGrant({ role: "leader", accountId: staff.accountId });
    await expect(asked(staff.context, null)).rejects.toThrow("rolesFirst");
    const other = await aFamily();
    const late = contextFor(signedIn(other.accountId), inEightDays);
    await expect(asked(late, null)).rejects.toThrow("stepUpNeeded");
  });

  test("is stopped by one press until its day, and not done when somebody registers meanwhile", async () => {
    const family = await aFamily();
    await asked(family.context, null);
    await asked(family.context, null);
    const [wish] = await ownErasures(family.context);
    expect(await ownErasures(family.context)).toHaveLength(1);
    await stopErasure((await aFamily()).context, wish?.id ?? "");
    expect(await ownErasures(family.context)).toHaveLength(1);
    await stopErasure(family.context, wish?.id ?? "");
    await eraseDue(contextFor({ kind: "system" }, inEightDays));
    expect(await db.account.count({ where: { id: family.accountId } })).toBe(1);
    const busy = await aCampWithPlaces();
    const { accountId } = busy.family;
    const dates = { askedAt: testNow, dueAt: testNow };
    await db.erasure.create({ data: { id: crypto.randomUUID(), accountId, ...dates } });
    await eraseDue(contextFor({ kind: "system" }, inEightDays));
    expect(await db.account.count({ where: { id: accountId } })).toBe(1);
  });
});

describe("deleting a person's data", () => {
  test("deletes the person whole where she never had a place, and leaves the others alone", async () => {
    const family = await aFamily(2);
    const [gone, stays] = family.people;
    await asked(family.context, gone?.id ?? "");
    const soon = contextFor({ kind: "system" }, new Date(inEightDays.getTime() - 2 * 86_400_000));
    await eraseDue(soon);
    expect(await db.person.count({ where: { id: gone?.id } })).toBe(1);
    await eraseDue(contextFor({ kind: "system" }, inEightDays));
    expect(await db.person.count({ where: { id: gone?.id } })).toBe(0);
    expect(await db.person.count({ where: { id: stays?.id } })).toBe(1);
    expect(await db.account.count({ where: { id: family.accountId } })).toBe(1);
  });

  test("ends one guardian's part where another acts for the person too", async () => {
    const family = await aFamily();
    const [child] = family.people;
    const second = await anAccount();
    const rights = { personId: child?.id ?? "", accountId: second.id };
    await db.guardianship.create({ data: { ...rights, relation: "parent", createdAt: testNow } });
    const shown = await consequencesOf(family.context, { personId: rights.personId }, "pl");
    expect(shown?.isShared).toBe(true);
    await asked(family.context, rights.personId);
    await eraseDue(contextFor({ kind: "system" }, inEightDays));
    const left = await db.guardianship.findMany({ where: { personId: rights.personId } });
    expect(left.map(({ accountId }) => accountId)).toEqual([second.id]);
  });

  test.each([
    ["a guardian who may not agree", { mayConsent: false }],
    ["a guardian who is not told", { mayInform: false }],
  ])("is not for %s", async (_, rights) => {
    const { people } = await aFamily();
    const reader: Person = signedIn((await anAccount()).id);
    const personId = people[0]?.id ?? "";
    await db.guardianship.create({
      data: {
        ...{ personId, accountId: reader.accountId, relation: "parent", createdAt: testNow },
        ...rights,
      },
    });
    await expect(asked(contextFor(reader), personId)).rejects.toThrow("notFound");
  });
});
