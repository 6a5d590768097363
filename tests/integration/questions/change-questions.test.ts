import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import { questionsDesk } from "#app/domain/questions/questions-queries.server.ts";
import { type QuestionsForm, questionsForm } from "#app/domain/questions/schema.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };

type Add = Extract<QuestionsForm, { intent: "add" }>;

/** A form that asks something with the registration, unless told otherwise. */
const asking = (facts: Partial<Add> & { label: string }): Add => ({
  ...{ intent: "add", type: "yesNo", stage: "registration", sensitivity: "ordinary" },
  ...{ isRequired: false, isDecisive: false, options: [], kinds: [], towns: [], after: [] },
  ...{ readers: ["organizer"], deleteAfterDays: 30 },
  ...facts,
});

const change = (slug: string, form: QuestionsForm) => changeQuestions(system, { slug, form });

async function questions(slug: string) {
  const desk = await questionsDesk(system, slug, "pl");
  return desk?.questions ?? [];
}

const labels = async (slug: string) => (await questions(slug)).map(({ label }) => label);

async function named(slug: string, label: string) {
  const question = (await questions(slug)).find((one) => one.label === label);
  if (!question) throw new Error(`Nobody asks ${label}`);
  return question;
}

const shirt = asking({
  ...{ label: "Rozmiar koszulki?", type: "oneOf", hint: "Dziecięcy" },
  options: [{ label: "S" }, { label: "M" }, { label: undefined }],
});

test("a question is asked with its answers, whose codes stay when their words change", async () => {
  const { slug, textSetId } = await anEvent();
  await change(slug, shirt);
  const saved = await named(slug, "Rozmiar koszulki?");
  expect(saved).toMatchObject({
    ...{ hint: "Dziecięcy", options: ["s", "m"], version: 1 },
    answers: [
      { code: "s", label: "S" },
      { code: "m", label: "M" },
    ],
  });
  const { id, version } = saved;
  const options = [{ code: "s", label: "Mały" }, { code: "m" }, { label: "Duży" }];
  await change(slug, { ...shirt, intent: "save", id, version, options, hint: undefined });
  const changed = await named(slug, "Rozmiar koszulki?");
  expect(changed).toMatchObject({ hint: "", options: ["s", "duzy"], version: 2 });
  const left = await db.text.findMany({
    where: { setId: textSetId, field: { startsWith: "question." } },
  });
  const part = (field: string) => field.replace(`question.${id}.`, "");
  expect(left.map(({ field, value }) => [part(field), value]).sort()).toEqual([
    ["label", "Rozmiar koszulki?"],
    ["option.duzy", "Duży"],
    ["option.s", "Mały"],
  ]);
});

test("the second of two who change a question at once is told, and nothing of hers is written", async () => {
  const { slug } = await anEvent();
  await change(slug, asking({ label: "Pływa?" }));
  const { id, version } = await named(slug, "Pływa?");
  const save = (label: string) =>
    change(slug, { ...asking({ label }), intent: "save", id, version });
  await save("Czy pływa?");
  await expect(save("Umie pływać?")).rejects.toMatchObject({ code: "changedMeanwhile" });
  await expect(change(slug, { intent: "remove", id, version })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  expect(await labels(slug)).toEqual(["Czy pływa?"]);
});

test("questions change places, but none comes before one that it depends on", async () => {
  const { slug } = await anEvent();
  await change(slug, asking({ label: "A" }));
  await change(slug, asking({ label: "B" }));
  const b = await named(slug, "B");
  await change(slug, asking({ label: "C", after: [`${b.id}:yes`] }));
  const c = await named(slug, "C");
  expect(c.conditions).toEqual([{ questionId: b.id, codes: ["yes"] }]);
  await change(slug, { intent: "up", id: b.id });
  expect(await labels(slug)).toEqual(["B", "A", "C"]);
  await change(slug, { intent: "up", id: c.id });
  expect(await labels(slug)).toEqual(["B", "C", "A"]);
  for (const id of [c.id, b.id])
    await expect(change(slug, { intent: "up", id })).rejects.toMatchObject({
      code: "questionStays",
    });
  const { version } = b;
  await expect(change(slug, { intent: "remove", id: b.id, version })).rejects.toMatchObject({
    code: "questionNeeded",
  });
});

test("a question that is removed leaves no words behind, in no language", async () => {
  const { slug, textSetId } = await anEvent();
  await change(slug, shirt);
  const { id, version } = await named(slug, "Rozmiar koszulki?");
  const values = { [`question.${id}.label`]: "T-Shirt-Größe?" };
  await writeTexts(db, testNow, { setId: textSetId, language: "de", values, actorId: null });
  await change(slug, { intent: "remove", id, version });
  expect(await labels(slug)).toEqual([]);
  const left = await db.text.findMany({ where: { setId: textSetId }, select: { field: true } });
  expect(left.map(({ field }) => field).sort()).toEqual(["summary", "title"]);
});

test("only towns that take part are asked, and a town that left does not make it a question for all", async () => {
  const guest = await aCommunity();
  const { slug, id: eventId } = await anEvent({ guests: [guest] });
  const stranger = await aCommunity();
  await expect(change(slug, asking({ label: "Bus?", towns: [stranger.id] }))).rejects.toMatchObject(
    { code: "changedMeanwhile" },
  );
  await change(slug, asking({ label: "Bus?", towns: [guest.id] }));
  await db.eventCommunity.delete({
    where: { eventId_communityId: { eventId, communityId: guest.id } },
  });
  expect((await named(slug, "Bus?")).towns).toEqual([guest.id]);
});

test("the database itself keeps health from the office and from those without a place", async () => {
  const { slug } = await anEvent();
  const health = { label: "Alergie?", sensitivity: "health" } as const;
  await expect(change(slug, asking({ ...health, readers: ["leader"] }))).rejects.toThrow();
  const later = { ...health, stage: "confirmed" } as const;
  await expect(change(slug, asking({ ...later, readers: ["organizer"] }))).rejects.toThrow();
  await change(slug, asking({ ...later, readers: ["leader", "kitchen"] }));
  expect(await labels(slug)).toEqual(["Alergie?"]);
});

test("an event that is over, and one of others, is left as it is; the rest is written down", async () => {
  const over = await anEvent({ state: "completed" });
  await expect(change(over.slug, asking({ label: "?" }))).rejects.toMatchObject({
    code: "eventEnded",
  });
  const event = await anEvent();
  const visitor: Context = { ...system, actor: { kind: "visitor" } };
  const form = asking({ label: "?" });
  await expect(changeQuestions(visitor, { slug: event.slug, form })).rejects.toMatchObject({
    code: "notFound",
  });
  expect(await questionsDesk(visitor, event.slug, "pl")).toBeNull();
  await change(event.slug, form);
  const trail = await db.auditEntry.findMany({ where: { chain: event.hostId } });
  expect(trail.map(({ action, subject }) => [action, subject])).toEqual([
    ["event.changeQuestions", event.id],
  ]);
});

describe("the form refuses beside the field", () => {
  const wrongIn = (facts: Partial<Add>) => {
    const there = { questions: [], endsOn: "2027-07-16" };
    const typed = questionsForm(there).safeParse(asking({ label: "?", ...facts }));
    return typed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
  };

  test.each<[string, Partial<Add>, string[]]>([
    ["nothing", {}, []],
    [
      "health without a place",
      { sensitivity: "health", readers: ["leader"] },
      ["stage validation.healthLater"],
    ],
    [
      "health for the office",
      { sensitivity: "health", stage: "confirmed" },
      ["readers validation.readersHealth"],
    ],
    [
      "anything for the health contact",
      { readers: ["health"] },
      ["readers validation.readersOrdinary"],
    ],
    ["one answer", { type: "oneOf", options: [{ label: "S" }] }, ["options validation.twoAnswers"]],
    [
      "an answer twice",
      { type: "oneOf", options: [{ label: "S" }, { label: "s" }] },
      ["options validation.answerTwice"],
    ],
    ["no end", { deleteAfterDays: undefined }, ["deleteAfterDays validation.deletion"]],
    ["two ends", { deleteOn: "2027-08-01" }, ["deleteAfterDays validation.deletion"]],
    [
      "an end before the event's",
      { deleteAfterDays: undefined, deleteOn: "2027-07-15" },
      ["deleteOn validation.deleteDay"],
    ],
    [
      "an end in ten years",
      { deleteAfterDays: undefined, deleteOn: "2037-07-15" },
      ["deleteOn validation.keptTooLong"],
    ],
    ["nobody who reads", { readers: [] }, ["readers validation.chooseAtLeastOne"]],
    [
      "a question that is not there",
      { after: ["00000000-0000-4000-8000-000000000000:yes"] },
      ["after validation.laterQuestion"],
    ],
    ["markup", { label: "<b>?</b>" }, ["label validation.markup"]],
  ])("%s", (_, facts, wrong) => {
    expect(wrongIn(facts)).toEqual(wrong);
  });
});
