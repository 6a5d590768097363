import { expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { cancellingOf } from "#app/domain/events/cancel-queries.server.ts";
import { changeEvent } from "#app/domain/events/change-event.server.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { eventOverview } from "#app/domain/events/desk-queries.server.ts";
import { eventPage, listEvents, nextEvents } from "#app/domain/events/queries.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent, daysFromNow } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };
const visitor: Context = { ...system, actor: { kind: "visitor" } };
const reason = "Ośrodek jest zalany.";

const organizerOf = (accountId: string, eventId: string): Person => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
  ...{ steppedUpAt: testNow, grants: [{ role: "organizer", scope: { kind: "event", eventId } }] },
});

const mailedAbout = async (eventId: string) => {
  const mails = await db.mail.findMany({ where: { reason: { contains: eventId } } });
  return mails.map(({ kind, recipient, language }) => [kind, recipient, language]).sort();
};

test("says why, keeps the page and its address, and cannot be undone", async () => {
  const event = await anEvent();
  const { slug } = event;
  await cancelEvent(system, { slug, reason });
  expect(await eventPage(visitor, "de", slug)).toMatchObject({
    ...{ state: "cancelled", cancelledAt: testNow, reason, reasonLanguage: "pl" },
  });
  expect(await eventOverview(system, slug, "pl")).toMatchObject({ reason, next: null });
  expect(await cancellingOf(system, slug, "pl")).toBeNull();
  await expect(cancelEvent(system, { slug, reason })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  const facts = { title: "Obóz", version: event.version, guests: [] } as unknown as Parameters<
    typeof changeEvent
  >[1];
  await expect(changeEvent(system, { ...facts, slug })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  // Calendars take the newer of two.
  const { version } = await db.event.findUniqueOrThrow({ where: { id: event.id } });
  expect(version).toBe(event.version + 1);
  const trail = await db.$queryRaw`
    select action, actor_id from audit_entries where subject = ${event.id}`;
  expect(trail).toEqual([{ action: "event.cancel", actor_id: null }]);
});

test("is not among the next events, but in the list", async () => {
  const event = await anEvent({ title: "Obóz odwołany" });
  const shown = async () => ({
    next: (await nextEvents(visitor, "pl", 500)).events.some(({ slug }) => slug === event.slug),
    listed: (await listEvents(visitor, "pl", { text: "odwołany" })).events.map(
      ({ slug, state }) => `${slug} ${state}`,
    ),
  });
  expect(await shown()).toEqual({ next: true, listed: [`${event.slug} published`] });
  await cancelEvent(system, { slug: event.slug, reason });
  expect(await shown()).toEqual({ next: false, listed: [`${event.slug} cancelled`] });
});

test("a draft that was cancelled is still for nobody else", async () => {
  const { slug } = await anEvent({ state: "draft" });
  await cancelEvent(system, { slug, reason });
  expect(await eventPage(visitor, "pl", slug)).toBeNull();
  expect(await eventOverview(system, slug, "pl")).toMatchObject({
    head: { state: "cancelled", isForEverybody: false },
  });
});

test("tells organizers and coordinators of its towns, each once and in her language", async () => {
  const [guest, stranger] = [await aCommunity(), await aCommunity()];
  const event = await anEvent({ guests: [guest] });
  const [own, both, french] = [
    await anAccount(),
    await anAccount({ language: "de" }),
    await anAccount({ language: "fr" }),
  ];
  const [ended, later, elsewhere] = [await anAccount(), await anAccount(), await anAccount()];
  const closed = await anAccount({ closedAt: testNow });
  const coordinates = (accountId: string, communityId: string, when = {}) =>
    aGrant({ role: "coordinator", accountId, communityId, ...when });
  await aGrant({ role: "organizer", accountId: own.id, eventId: event.id });
  await aGrant({ role: "organizer", accountId: both.id, eventId: event.id });
  await aGrant({ role: "leader", accountId: elsewhere.id, eventId: event.id });
  await coordinates(both.id, event.hostId);
  await coordinates(french.id, guest.id);
  await coordinates(ended.id, guest.id, { endsAt: daysFromNow(-1) });
  await coordinates(later.id, guest.id, { startsAt: daysFromNow(1) });
  await coordinates(closed.id, guest.id);
  await coordinates(elsewhere.id, stranger.id);
  const context = { ...system, actor: organizerOf(own.id, event.id) };
  expect(await cancellingOf(context, event.slug, "pl")).toMatchObject({ told: 2 });
  await cancelEvent(context, { slug: event.slug, reason });
  expect(await mailedAbout(event.id)).toEqual(
    [
      ["eventCancelled", both.email, "de"],
      ["eventCancelled", french.email, "fr"],
    ].sort(),
  );
});

test("is for those who write the event, and its copy is not cancelled", async () => {
  const { slug, id } = await anEvent();
  await expect(cancelEvent(visitor, { slug, reason })).rejects.toMatchObject({ code: "notFound" });
  expect(await mailedAbout(id)).toEqual([]);
  await cancelEvent(system, { slug, reason });
  const copy = await copyEvent(system, { slug, weeks: 52 });
  expect(await eventOverview(system, copy, "pl")).toMatchObject({
    ...{ reason: null, cancelledAt: null, head: { state: "draft" } },
  });
});
