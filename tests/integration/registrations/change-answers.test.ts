import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { seeChanges, waitingChanges } from "#app/domain/registrations/answer-changes.server.ts";
import { staffRegistration } from "#app/domain/registrations/staff-registration.server.ts";
import { deleteOldAnswers } from "#app/domain/answers/delete-answers.server.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import { questionsDesk } from "#app/domain/questions/questions-queries.server.ts";
import { questionsForm } from "#app/domain/questions/schema.ts";
import { changeAnswers } from "#app/domain/registrations/change-answers.server.ts";
import { familyRegistrations } from "#app/domain/registrations/family-queries.server.ts";
import { registrationAnswers } from "#app/domain/registrations/registration-answers.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { townStaff } from "#tests/support/orders.ts";
import { aBegunFamily, answering, asking } from "#tests/support/questions.ts";
import { aFamily, staffOf } from "#tests/support/registrations.ts";

/** A registered child who has said that she does not swim. */
async function aRegisteredChild() {
  const family = await aBegunFamily();
  const [eve = ""] = family.people.map(({ id }) => id);
  await family.answer(answering([[family.swims, eve, "no"]]));
  const { ids } = await family.send();
  const [id = ""] = ids;
  const change = (answers: [string, string][], version = 1, context = family.context) => {
    const form = answering(answers.map(([question, value]) => [question, "", value]));
    return changeAnswers(context, { id, version, form });
  };
  const page = () => registrationAnswers(family.context, id, "pl");
  return { ...family, id, eve, change, page };
}

describe("the answers of a registration", () => {
  test("are read in words and changed, by the family alone", async () => {
    const { change, page, swims, far, id } = await aRegisteredChild();
    expect(await page()).toMatchObject({
      ...{ may: "all", version: 1, given: [{ id: swims, words: ["no"] }] },
      fields: [{ id: swims }, { id: far }],
    });
    expect(await change([[swims, "yes"]])).toMatchObject({
      ...{ is: "wrong", wrong: { [far]: "validation.number" }, typed: { [swims]: ["yes"] } },
    });
    const swimming: [string, string][] = [
      [swims, "yes"],
      [far, "50"],
    ];
    expect(await change(swimming)).toBeNull();
    expect(await page()).toMatchObject({
      ...{ version: 2, given: [{ words: ["yes"] }, { words: ["50"] }] },
    });
    const stranger = await aFamily();
    expect(await registrationAnswers(stranger.context, id, "pl")).toBeNull();
    const foreign = change(swimming, 2, stranger.context);
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
  });

  test("on which a decision hangs tell who decides, until she has seen it", async () => {
    const { change, swims, far, id, event, guest, context } = await aRegisteredChild();
    await db.question.update({ where: { id: swims }, data: { isDecisive: true } });
    const organizer = await staffOf("organizer", event.id);
    const named = async (who: Context) => (await waitingChanges(who, "pl")).map((one) => one.id);
    expect(await named(organizer)).toEqual([]);
    await change([
      [swims, "yes"],
      [far, "50"],
    ]);
    // How far was not answered before, and is not decisive.
    const page = await staffRegistration(organizer, id, "pl");
    expect(page?.changed.map(({ questionId }) => questionId)).toEqual([swims]);
    const sending = await townStaff("coordinator", guest.id);
    expect([await named(organizer), await named(sending)]).toEqual([[id], [id]]);
    for (const other of [context, await staffOf("leader", event.id), contextFor()]) {
      expect(await named(other)).toEqual([]);
      const seen = seeChanges(other, { id, upTo: testNow.toISOString() });
      await expect(seen).rejects.toMatchObject({ code: "notFound" });
    }
    const before = new Date(testNow.getTime() - 1).toISOString();
    await seeChanges(sending, { id, upTo: before });
    expect(await named(organizer)).toEqual([id]);
    await seeChanges(sending, { id, upTo: testNow.toISOString() });
    expect(await named(organizer)).toEqual([]);
  });

  test("of two tabs the second is shown both", async () => {
    const { change, swims, far, id } = await aRegisteredChild();
    const typed: [string, string][] = [
      [swims, "yes"],
      [far, "50"],
    ];
    const both = await Promise.all([
      change(typed),
      change([
        [swims, "yes"],
        [far, "75"],
      ]),
    ]);
    expect(both.map((one) => one?.is ?? "saved").sort()).toEqual(["changed", "saved"]);
    expect(both.find((one) => one !== null)?.typed[swims]).toEqual(["yes"]);
    // Pressed twice: what is saved already is no conflict.
    const { answers } = await db.registration.findUniqueOrThrow({
      ...{ where: { id }, select: { answers: true } },
    });
    const metres = answers.find(({ questionId }) => questionId === far)?.text ?? "";
    expect(await change([typed[0] ?? ["", ""], [far, metres]])).toBeNull();
    expect(await db.registration.findUnique({ where: { id } })).toMatchObject({ answerVersion: 2 });
  });

  test("once time is up, only what is missing can still be given", async () => {
    const { change, page, ask, swims, event } = await aRegisteredChild();
    const shirt = await ask({ label: "Koszulka?", type: "text" });
    const answersUntil = new Date("2027-05-01T00:00:00Z");
    await db.event.update({ where: { id: event.id }, data: { answersUntil } });
    expect(await page()).toMatchObject({ may: "missing" });
    await change([
      [swims, "yes"],
      [shirt, "M"],
    ]);
    expect((await page())?.given.map(({ words }) => words)).toEqual([["no"], ["M"]]);
    await db.event.update({
      where: { id: event.id },
      data: { startsOn: new Date("2027-05-01"), endsOn: new Date("2027-05-09") },
    });
    await expect(change([[shirt, "L"]], 2)).rejects.toMatchObject({ code: "answersClosed" });
  });

  test("about health are asked once there is a place, sealed, and read by the family", async () => {
    const { change, page, ask, swims, context, id, eve } = await aRegisteredChild();
    const about = {
      sensitivity: "health" as const,
      stage: "confirmed" as const,
      readers: ["leader" as const],
    };
    const pills = await ask({ label: "Leki?", type: "text", ...about });
    await change([[pills, "canary of pills"]]);
    expect(await db.answer.count({ where: { questionId: pills } })).toBe(0);
    await db.registration.update({ where: { id }, data: { state: "confirmed" } });
    const todo = async () => (await familyRegistrations(context, "pl"))[0]?.openAnswers;
    expect(await todo()).toBe(1);
    await change([
      [swims, "no"],
      [pills, "canary of pills"],
    ]);
    expect(await todo()).toBe(0);
    const [row] = await db.$queryRaw<{ text: string }[]>`
      select a::text as text from answers a where question_id = ${pills}::uuid`;
    expect(row?.text).not.toContain("canary");
    expect((await page())?.given).toMatchObject([{}, { words: ["canary of pills"] }]);
    await db.dataKey.deleteMany({ where: { subjectId: eve } });
    await expect(page()).rejects.toThrow("key is gone");
  });

  test("go on their day, and not before", async () => {
    const { event, context } = await aRegisteredChild();
    const endsOn = new Date(context.now.getTime() - 29 * 86_400_000);
    await db.event.update({ where: { id: event.id }, data: { startsOn: endsOn, endsOn } });
    const mine = { registration: { eventId: event.id } };
    await deleteOldAnswers(contextFor());
    expect(await db.answer.count({ where: mine })).toBe(1);
    await deleteOldAnswers(contextFor(undefined, new Date(context.now.getTime() + 86_400_000)));
    expect(await db.answer.count({ where: mine })).toBe(0);
  });

  test("hold the organizers to what families were told", async () => {
    const { event, swims } = await aRegisteredChild();
    const { version, id } = await db.question.findUniqueOrThrow({ where: { id: swims } });
    const wider = asking({ label: "Pływa?", readers: ["organizer", "leader"] });
    const form = { ...wider, intent: "save" as const, id, version };
    const there = await questionsDesk(contextFor({ kind: "system" }), event.slug, "pl");
    const typed = questionsForm(there ?? { questions: [], endsOn: null }).safeParse(form);
    expect(typed.error?.issues).toMatchObject([
      { path: ["readers"], message: "validation.answeredReaders" },
    ]);
    const system = contextFor({ kind: "system" });
    const forced = changeQuestions(system, { slug: event.slug, form });
    await expect(forced).rejects.toMatchObject({ code: "changedMeanwhile" });
    await db.answer.deleteMany({ where: { questionId: swims } });
    await changeQuestions(system, { slug: event.slug, form });
  });
});
