import { expect, test } from "vitest";
import type { HeldGrant, Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { changeEvent } from "#app/domain/events/change-event.server.ts";
import { eventDetails } from "#app/domain/events/event-details.server.ts";
import { eventFacts } from "#app/domain/events/facts-queries.server.ts";
import { factsForm } from "#app/domain/events/facts-schema.ts";
import { hostsFor } from "#app/domain/events/new-event-queries.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const visitor: Context = { ...system, actor: { kind: "visitor" } };

/** What a browser sends of an event's form when nothing was touched. */
async function sentOf(slug: string) {
  const facts = await eventFacts(system, slug, "pl");
  if (!facts) throw new Error(`There is no form for ${slug}`);
  const { saved } = facts;
  const numbers = {
    version: Number(saved.version),
    depositDays: Number(saved.depositDays),
    minimumAge: Number(saved.minimumAge),
    maximumAge: Number(saved.maximumAge),
    edition: saved.edition ? Number(saved.edition) : undefined,
    leaderFrom: saved.leaderFrom ? Number(saved.leaderFrom) : undefined,
  };
  const filled = Object.fromEntries(Object.entries(saved).filter(([, value]) => value !== ""));
  return { slug, ...factsForm.parse({ ...filled, ...numbers }) };
}

test("a form that was not touched changes nothing but the version", async () => {
  const { slug } = await anEvent({ guests: [await aCommunity()] });
  const before = await db.event.findUnique({ where: { slug }, include: { communities: true } });
  await changeEvent(system, await sentOf(slug));
  const after = await db.event.findUnique({ where: { slug }, include: { communities: true } });
  expect(after).toEqual({
    ...before,
    version: 2,
    registrationOpens: new Date("2026-01-10T09:00:00.000Z"),
  });
});

test("writes what was typed, by the host's clocks", async () => {
  const [stays, leaves, comes] = [await aCommunity(), await aCommunity(), await aCommunity()];
  const { slug, hostId } = await anEvent({ guests: [stays, leaves] });
  const typed = {
    ...(await sentOf(slug)),
    ...{ title: "Obóz nad jeziorem", placeName: "Szkoła nr 2", agesOn: "2027-07-01" },
    ...{ lodging: ["tent" as const], registrationCloses: "2027-06-10T12:00" },
    answersUntil: "2027-06-20T18:00",
    guests: [stays.id, comes.id],
  };
  await changeEvent(system, typed);
  const facts = await eventFacts(system, slug, "pl");
  expect(facts?.saved).toMatchObject({
    ...{ title: "Obóz nad jeziorem", placeName: "Szkoła nr 2", agesOn: "2027-07-01" },
    ...{ lodging: ["tent"], registrationCloses: "2027-06-10T12:00", version: "2" },
  });
  const event = await db.event.findUnique({ where: { slug }, include: { communities: true } });
  expect(event?.registrationCloses).toEqual(new Date("2027-06-10T10:00:00.000Z"));
  expect(event?.answersUntil).toEqual(new Date("2027-06-20T16:00:00.000Z"));
  const members = event?.communities.map(({ communityId }) => communityId).sort();
  expect(members).toEqual([hostId, stays.id, comes.id].sort());
});

test("the second of two who change it at once is told", async () => {
  const { slug } = await anEvent();
  const sent = await sentOf(slug);
  await changeEvent(system, sent);
  await expect(changeEvent(system, { ...sent, title: "Other" })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
});

test("what is published does not lose its description, and what is over stays", async () => {
  const { slug } = await anEvent();
  const sent = await sentOf(slug);
  const emptied = { ...sent, summary: undefined };
  await expect(changeEvent(system, emptied)).rejects.toMatchObject({ code: "eventNotReady" });
  await db.event.update({ where: { slug }, data: { state: "completed" } });
  await expect(changeEvent(system, sent)).rejects.toMatchObject({ code: "changedMeanwhile" });
  expect(await eventFacts(system, slug, "pl")).toBeNull();
});

test("is not there for strangers, nor for a leader of it", async () => {
  const { slug, id } = await anEvent();
  const sent = await sentOf(slug);
  const { accountId } = await aGrant({ role: "leader", eventId: id });
  const leader: Context = {
    ...system,
    actor: {
      ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
      ...{
        steppedUpAt: testNow,
        grants: [{ role: "leader", scope: { kind: "event", eventId: id } }],
      },
    },
  };
  for (const context of [visitor, leader]) {
    expect(await eventFacts(context, slug, "pl")).toBeNull();
    await expect(changeEvent(context, sent)).rejects.toMatchObject({ code: "notFound" });
  }
});

/** Who holds these roles, and works on the event. */
async function someone(...grants: HeldGrant[]): Promise<Context & { accountId: string }> {
  const { id: accountId } = await anAccount();
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants },
  };
  return { ...system, actor, accountId };
}

const coordinating = (communityId: string): HeldGrant => ({
  ...{ role: "coordinator", scope: { kind: "community", communityId } },
});

test("goes to another town by one who makes that town's events, with its clocks", async () => {
  const coHost = await aCommunity({ timeZone: "Europe/Kyiv" });
  const { slug, id, hostId } = await anEvent({ guests: [coHost] });
  const organizing: HeldGrant = { role: "organizer", scope: { kind: "event", eventId: id } };
  const taking = await someone(organizing, coordinating(coHost.id));
  const typed = { ...(await sentOf(slug)), registrationCloses: "2027-06-10T12:00" };
  await changeEvent(taking, { ...typed, coHosts: [coHost.id] });
  expect((await eventFacts(taking, slug, "pl"))?.hosts).toHaveLength(2);
  await changeEvent(taking, { ...typed, hostId: coHost.id, version: 2 });
  const event = await db.event.findUniqueOrThrow({
    where: { slug },
    include: { communities: true },
  });
  expect(event).toMatchObject({
    ...{ hostId: coHost.id, registrationCloses: new Date("2027-06-10T09:00:00.000Z") },
  });
  expect(event.communities.map(({ communityId }) => communityId).sort()).toEqual(
    [hostId, coHost.id].sort(),
  );
  expect(event.communities.some(({ isCoHost }) => isCoHost)).toBe(false);
  const entries = await db.auditEntry.findMany({ where: { subject: id } });
  expect(entries.map(({ action }) => action)).toEqual([
    ...["event.changeFacts", "event.changeHost", "event.changeFacts"],
  ]);
});

test("whoever hands over what is hers keeps working on it", async () => {
  const other = await aCommunity();
  const { slug, hostId } = await anEvent({ guests: [other] });
  const both = await someone(coordinating(hostId), coordinating(other.id));
  const { id: running } = await anEvent({ hostId: other.id });
  const maker = await someone(coordinating(hostId), {
    ...{ role: "organizer", scope: { kind: "event", eventId: running } },
  });
  await changeEvent(maker, { ...(await sentOf(slug)), hostId: other.id });
  const grants = await db.grant.findMany({ where: { accountId: maker.accountId } });
  expect(grants).toMatchObject([{ role: "organizer" }]);
  await changeEvent(both, { ...(await sentOf(slug)), hostId });
  expect(await db.grant.count({ where: { accountId: both.accountId } })).toBe(0);
});

test("no town is made a host, nor are its events made, because somebody else names it", async () => {
  const named = await aCommunity();
  const { slug, id, hostId } = await anEvent({ guests: [named] });
  const coordinator = await someone(coordinating(hostId));
  const organizer = await someone({
    ...{ role: "organizer", scope: { kind: "event", eventId: id } },
  });
  await changeEvent(coordinator, { ...(await sentOf(slug)), coHosts: [named.id] });
  for (const context of [coordinator, organizer]) {
    expect((await eventFacts(context, slug, "pl"))?.hosts.map((one) => one.id)).toEqual([hostId]);
    const taken = changeEvent(context, { ...(await sentOf(slug)), hostId: named.id });
    await expect(taken).rejects.toMatchObject({ code: "notFound" });
    expect(await hostsFor(context)).toEqual([hostId]);
  }
});

test("ties editions and the return visit, shows them, and refuses what is not offered", async () => {
  const [host, partner] = [await aCommunity(), await aCommunity()];
  const first = await anEvent({ hostId: host.id, title: "Obóz 2026" });
  const outward = await anEvent({ hostId: partner.id, guests: [host], title: "Wyjazd" });
  const stranger = await anEvent();
  const { slug, id } = await anEvent({ hostId: host.id, guests: [partner] });
  const sent = await sentOf(slug);
  const tied = {
    ...{ ...sent, edition: 35, seriesWith: first.id, returnOf: outward.id },
    ...{ kinds: ["leader" as const], leaderFrom: 18, coHosts: [partner.id] },
  };
  for (const wrong of [{ seriesWith: stranger.id }, { returnOf: stranger.id }])
    await expect(changeEvent(system, { ...tied, ...wrong })).rejects.toMatchObject({
      code: "notFound",
    });
  await changeEvent(system, tied);
  const details = await eventDetails(system, "pl", id);
  expect(details).toMatchObject({
    ...{ edition: 35, coHosts: [partner.slug] },
    kinds: [{ kind: "leader", minimumAge: 18, maximumAge: null }],
  });
  expect(details.ties.map(({ title, how }) => [title, how]).sort()).toEqual([
    ["Obóz 2026", "edition"],
    ["Wyjazd", "outward"],
  ]);
  const back = await eventDetails(system, "pl", outward.id);
  expect(back.ties).toMatchObject([{ slug, how: "return" }]);
  await changeEvent(system, await sentOf(slug));
  expect((await eventDetails(system, "pl", id)).ties).toHaveLength(2);
  const second = await anEvent({ hostId: host.id, guests: [partner] });
  const again = { ...(await sentOf(second.slug)), returnOf: outward.id };
  await expect(changeEvent(system, again)).rejects.toMatchObject({ code: "notFound" });
});

test("a tied draft is for those alone who work on it", async () => {
  const first = await anEvent({ state: "draft" });
  const { slug, id } = await anEvent({ hostId: first.hostId });
  await changeEvent(system, { ...(await sentOf(slug)), seriesWith: first.id });
  expect((await eventDetails(system, "pl", id)).ties).toEqual([]);
  expect((await eventFacts(system, slug, "pl"))?.saved.seriesWith).toBe(first.id);
});

test("says of an event what is known, and nothing where it is not", async () => {
  const { slug, id } = await anEvent();
  await db.$executeRaw`update events set lodging = null where id = ${id}::uuid`;
  const nothing = { lodging: [], kinds: [], contacts: [], ties: [], place: null, edition: null };
  expect(await eventDetails(system, "pl", id)).toMatchObject({ ...nothing, startsAt: null });
  const place = { placeName: "Szkoła", coordinates: "52.4, 17.1", startsAt: "09:30" };
  await changeEvent(system, { ...(await sentOf(slug)), ...place, lodging: ["tent"] });
  expect(await eventDetails(system, "pl", id)).toMatchObject({
    ...{ placeName: "Szkoła", place: { latitude: 52.4, longitude: 17.1 }, startsAt: "09:30" },
    lodging: ["tent"],
  });
});

test("fees follow the first day of their event", async () => {
  const { id, slug, startsOn, endsOn } = await anEvent();
  const later = (day: Date) => new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
  const earlyUntil = new Date("2027-02-28");
  await db.eventFeeTerms.create({ data: { eventId: id, earlyUntil, keepsDeposit: false } });
  const moved = { startsOn: later(startsOn), endsOn: later(endsOn) };
  await changeEvent(system, { ...(await sentOf(slug)), ...moved });
  const terms = await db.eventFeeTerms.findUnique({ where: { eventId: id } });
  expect(terms?.earlyUntil).toEqual(new Date("2027-03-01"));
});
