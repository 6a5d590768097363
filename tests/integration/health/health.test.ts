import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { deleteHealth } from "#app/domain/health/delete-health.server.ts";
import { healthList, healthOfOne } from "#app/domain/health/event-queries.server.ts";
import { healthToFill, keptHealth } from "#app/domain/health/family-queries.server.ts";
import { kitchenCounts } from "#app/domain/health/kitchen-queries.server.ts";
import { saveHealth } from "#app/domain/health/save-health.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import { aPerson } from "#tests/support/factories.ts";
import {
  aCampWithPlaces,
  atEvent,
  canaries,
  someoneWith,
  typedHealth,
} from "#tests/support/health.ts";
import { aFamily, priced, registerOf, signedIn } from "#tests/support/registrations.ts";

const later = (day: string) => new Date(`${day}T12:00:00Z`);
const asked = { language: "de" as const, asked: {} };

describe("a family tells of health", () => {
  test("once there is a place, and reads it again as it was told", async () => {
    const { family, tell } = await aCampWithPlaces();
    const [id = ""] = family.ids;
    const [person] = family.people;
    expect(await healthToFill(family.context, id, "pl")).toMatchObject({
      ...{ isAsked: true, isGiven: false, record: null, version: 0, sharedUntil: "2027-08-15" },
    });
    const form = typedHealth(canaries(), { keep: true });
    await tell(0, form);
    expect(await healthToFill(family.context, id, "pl")).toMatchObject({
      ...{ isGiven: true, record: form.record, version: 1, checkedOn: "2027-05-04", keeps: true },
    });
    expect(await keptHealth(family.context, person?.id ?? "", "pl")).toMatchObject({
      ...{ kept: { record: form.record, lastDay: "2029-05-04" }, looked: [] },
    });
  });

  test("not before: neither held nor waiting, and the database refuses it too", async () => {
    const { event, guest, host, other } = await aCampWithPlaces();
    await priced(event.id, [host, guest, other]);
    const family = await registerOf(await aFamily(), { event, town: guest });
    const [registrationId = ""] = family.ids;
    expect(await healthToFill(family.context, registrationId, "pl")).toMatchObject({
      isAsked: false,
    });
    const saving = { registrationId, language: "pl" as const, form: typedHealth() };
    await expect(saveHealth(family.context, saving)).rejects.toMatchObject({
      code: "healthNotYet",
    });
    expect(await db.healthRecord.count({ where: { personId: family.people[0]?.id } })).toBe(0);
    const sealed = new Uint8Array(1);
    const record = { id: randomUUID(), personId: family.people[0]?.id ?? "", language: "pl" };
    const parts = { allergies: sealed, medicines: sealed, diet: sealed, support: sealed };
    const checkedAt = family.context.now;
    await db.healthRecord.create({ data: { ...record, ...parts, medical: sealed, checkedAt } });
    const share = { registrationId, recordId: record.id, agreedAt: checkedAt, language: "pl" };
    await expect(db.healthShare.create({ data: share })).rejects.toThrow(/no place is confirmed/);
    await db.healthRecord.delete({ where: { id: record.id } });
  });

  test("nor after the event, nor for another family's child", async () => {
    const { family } = await aCampWithPlaces();
    const [registrationId = ""] = family.ids;
    const saving = { registrationId, language: "pl" as const, form: typedHealth() };
    const over = contextFor(family.context.actor, later("2027-07-17"));
    await expect(saveHealth(over, saving)).rejects.toMatchObject({ code: "eventEnded" });
    const stranger = (await aFamily()).context;
    await expect(saveHealth(stranger, saving)).rejects.toMatchObject({ code: "notFound" });
    expect(await healthToFill(stranger, registrationId, "pl")).toBeNull();
    expect(await keptHealth(stranger, family.people[0]?.id ?? "", "pl")).toBeNull();
    const deleting = deleteHealth(stranger, family.people[0]?.id ?? "");
    await expect(deleting).rejects.toMatchObject({ code: "notFound" });
  });

  test("the second of two who change it at once is told", async () => {
    const { family, tell } = await aCampWithPlaces();
    const first = await Promise.allSettled([tell(), tell(), tell()]);
    expect(first.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(tell()).rejects.toMatchObject({ code: "changedMeanwhile" });
    await tell(0, typedHealth(canaries(), { version: 1 }));
    await deleteHealth(family.context, family.people[0]?.id ?? "");
    const old = tell(0, typedHealth(canaries(), { version: 2 }));
    await expect(old).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await db.healthRecord.count({ where: { personId: family.people[0]?.id } })).toBe(0);
  });

  test("a guardian who may only be told reads it, and changes nothing", async () => {
    const { family, tell } = await aCampWithPlaces();
    await tell();
    const personId = family.people[0]?.id ?? "";
    const { accountId } = await aFamily();
    const told = { personId, accountId, relation: "parent" as const, mayConsent: false };
    await db.guardianship.create({ data: { ...told, createdAt: family.context.now } });
    const father = contextFor(signedIn(accountId));
    expect((await keptHealth(father, personId, "pl"))?.mayWrite).toBe(false);
    expect(await healthToFill(father, family.ids[0] ?? "", "pl")).toBeNull();
    await expect(deleteHealth(father, personId)).rejects.toMatchObject({ code: "notFound" });
    expect(await keptHealth(father, (await aPerson()).id, "pl")).toBeNull();
  });
});

describe("those who look after an event's people", () => {
  test("read it when they are named for it, and the family sees who looked", async () => {
    const { event, family, tell } = await aCampWithPlaces(2);
    const form = typedHealth();
    await tell(0, form);
    const named = await someoneWith([atEvent("health", event.id)]);
    const list = await healthList(named, event.slug, asked);
    expect(list).toMatchObject({ count: 2, withoutNeeds: 0, people: [{ record: form.record }] });
    expect(list?.missing).toHaveLength(1);
    const one = { slug: event.slug, registrationId: family.ids[0] ?? "" };
    expect(await healthOfOne(named, one, "de")).toMatchObject({ person: { record: form.record } });
    const kept = await keptHealth(family.context, family.people[0]?.id ?? "", "pl");
    expect(kept?.looked).toMatchObject([
      { name: "Marta Wiśniewska", reader: "health", parts: { length: 5 } },
      { name: "Marta Wiśniewska", reader: "health" },
    ]);
    const entries = await db.auditEntry.findMany({ where: { actorId: named.actor.accountId } });
    expect(entries.map(({ action }) => action)).toEqual(["health.read", "health.read"]);
  });

  test("a list narrowed to nobody is nobody's view", async () => {
    const { event, family, tell } = await aCampWithPlaces();
    await tell();
    const named = await someoneWith([atEvent("health", event.id)]);
    const wanted = { ...asked, asked: { name: "nobody of this name" } };
    expect((await healthList(named, event.slug, wanted))?.people).toEqual([]);
    const diet = { ...asked, asked: { name: "child 0", need: "diet" as const } };
    expect((await healthList(named, event.slug, diet))?.people).toHaveLength(1);
    const kept = await keptHealth(family.context, family.people[0]?.id ?? "", "pl");
    expect(kept?.looked).toHaveLength(1);
  });

  test("nobody else does, nor another event's, nor of who has withdrawn or after a month", async () => {
    const { event, host, family, tell } = await aCampWithPlaces();
    const there = await aCampWithPlaces();
    await tell();
    const place = { slug: event.slug, registrationId: family.ids[0] ?? "" };
    const leader = await someoneWith([atEvent("leader", event.id)]);
    const ofNoGroup = await healthList(leader, event.slug, asked);
    expect(ofNoGroup).toMatchObject({ people: [], missing: [], count: 0 });
    expect(await healthOfOne(leader, place, "de")).toBeNull();
    const roles = ["organizer", "kitchen"] as const;
    for (const role of roles)
      expect(
        await healthList(await someoneWith([atEvent(role, event.id)]), event.slug, asked),
      ).toBe(null);
    const towns = ["coordinator", "treasurer", "safeguarding"] as const;
    for (const role of towns) {
      const scope = { kind: "community" as const, communityId: host.id };
      expect(await healthOfOne(await someoneWith([{ role, scope }]), place, "de")).toBeNull();
    }
    const platform = { role: "administrator" as const, scope: { kind: "platform" as const } };
    expect(await healthList(await someoneWith([platform]), event.slug, asked)).toBeNull();
    const elsewhere = await someoneWith([atEvent("health", there.event.id)]);
    expect(await healthList(elsewhere, event.slug, asked)).toBeNull();
    expect(await healthOfOne(elsewhere, { ...place, slug: there.event.slug }, "de")).toBeNull();
    const grants = [atEvent("health", event.id)];
    const late = await someoneWith(grants, later("2027-08-16"));
    expect((await healthList(late, event.slug, asked))?.people).toEqual([]);
    await withdraw(family.context, family.ids);
    expect((await healthList(await someoneWith(grants), event.slug, asked))?.count).toBe(0);
  });

  test("a coordinator who is named reads of her own town's people", async () => {
    const { event, guest, other, family, tell } = await aCampWithPlaces();
    await tell();
    const named = (communityId: string) =>
      someoneWith([
        atEvent("health", event.id),
        { role: "coordinator", scope: { kind: "community", communityId } },
      ]);
    expect((await healthList(await named(guest.id), event.slug, asked))?.people).toHaveLength(1);
    expect((await healthList(await named(other.id), event.slug, asked))?.count).toBe(0);
    expect(await kitchenCounts(await named(guest.id), event.slug, "de")).toBeNull();
    const kept = await keptHealth(family.context, family.people[0]?.id ?? "", "pl");
    expect(kept?.looked).toMatchObject([{ reader: "coordinator" }]);
  });

  test("a list of six asks the database no more than a list of two", async () => {
    const { event, tell } = await aCampWithPlaces(6);
    const named = await someoneWith([atEvent("health", event.id)]);
    const read = () => healthList(named, event.slug, asked);
    await tell(0);
    await tell(1);
    const few = await countQueries(read);
    for (let at = 2; at < 6; at += 1) await tell(at);
    expect(await countQueries(read)).toBe(few);
  });

  test("a kitchen reads counts, with as few questions for six as for one", async () => {
    const { event, tell } = await aCampWithPlaces(6);
    const cook = await someoneWith([atEvent("kitchen", event.id)]);
    await tell(0);
    const read = () => kitchenCounts(cook, event.slug, "de");
    expect((await read())?.counts).toBeNull();
    const few = await countQueries(read);
    for (let at = 1; at < 6; at += 1) await tell(at);
    expect(await countQueries(read)).toBe(few);
    expect(await read()).toMatchObject({
      ...{ people: 6, told: 6, mayRead: false },
      counts: { diets: [{ diet: "halal", count: 6 }, { diet: "glutenFree" }], more: 6 },
    });
  });
});
