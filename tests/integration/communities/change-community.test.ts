import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import { changeContacts, changeDetails } from "#app/domain/communities/change-community.server.ts";
import { communityDesk } from "#app/domain/communities/desk-queries.server.ts";
import type { ContactsForm } from "#app/domain/communities/schema.ts";
import { townPage } from "#app/domain/communities/queries.server.ts";
import { writeProfile } from "#app/domain/communities/write-profile.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { contextFor, db, queriesOf, testNow } from "#tests/support/database.ts";
import { aCommunity, aGrant, anAccount } from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/visits.ts";

const iban = "PL61109010140000071219812874";
const contact: ContactsForm["contacts"][number] = {
  ...{ name: "Anna Nowak", task: "youth", email: "anna@example.org", phone: null },
  languages: ["pl", "de"],
};

async function aTownAndItsCoordinator() {
  const town = await aCommunity();
  return { town, context: contextFor(await coordinatorOf(town.id)) };
}

async function coordinatorOf(communityId: string): Promise<Person> {
  const [{ id: accountId }, sessionId, language] = [await anAccount(), randomUUID(), "pl"];
  return {
    ...{ kind: "person", accountId, sessionId, language, assurance: "passkey" },
    ...{ steppedUpAt: testNow },
    grants: [{ role: "coordinator", scope: { kind: "community", communityId } }],
  };
}

describe("what a community says of itself", () => {
  test("is written by its coordinator, and everybody sees whom to ask but not the account", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug } = town;
    await changeDetails(context, {
      ...{ slug, version: 1, currency: "EUR", bankHolder: "Gmina", iban },
    });
    await changeContacts(context, { slug, version: 1, contacts: [contact] });
    const desk = await communityDesk(context, slug, "pl");
    expect(desk).toMatchObject({
      ...{ currency: "EUR", bankHolder: "Gmina", iban, contacts: [contact] },
      ...{ detailsVersion: 2, contactsVersion: 2 },
    });
    const page = await townPage(contextFor({ kind: "visitor" }), "pl", slug);
    expect(page?.contacts).toEqual([contact]);
    expect(JSON.stringify(page)).not.toContain(iban);
  });

  test("asks who changes where money goes to show anew that it is she, and nobody for less", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug } = town;
    const later = { ...context, now: new Date(testNow.getTime() + 10 * 60_000) };
    const payee = { currency: "EUR" as const, bankHolder: "Gmina", iban };
    await changeDetails(context, { slug, version: 1, ...payee });
    for (const change of [
      { iban: "DE89370400440532013000" },
      { bankHolder: "Ktoś" },
      { currency: "UAH" as const },
      { iban: undefined, bankHolder: undefined },
    ])
      await expect(
        changeDetails(later, { slug, version: 2, ...payee, ...change }),
      ).rejects.toMatchObject({ code: "stepUpNeeded" });
    await changeDetails(later, { slug, version: 2, ...payee });
    expect(await communityDesk(context, slug, "pl")).toMatchObject({
      ...payee,
      detailsVersion: 3,
    });
  });

  test("is neither shown to nor written by another town's coordinator", async () => {
    const { town } = await aTownAndItsCoordinator();
    const { context: other } = await aTownAndItsCoordinator();
    const { slug } = town;
    expect(await communityDesk(other, slug, "pl")).toBeNull();
    await expect(changeDetails(other, { slug, version: 1, currency: "EUR" })).rejects.toMatchObject(
      { code: "notFound" },
    );
    await expect(
      changeContacts(other, { slug, version: 1, contacts: [contact] }),
    ).rejects.toMatchObject({ code: "notFound" });
    expect(await db.communityContact.count({ where: { communityId: town.id } })).toBe(0);
  });

  test("is not overwritten by whoever had filled the form before: nothing of hers is kept", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug } = town;
    const save = (name: string, version: number) =>
      changeContacts(context, { slug, version, contacts: [{ ...contact, name }] });
    await save("first", 1);
    await expect(save("second", 1)).rejects.toMatchObject({ code: "changedMeanwhile" });
    await changeDetails(context, { slug, version: 1, currency: "EUR" });
    await expect(
      changeDetails(context, { slug, version: 1, currency: "PLN" }),
    ).rejects.toMatchObject({ code: "changedMeanwhile" });
    const desk = await communityDesk(context, slug, "pl");
    expect(desk).toMatchObject({ currency: "EUR", contacts: [{ name: "first" }] });
    await save("second", 2);
  });

  test("leaves an entry in the trail when the payee changes, and only then", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const [{ slug }, currency] = [town, "PLN"] as const;
    await changeDetails(context, { slug, version: 1, currency });
    const entries = () => db.auditEntry.findMany({ where: { chain: town.id } });
    expect(await entries()).toEqual([]);
    await changeDetails(context, { slug, version: 2, currency, bankHolder: "Gmina", iban });
    const [entry] = await entries();
    expect(entry).toMatchObject({ action: "community.changePayee", subject: town.id });
    expect(JSON.stringify(entry?.details)).not.toContain(iban);
  });

  test("tells all who coordinate it or keep its accounts that the payee changed, and nobody else", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug, id: communityId } = town;
    const holders = await Promise.all(
      (["coordinator", "treasurer", "safeguarding"] as const).map(async (role) => {
        const account = await anAccount({ language: "uk" });
        await aGrant({ accountId: account.id, role, communityId });
        return account.email;
      }),
    );
    const { email: stranger } = await anAccount();
    await changeDetails(context, { slug, version: 1, currency: "PLN", bankHolder: "Gmina", iban });
    const told = await Promise.all([...holders, stranger].map(mailsTo));
    expect(told.map((mails) => mails.map(({ kind }) => kind))).toEqual([
      ["payeeChanged"],
      ["payeeChanged"],
      [],
      [],
    ]);
    expect(told[0]?.[0]).toMatchObject({ language: "uk", facts: { slug } });
    expect(JSON.stringify(told)).not.toContain(iban.slice(-8));
  });

  test("leaves an entry in the trail when its contacts change", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    await changeContacts(context, { slug: town.slug, version: 1, contacts: [contact] });
    expect(await db.auditEntry.findMany({ where: { chain: town.id } })).toMatchObject([
      { action: "community.changeContacts", subject: town.id, details: {} },
    ]);
  });

  test("tells every process to forget its pages", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug } = town;
    const statements = await queriesOf(() =>
      changeContacts(context, { slug, version: 1, contacts: [] }),
    );
    expect(statements.join()).toContain("pg_notify('page_cache'");
  });
});

describe("a community's profile", () => {
  const texts = { pl: "Miasto", de: "Stadt" };
  const nothing = { basis: "", stillRight: [] };

  test("is read in the reader's language, or in its own with a note", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    await writeProfile(context, { slug: town.slug, ...nothing, profile: texts });
    const read = async (language: Language) =>
      (await townPage(contextFor(), language, town.slug))?.profile;
    expect(await read("de")).toEqual({ text: "Stadt", language: "de" });
    expect(await read("fr")).toEqual({ text: "Miasto", language: "pl" });
  });

  test("a translation nobody looked at stays out of date, until it is said to be right", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { slug } = town;
    const german = async () => {
      const { profile } = (await communityDesk(context, slug, "pl"))!;
      return { ...profile, state: profile.rows.find(({ language }) => language === "de")?.state };
    };
    await writeProfile(context, { slug, ...nothing, profile: texts });
    const { basis, state } = await german();
    expect(state).toBe("done");
    const changed = { ...texts, pl: "Miasto nad rzeką" };
    await writeProfile(context, { slug, basis, stillRight: [], profile: changed });
    const later = await german();
    expect(later.state).toBe("outOfDate");
    await writeProfile(context, { slug, ...later, stillRight: ["de"], profile: changed });
    expect((await german()).state).toBe("done");
  });

  test("is not overwritten by an older form, nor written by a stranger", async () => {
    const { town, context } = await aTownAndItsCoordinator();
    const { context: stranger } = await aTownAndItsCoordinator();
    const input = { slug: town.slug, ...nothing, profile: texts };
    await writeProfile(context, input);
    await expect(writeProfile(context, input)).rejects.toMatchObject({ code: "changedMeanwhile" });
    await expect(writeProfile(stranger, input)).rejects.toMatchObject({ code: "notFound" });
  });
});
