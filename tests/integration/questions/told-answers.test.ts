import { describe, expect, test } from "vitest";
import { storeAnswerFile } from "#app/domain/answers/answer-file.server.ts";
import { readyFiles } from "#app/domain/answers/draft-answers.server.ts";
import { kitchenAnswers } from "#app/domain/answers/kitchen-answers.server.ts";
import { answerFileFor, answersToldTo } from "#app/domain/answers/read-answers.server.ts";
import { storedColumns } from "#app/domain/answers/sealed-answers.server.ts";
import type { Context } from "#app/domain/context.ts";
import { answerReaders } from "#app/domain/questions/keeping.ts";
import { staffRegistration } from "#app/domain/registrations/staff-registration.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { atEvent, someoneWith } from "#tests/support/health.ts";
import { townStaff } from "#tests/support/orders.ts";
import { type asking, aSwimmingCamp } from "#tests/support/questions.ts";
import { registerFamily, staffOf } from "#tests/support/registrations.ts";

const food: Parameters<typeof asking>[0] = {
  ...{ label: "Co jada?", type: "severalOf", stage: "confirmed", sensitivity: "health" },
  ...{ readers: ["health", "kitchen", "leader"] },
  options: [{ label: "mięso" }, { label: "ryby" }],
};

/** A camp of which Polish families answered: whether they swim, what they eat, and in their own words. */
async function anAnsweredCamp(children = 6) {
  const camp = await aSwimmingCamp({ places: { child: 40 } });
  const eats = await camp.ask(food);
  const wish = await camp.ask({
    ...{ label: "Z kim w pokoju?", type: "text", readers: ["organizer", "coordinator"] },
  });
  const { options } = await db.question.findUniqueOrThrow({ where: { id: eats } });
  const [meat = "", fish = ""] = options;
  await db.text.createMany({
    data: [
      [`question.${eats}.label`, "Was isst das Kind?"],
      [`question.${eats}.option.${meat}`, "Fleisch"],
      [`question.${eats}.option.${fish}`, "Fisch"],
    ].map(([field = "", value = ""]) => ({
      ...{ setId: camp.event.textSetId, field, value, language: "de" },
      ...{ updatedAt: testNow, revision: 1, sourceRevision: 1 },
    })),
  });
  await db.textPublication.create({
    data: { setId: camp.event.textSetId, language: "de", publishedAt: testNow },
  });
  await db.question.updateMany({ data: { isRequired: false } });
  const family = await registerFamily({ event: camp.event, town: camp.guest }, children);
  await db.registration.updateMany({
    where: { id: { in: family.ids } },
    data: { state: "confirmed" },
  });
  const answer = async (at: number, id: string, value: string | string[]) => {
    const registrationId = family.ids[at] ?? "";
    const { personId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const question = await db.question.findUniqueOrThrow({ where: { id } });
    const place = { personId, registrationId, questionId: id };
    const columns = await storedColumns(db, { question, answer: value, place, now: testNow });
    await db.answer.create({
      data: {
        ...{ registrationId, questionId: id, ...columns, answeredAt: testNow },
        answeredById: family.accountId,
      },
    });
  };
  await answer(0, camp.swims, "yes");
  await answer(0, wish, "z Jasiem");
  for (let at = 0; at < children; at += 1) await answer(at, eats, at === 0 ? [meat, fish] : [meat]);
  await db.account.update({ where: { id: family.accountId }, data: { language: "pl" } });
  return { ...camp, family, eats, wish, registrationId: family.ids[0] ?? "" };
}

const told = (context: Context, registrationId: string) =>
  answersToldTo(context, { registrationId, as: answerReaders, language: "de" });

describe("answers", () => {
  test("are told to those whom the question names: chosen in the reader's words, free as they were written", async () => {
    const { event, guest, host, registrationId, wish, swims } = await anAnsweredCamp(1);
    const organizer = await staffOf("organizer", event.id);
    const page = await staffRegistration(organizer, registrationId, "de");
    expect(page?.answers.map(({ id, words, language }) => [id, words, language])).toEqual([
      [swims, ["yes"], null],
      [wish, ["z Jasiem"], "pl"],
    ]);
    const sending = await townStaff("coordinator", guest.id);
    expect((await told(sending, registrationId)).map(({ id }) => id)).toEqual([wish]);
    const nobodies = [
      await townStaff("coordinator", host.id),
      await staffOf("kitchen", event.id),
      await staffOf("leader", event.id),
      contextFor(),
    ];
    for (const context of nobodies) expect(await told(context, registrationId)).toEqual([]);
    expect(await db.healthView.count()).toBe(0);
  });

  test("about health are written down as seen, in German for who reads German", async () => {
    const { event, registrationId, eats } = await anAnsweredCamp(1);
    const named = await someoneWith([atEvent("health", event.id)]);
    expect(await told(named, registrationId)).toMatchObject([
      { id: eats, label: { value: "Was isst das Kind?" }, words: ["Fleisch", "Fisch"] },
    ]);
    expect(await db.healthView.findMany({ where: { eventId: event.id } })).toMatchObject([
      { viewerId: named.actor.accountId, reader: "health", parts: ["answers"] },
    ]);
    await db.registration.updateMany({ data: { state: "waitlisted" } });
    expect(await told(named, registrationId)).toEqual([]);
  });

  test("are counted for a German cook in German, never by name, and not where it would say who", async () => {
    const { event, eats } = await anAnsweredCamp(6);
    const cook = await staffOf("kitchen", event.id);
    const counted = await kitchenAnswers(cook, event.slug, "de");
    expect(counted).toMatchObject([
      {
        ...{ id: eats, label: { value: "Was isst das Kind?", language: "de" } },
        counts: [
          { word: { value: "Fleisch" }, count: 6 },
          { word: { value: "Fisch" }, count: null },
        ],
      },
    ]);
    const few = await anAnsweredCamp(4);
    expect(
      await kitchenAnswers(await staffOf("kitchen", few.event.id), few.event.slug, "de"),
    ).toEqual([]);
    for (const context of [await staffOf("organizer", event.id), contextFor()])
      expect(await kitchenAnswers(context, event.slug, "de")).toBeNull();
  });

  test("that are files open for who is told of them alone", async () => {
    const { event, ask, family, registrationId } = await anAnsweredCamp(1);
    const questionId = await ask({ label: "Skan", type: "file", readers: ["organizer"] });
    const pdf = new File(["%PDF-1.4\na-card\n%%EOF"], "card.pdf");
    const files = await readyFiles(new Map([[questionId, pdf]]), new Map());
    const { personId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const storing = { file: files.get(questionId)!, personId, accountId: family.accountId };
    const fileId = await storeAnswerFile(db, { ...storing, now: testNow });
    await db.answer.create({
      data: { registrationId, questionId, codes: [], fileId, answeredAt: testNow },
    });
    const asked = { registrationId, questionId };
    const organizer = await staffOf("organizer", event.id);
    expect((await answerFileFor(organizer, asked))?.bytes.toString()).toContain("a-card");
    const others = [await staffOf("health", event.id), await staffOf("kitchen", event.id)];
    for (const context of [...others, contextFor()])
      expect(await answerFileFor(context, asked)).toBeNull();
  });
});
