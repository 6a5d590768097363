import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { changeEvent } from "#app/domain/events/change-event.server.ts";
import { eventFacts } from "#app/domain/events/facts-queries.server.ts";
import { factsForm } from "#app/domain/events/facts-schema.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aGrant, anEvent } from "../../support/factories.ts";

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
