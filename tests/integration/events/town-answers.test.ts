import { expect, test } from "vitest";
import type { Person, Role } from "#app/domain/accounts/actor.ts";
import { answerForTown } from "#app/domain/events/answer-for-town.server.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { createEvent } from "#app/domain/events/create-event.server.ts";
import { eventOverview } from "#app/domain/events/desk-queries.server.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { waitingTownAnswers } from "#app/domain/events/waiting-town-answers.server.ts";
import { waitingTranslations } from "#app/domain/events/waiting-translations.server.ts";
import { eventToRegisterFor } from "#app/domain/registrations/event-to-register-for.server.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, aGrant, anAccount, anEvent } from "#tests/support/factories.ts";

const scopeOf = (role: Role, id: string) =>
  role === "organizer" ? { eventId: id } : { communityId: id };

/** Somebody with a role that counts, in the database too, so that she is told. */
async function someone(role: Role, id: string) {
  const { id: accountId, email } = await anAccount({ language: "fr" });
  if (role === "administrator") await aGrant({ accountId, role });
  else await aGrant({ accountId, role, ...scopeOf(role, id) });
  const scope =
    role === "administrator"
      ? { kind: "platform" as const }
      : role === "organizer"
        ? { kind: "event" as const, eventId: id }
        : { kind: "community" as const, communityId: id };
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: "s", language: "fr", assurance: "passkey" },
    steppedUpAt: testNow,
    grants: [{ role, scope }],
  };
  return { context: contextFor(actor), email };
}

/** A published event that asks a second town, which has not answered. */
async function anAskingEvent() {
  const [host, asked] = [await aCommunity(), await aCommunity({ languages: ["fr"] })];
  const event = await anEvent({ hostId: host.id, guests: [asked] });
  await db.eventCommunity.updateMany({
    where: { eventId: event.id, communityId: asked.id },
    data: { answer: "invited" },
  });
  const form = { eventId: event.id, communityId: asked.id };
  return { event, host, asked, form };
}

const answerOf = (eventId: string, communityId: string) =>
  db.eventCommunity.findUniqueOrThrow({
    where: { eventId_communityId: { eventId, communityId } },
    select: { answer: true },
  });

test("a town is nowhere and may nothing until it said yes, then at once", async () => {
  const { event, asked, form } = await anAskingEvent();
  const { context } = await someone("coordinator", asked.id);
  const seen = async () => ({
    shown: (await eventPage(contextFor(), "pl", event.slug))?.guests.map(({ slug }) => slug),
    registering: (await eventToRegisterFor(db, event.slug)).towns.map(({ slug }) => slug),
    reads: (await rosterEvent(context, event.slug, "pl")) !== null,
    translates: (await waitingTranslations(context, "pl")).map(({ slug }) => slug),
    waits: (await waitingTownAnswers(context, "pl")).map(({ eventId }) => eventId),
  });
  const before = await seen();
  expect(before).toMatchObject({ shown: [], reads: false, translates: [], waits: [event.id] });
  expect(before.registering).not.toContain(asked.slug);

  await answerForTown(context, { ...form, answer: "accepted" });
  const after = await seen();
  expect(after).toMatchObject({
    ...{ shown: [asked.slug], reads: true, translates: [event.slug], waits: [] },
  });
  expect(after.registering).toContain(asked.slug);
});

test("who said yes to a published event is asked for its translations at once", async () => {
  const { asked, form } = await anAskingEvent();
  const { context, email } = await someone("coordinator", asked.id);
  const mails = () => db.mail.count({ where: { recipient: email, kind: "translationWanted" } });
  expect(await mails()).toBe(0);
  await answerForTown(context, { ...form, answer: "accepted" });
  expect(await mails()).toBe(1);
});

test.each([
  ["coordinator", true],
  ["administrator", true],
  ["organizer", false],
  ["treasurer", false],
  ["safeguarding", false],
] as const)("%s answers for a town: %s", async (role, mayAnswer) => {
  const { event, asked, form } = await anAskingEvent();
  const { context } = await someone(role, role === "organizer" ? event.id : asked.id);
  const answering = answerForTown(context, { ...form, answer: "declined" });
  if (mayAnswer) await answering;
  else await expect(answering).rejects.toMatchObject({ code: "notFound" });
  expect(await answerOf(event.id, asked.id)).toEqual({
    answer: mayAnswer ? "declined" : "invited",
  });
});

test("nobody answers for another town, a town that is not asked, or a second time", async () => {
  const { event, host, asked, form } = await anAskingEvent();
  const { context: ofHost } = await someone("coordinator", host.id);
  const { context } = await someone("coordinator", asked.id);
  for (const stranger of [ofHost, contextFor()])
    await expect(answerForTown(stranger, { ...form, answer: "accepted" })).rejects.toMatchObject({
      code: "notFound",
    });
  const other = await anEvent();
  await expect(
    answerForTown(context, { ...form, eventId: other.id, answer: "accepted" }),
  ).rejects.toMatchObject({ code: "notFound" });
  await answerForTown(context, { ...form, answer: "declined" });
  await expect(answerForTown(context, { ...form, answer: "accepted" })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  const { context: organizing } = await someone("organizer", event.id);
  const overview = await eventOverview(organizing, event.slug, "pl");
  expect(overview?.guests).toEqual({ accepted: [], invited: [], declined: [asked.name] });
});

test("naming a town asks its coordinators once, and is a yes for those whose town it is", async () => {
  const [host, asked] = [await aCommunity(), await aCommunity()];
  const { context: organizing } = await someone("coordinator", host.id);
  const { email } = await someone("coordinator", asked.id);
  const facts = {
    ...{ hostId: host.id, title: "Obóz", summary: "", kind: "camp", language: "pl" },
    ...{ startsOn: "2027-07-05", endsOn: "2027-07-16", lodging: [], guests: [asked.id] },
    ...{ admission: "firstCome" },
  } as unknown as Parameters<typeof createEvent>[1];
  const slug = await createEvent(organizing, facts);
  const { id } = await db.event.findUniqueOrThrow({ where: { slug } });
  expect(await answerOf(id, asked.id)).toEqual({ answer: "invited" });
  expect(await answerOf(id, host.id)).toEqual({ answer: "accepted" });
  const mails = () => db.mail.findMany({ where: { recipient: email, kind: "townInvited" } });
  expect(await mails()).toMatchObject([{ language: "fr" }]);

  const copied = await copyEvent(organizing, { slug, weeks: 52 });
  const copy = await db.event.findUniqueOrThrow({ where: { slug: copied } });
  expect(await answerOf(copy.id, asked.id)).toEqual({ answer: "invited" });
  expect(await answerOf(copy.id, host.id)).toEqual({ answer: "accepted" });
  expect(await mails()).toHaveLength(2);

  const { context: ofBoth } = await someone("coordinator", host.id);
  const both = {
    ...ofBoth,
    actor: {
      ...(ofBoth.actor as Person),
      grants: [host, asked].map((town) => ({
        role: "coordinator" as const,
        scope: { kind: "community" as const, communityId: town.id },
      })),
    },
  };
  const own = await db.event.findUniqueOrThrow({
    where: { slug: await createEvent(both, { ...facts, title: "Obóz zimowy" }) },
  });
  expect(await answerOf(own.id, asked.id)).toEqual({ answer: "accepted" });
  expect(await mails()).toHaveLength(2);
});
