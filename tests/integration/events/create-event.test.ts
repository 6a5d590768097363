import { expect, test } from "vitest";
import type { HeldGrant, Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { createEvent } from "#app/domain/events/create-event.server.ts";
import { newEventForm } from "#app/domain/events/facts-schema.ts";
import { hostsFor, newEvent } from "#app/domain/events/new-event-queries.server.ts";
import { ownEvents } from "#app/domain/events/own-events.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };

const personWith = (accountId: string, grants: HeldGrant[]): Context => {
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "de", assurance: "passkey" },
    ...{ steppedUpAt: testNow, grants },
  };
  return { ...system, actor };
};

const range = (length: number) => Array.from({ length }, (_, index) => index);

const inputFor = (hostId: string, more: object = {}) => ({
  ...newEventForm.parse({
    ...{ hostId, title: "Sommerlager", kind: "youthExchange", admission: "approval" },
    ...{ startsOn: "2027-08-01", endsOn: "2027-08-01", startsAt: "09:00", endsAt: "18:30" },
    ...{ coordinates: "52.4, 17.1", lodging: ["tent"] },
    ...more,
  }),
  language: "de" as const,
});

test("a coordinator makes a draft of her town, in her language, with the towns she names", async () => {
  const [host, guest] = [await aCommunity(), await aCommunity()];
  const { accountId } = await aGrant({ role: "coordinator", communityId: host.id });
  const scope = { kind: "community", communityId: host.id } as const;
  const context = personWith(accountId, [{ role: "coordinator", scope }]);
  const slug = await createEvent(context, inputFor(host.id, { guests: [guest.id] }));
  expect(slug).toBe(`youth-exchange-${host.slug}-2027`);
  const event = await db.event.findUniqueOrThrow({
    where: { slug },
    include: { communities: true, grants: true, textSet: { include: { texts: true } } },
  });
  expect(event).toMatchObject({
    ...{ state: "draft", hostId: host.id, kind: "youthExchange", admission: "approval" },
    ...{ startsAt: "09:00", endsAt: "18:30", latitude: 52.4, longitude: 17.1, lodging: ["tent"] },
    ...{ grants: [], textSet: { language: "de" } },
  });
  expect(event.textSet.texts).toMatchObject([{ field: "title", value: "Sommerlager" }]);
  const members = event.communities.map(({ communityId }) => communityId).sort();
  expect(members).toEqual([host.id, guest.id].sort());
  expect(await createEvent(context, inputFor(host.id))).toBe(`${slug}-2`);
});

test("events made or copied at the same moment get an address each", async () => {
  const host = await aCommunity();
  const made = await Promise.all(range(6).map(() => createEvent(system, inputFor(host.id))));
  const base = `youth-exchange-${host.slug}-2027`;
  expect(made.sort()).toEqual([base, ...range(5).map((nth) => `${base}-${nth + 2}`)]);
  const copies = await Promise.all(
    range(6).map(() => copyEvent(system, { slug: base, weeks: 52 })),
  );
  expect(new Set(copies).size).toBe(6);
});

test("an organizer of a town's event makes another one there, and organizes it", async () => {
  const { id, hostId } = await anEvent();
  const { accountId } = await aGrant({ role: "organizer", eventId: id });
  const scope = { kind: "event", eventId: id } as const;
  const context = personWith(accountId, [{ role: "organizer", scope }]);
  const slug = await createEvent(context, inputFor(hostId));
  const event = await db.event.findUniqueOrThrow({ where: { slug }, include: { grants: true } });
  expect(event.grants).toMatchObject([{ role: "organizer", accountId, givenById: accountId }]);
  const options = await newEvent(context, "de");
  expect(options?.hosts).toMatchObject([{ id: hostId }]);
  expect(options?.copies).toHaveLength(1);
});

test("nobody else makes one", async () => {
  const [{ id, hostId }, other] = [await anEvent(), await aCommunity()];
  const { id: accountId } = await anAccount();
  const scope = { kind: "event", eventId: id } as const;
  const organizer = personWith(accountId, [{ role: "organizer", scope }]);
  const leader = personWith(accountId, [{ role: "leader", scope }]);
  const visitor: Context = { ...system, actor: { kind: "visitor" } };
  for (const context of [leader, visitor]) {
    expect(await hostsFor(context)).toEqual([]);
    expect(await newEvent(context, "de")).toBeNull();
    await expect(createEvent(context, inputFor(hostId))).rejects.toMatchObject({
      code: "notFound",
    });
  }
  await expect(createEvent(organizer, inputFor(other.id))).rejects.toMatchObject({
    code: "notFound",
  });
});

test("a coordinator sees her town's events by state, and nobody else's", async () => {
  const [host, guest] = [await aCommunity(), await aCommunity()];
  const draft = await anEvent({ hostId: host.id, guests: [guest], state: "draft" });
  const open = await anEvent({ hostId: host.id });
  await anEvent();
  const { id: accountId } = await anAccount();
  const coordinatorOf = (communityId: string) =>
    personWith(accountId, [{ role: "coordinator", scope: { kind: "community", communityId } }]);
  const groups = await ownEvents(coordinatorOf(host.id), "pl");
  expect(groups.map(({ state, events }) => [state, events.map(({ slug }) => slug)])).toEqual([
    ["draft", [draft.slug]],
    ["published", [open.slug]],
  ]);
  expect(await ownEvents(coordinatorOf(guest.id), "pl")).toEqual([]);
});
