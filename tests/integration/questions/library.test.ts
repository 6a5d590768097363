import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { changeLibrary } from "#app/domain/questions/change-library.server.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import { questionLibrary } from "#app/domain/questions/library-queries.server.ts";
import { labelField, optionField } from "#app/domain/questions/question.ts";
import { questionsDesk } from "#app/domain/questions/questions-queries.server.ts";
import type { QuestionsForm } from "#app/domain/questions/schema.ts";
import { shownQuestions } from "#app/domain/questions/shown-questions.server.ts";
import { stateOf } from "#app/domain/texts/text-state.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, anAccount, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };

const allergies: Extract<QuestionsForm, { intent: "add" }> = {
  ...{ intent: "add", label: "Alergie", type: "severalOf", stage: "confirmed" },
  ...{
    sensitivity: "health",
    isRequired: true,
    isDecisive: false,
    kinds: ["child"],
    towns: [],
    after: [],
  },
  options: [{ label: "Orzechy" }, { label: "Mleko" }],
  ...{ readers: ["leader", "kitchen"], deleteAfterDays: 30 },
};

async function ofEvent(slug: string) {
  const desk = await questionsDesk(system, slug, "pl");
  if (!desk) throw new Error("No such event");
  return desk;
}

async function anOrganizerOf(...eventIds: string[]): Promise<Context> {
  const { id: accountId } = await anAccount();
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: randomUUID(), language: "pl" },
    ...{ assurance: "passkey", steppedUpAt: testNow },
    grants: eventIds.map((eventId) => ({ role: "organizer", scope: { kind: "event", eventId } })),
  };
  return { ...system, actor };
}

async function ofTown(slug: string) {
  const library = await questionLibrary(system, slug, "pl");
  return library?.questions ?? [];
}

/** An event in Polish whose only question is translated into German. */
async function anAskingEvent(hostId?: string) {
  const event = await anEvent(hostId ? { hostId } : {});
  await changeQuestions(system, { slug: event.slug, form: allergies });
  const [question] = (await ofEvent(event.slug)).questions;
  if (!question) throw new Error("Nothing is asked");
  await translate(event.textSetId, question.id);
  return { ...event, question };
}

const translate = (setId: string, id: string) =>
  writeTexts(db, testNow, {
    ...{ setId, language: "de", actorId: null },
    values: {
      [labelField(id)]: "Allergien",
      [optionField(id, "orzechy")]: "Nüsse",
      [optionField(id, "mleko")]: "Milch",
    },
  });

/** Texts of a set that are about questions, with how they stand to their source. */
async function states(setId: string, source: string) {
  const texts = await db.text.findMany({ where: { setId, field: { startsWith: "question." } } });
  return texts
    .map(({ field, language, value, sourceRevision }) => {
      const own = texts.find((one) => one.field === field && one.language === source);
      const state =
        language === source
          ? "source"
          : stateOf({ revision: own?.revision ?? 0 }, { sourceRevision });
      return `${language} ${value} ${state}`;
    })
    .sort();
}

test("a question is kept in the library and taken into another event, with its translations", async () => {
  const host = await aCommunity();
  const { slug, question } = await anAskingEvent(host.id);
  await changeQuestions(system, { slug, form: { intent: "keep", id: question.id } });
  const [kept] = await ofTown(host.slug);
  expect(kept).toMatchObject({
    ...{ label: "Alergie", options: ["orzechy", "mleko"], sensitivity: "health" },
    ...{ kinds: ["child"], readers: ["leader", "kitchen"], deleteAfterDays: 30 },
  });
  const texts = [
    "de Allergien done",
    "de Milch done",
    "de Nüsse done",
    "pl Alergie source",
    "pl Mleko source",
    "pl Orzechy source",
  ];
  expect(await states(host.textSetId, "pl")).toEqual(texts);

  const next = await anEvent({ hostId: host.id });
  const [offered] = (await ofEvent(next.slug)).library;
  expect(offered).toMatchObject({ id: kept?.id, label: "Alergie" });
  const take = { intent: "take", id: kept?.id ?? "" } as const;
  await changeQuestions(system, { slug: next.slug, form: take });
  expect(await states(next.textSetId, "pl")).toEqual(texts);
  expect((await ofEvent(next.slug)).library).toEqual([]);
  await expect(changeQuestions(system, { slug: next.slug, form: take })).rejects.toMatchObject({
    code: "questionKnown",
  });
});

test("an event in another language takes the translation as its source; without one it takes nothing", async () => {
  const host = await aCommunity();
  const { slug, question } = await anAskingEvent(host.id);
  await changeQuestions(system, { slug, form: { intent: "keep", id: question.id } });
  const [kept] = await ofTown(host.slug);
  const take = { intent: "take", id: kept?.id ?? "" } as const;
  const german = await anEvent({ hostId: host.id, language: "de" });
  await changeQuestions(system, { slug: german.slug, form: take });
  expect(await states(german.textSetId, "de")).toEqual([
    "de Allergien source",
    "de Milch source",
    "de Nüsse source",
    "pl Alergie done",
    "pl Mleko done",
    "pl Orzechy done",
  ]);
  const french = await anEvent({ hostId: host.id, language: "fr" });
  expect((await ofEvent(french.slug)).library).toEqual([]);
  await expect(changeQuestions(system, { slug: french.slug, form: take })).rejects.toMatchObject({
    code: "questionUntranslated",
  });
});

test("nobody takes from the library of another town", async () => {
  const host = await aCommunity();
  await changeLibrary(system, { slug: host.slug, form: allergies });
  const [kept] = await ofTown(host.slug);
  const other = await anEvent();
  const form = { intent: "take", id: kept?.id ?? "" } as const;
  await expect(changeQuestions(system, { slug: other.slug, form })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
});

test("an organizer copies to and from the host's library, which is otherwise closed to her", async () => {
  const { id: hostId, slug: town } = await aCommunity();
  const [event, next] = [await anAskingEvent(hostId), await anEvent({ hostId })];
  const organizer = await anOrganizerOf(event.id, next.id);
  const { id } = event.question;
  await changeQuestions(organizer, { slug: event.slug, form: { intent: "keep", id } });
  const [kept] = await ofTown(town);
  const take = { intent: "take", id: kept?.id ?? "" } as const;
  await changeQuestions(organizer, { slug: next.slug, form: take });
  expect((await ofEvent(next.slug)).questions).toMatchObject([{ type: "severalOf" }]);

  expect(await questionLibrary(organizer, town, "pl")).toBeNull();
  const asked = { slug: town, form: { ...allergies, label: "Dieta" } };
  await expect(changeLibrary(organizer, asked)).rejects.toMatchObject({ code: "notFound" });
  expect(await ofTown(town)).toHaveLength(1);
});

test("the role in one event opens neither another event of the town nor a co-host's library", async () => {
  const [host, coHost] = [await aCommunity(), await aCommunity()];
  const event = await anEvent({ hostId: host.id });
  const sister = await anAskingEvent(host.id);
  await db.eventCommunity.create({
    data: { eventId: event.id, communityId: coHost.id, isCoHost: true },
  });
  for (const { slug } of [host, coHost]) await changeLibrary(system, { slug, form: allergies });
  const organizer = await anOrganizerOf(event.id);
  const [ofHost] = await ofTown(host.slug);
  const [ofCoHost] = await ofTown(coHost.slug);
  const forms = [
    {
      slug: event.slug,
      form: { intent: "take", id: ofCoHost?.id ?? "" },
      code: "changedMeanwhile",
    },
    { slug: sister.slug, form: { intent: "take", id: ofHost?.id ?? "" }, code: "notFound" },
    { slug: sister.slug, form: { intent: "keep", id: sister.question.id }, code: "notFound" },
  ] as const;
  for (const { slug, form, code } of forms)
    await expect(changeQuestions(organizer, { slug, form })).rejects.toMatchObject({ code });
  expect((await ofEvent(event.slug)).questions).toEqual([]);
});

test("a library is written by those who write its town, and what they do is written down", async () => {
  const town = await aCommunity();
  const visitor: Context = { ...system, actor: { kind: "visitor" } };
  expect(await questionLibrary(visitor, town.slug, "pl")).toBeNull();
  await expect(changeLibrary(visitor, { slug: town.slug, form: allergies })).rejects.toMatchObject({
    code: "notFound",
  });
  await changeLibrary(system, { slug: town.slug, form: allergies });
  const trail = await db.auditEntry.findMany({ where: { subject: town.id } });
  expect(trail).toMatchObject([{ chain: town.id, action: "community.changeQuestions" }]);
});

test("a copied event asks the same, after the same answers; its translations wait to be read", async () => {
  const { slug, question, textSetId } = await anAskingEvent();
  const form: QuestionsForm = {
    ...{ ...allergies, label: "Jakie?", type: "text", options: [], kinds: [] },
    ...{ after: [`${question.id}:mleko`], deleteAfterDays: undefined, deleteOn: "2027-08-01" },
  };
  await changeQuestions(system, { slug, form });
  const copy = await ofEvent(await copyEvent(system, { slug, weeks: 52 }));
  const [first, second] = copy.questions;
  expect(copy.questions.map(({ label }) => label)).toEqual(["Alergie", "Jakie?"]);
  expect(first?.id).not.toBe(question.id);
  expect(second).toMatchObject({
    ...{ conditions: [{ questionId: first?.id, codes: ["mleko"] }], deleteOn: "2028-07-30" },
  });
  const { textSetId: own } = await db.event.findUniqueOrThrow({ where: { id: copy.eventId } });
  expect((await states(own, "pl")).filter((one) => one.startsWith("de"))).toEqual([
    "de Allergien outOfDate",
    "de Milch outOfDate",
    "de Nüsse outOfDate",
  ]);
  expect(await states(textSetId, "pl")).toHaveLength(7);
});

test("readers see questions in their language where it is published, else as they were written", async () => {
  const { id, textSetId } = await anAskingEvent();
  const labels = async () =>
    (await shownQuestions(system, id, "de")).map(({ label, answers }) => [
      ...[label.language, label.value],
      ...answers.map(({ code, value }) => `${code} ${value}`),
    ]);
  expect(await labels()).toEqual([["pl", "Alergie", "orzechy Orzechy", "mleko Mleko"]]);
  await db.textPublication.create({
    data: { setId: textSetId, language: "de", publishedAt: testNow },
  });
  expect(await labels()).toEqual([["de", "Allergien", "orzechy Nüsse", "mleko Milch"]]);
});
