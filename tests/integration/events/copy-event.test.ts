import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import type { Person } from "#app/domain/accounts/actor.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aGrant, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };

const everything = {
  communities: { select: { communityId: true }, orderBy: { communityId: "asc" } },
  grants: { select: { role: true, accountId: true } },
  textSet: { include: { texts: true, publications: true } },
} as const;

test("copies an event for its organizer, weeks later, with texts to be read again", async () => {
  const guest = await aCommunity();
  const event = await anEvent({ guests: [guest], title: "Obóz", agesOn: new Date("2027-07-01") });
  const [french, revision] = ["Camp", 1];
  await db.text.create({
    data: {
      ...{ setId: event.textSetId, field: "title", language: "fr", value: french, revision },
      ...{ sourceRevision: 1, updatedAt: testNow },
    },
  });
  const { accountId } = await aGrant({ role: "organizer", eventId: event.id });
  const scope = { kind: "event", eventId: event.id } as const;
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants: [{ role: "organizer", scope }] },
  };
  const slug = await copyEvent({ ...system, actor }, { slug: event.slug, weeks: 52 });
  const copy = await db.event.findUniqueOrThrow({ where: { slug }, include: everything });
  expect(copy).toMatchObject({
    ...{ state: "draft", hostId: event.hostId, version: 1, kind: "camp" },
    ...{ startsOn: new Date("2028-07-03"), endsOn: new Date("2028-07-14") },
    ...{ agesOn: new Date("2028-06-29"), minimumAge: 8, maximumAge: 14 },
    registrationCloses: new Date("2028-05-30T21:59:59.000Z"),
    grants: [{ role: "organizer", accountId }],
  });
  expect(copy.communities).toEqual(
    [event.hostId, guest.id].sort().map((communityId) => ({ communityId })),
  );
  expect(copy.textSet.publications).toEqual([]);
  expect(copy.textSet.texts.find(({ language }) => language === "fr")).toMatchObject({
    ...{ value: french, sourceRevision: null },
  });
});

test("gives each copy an address of its own, and strangers none", async () => {
  const { slug } = await anEvent();
  const first = await copyEvent(system, { slug, weeks: 52 });
  const second = await copyEvent(system, { slug, weeks: 52 });
  expect([first, second]).toEqual([`${slug}-2028`, `${slug}-2028-2`]);
  const visitor: Context = { ...system, actor: { kind: "visitor" } };
  await expect(copyEvent(visitor, { slug, weeks: 52 })).rejects.toMatchObject({
    code: "notFound",
  });
});

test("takes places, co-hosts and people along, moves releases, and counts the edition on", async () => {
  const guest = await aCommunity();
  const facts = { startsOn: new Date("2027-07-05"), edition: 35, overallCapacity: 60 };
  const event = await anEvent({ ...facts, guests: [guest], title: "35. Obóz 2027" });
  const of = { eventId: event.id };
  await db.eventCommunity.updateMany({
    where: { ...of, communityId: guest.id },
    data: { isCoHost: true },
  });
  await db.eventCapacity.create({ data: { ...of, kind: "child", places: 50 } });
  const releasesOn = new Date("2027-05-01");
  await db.reservedPlace.create({
    data: { ...of, communityId: guest.id, kind: "child", places: 20, releasesOn },
  });
  await db.eventKindOfGuest.create({ data: { ...of, kind: "leader", minimumAge: 18 } });
  const languages = ["pl", "de"];
  await db.eventContact.create({
    data: { ...of, position: 0, name: "Ewa Lis", email: "ewa@example.org", languages },
  });
  const slug = await copyEvent(system, { slug: event.slug, weeks: 52 });
  const copy = await db.event.findUniqueOrThrow({
    where: { slug },
    include: {
      ...{ communities: { include: { reserved: true } }, capacities: true, kinds: true },
      ...{ contacts: true, textSet: { include: { texts: { where: { field: "title" } } } } },
    },
  });
  const source = await db.event.findUniqueOrThrow({ where: { id: event.id } });
  expect(copy).toMatchObject({
    ...{ edition: 36, overallCapacity: 60, seriesId: source.seriesId },
    capacities: [{ kind: "child", places: 50 }],
    kinds: [{ kind: "leader", minimumAge: 18, maximumAge: null }],
    contacts: [{ name: "Ewa Lis", languages }],
    textSet: { texts: [{ value: "35. Obóz 2028" }] },
  });
  expect(copy.seriesId).not.toBeNull();
  const theirs = copy.communities.find(({ communityId }) => communityId === guest.id);
  expect(theirs).toMatchObject({
    isCoHost: true,
    reserved: [{ kind: "child", places: 20, releasesOn: new Date("2028-04-29") }],
  });
});
