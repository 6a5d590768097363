import { describe, expect, test } from "vitest";
import { deleteOldAnswers } from "#app/domain/answers/delete-answers.server.ts";
import { saveDraftAnswers } from "#app/domain/answers/draft-answers.server.ts";
import type { Context } from "#app/domain/context.ts";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import { questionsDesk } from "#app/domain/questions/questions-queries.server.ts";
import { questionsForm } from "#app/domain/questions/schema.ts";
import { changeAnswers } from "#app/domain/registrations/change-answers.server.ts";
import { familyRegistrations } from "#app/domain/registrations/family-queries.server.ts";
import { registrationAnswers } from "#app/domain/registrations/registration-answers.server.ts";
import { ownDraft, saveDraft } from "#app/domain/registrations/draft.server.ts";
import { registerStep } from "#app/domain/registrations/register-step.server.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { answering, asking, aSwimmingCamp } from "#tests/support/questions.ts";
import { aFamily, registerOf, signedIn } from "#tests/support/registrations.ts";

const step = (context: Context, slug: string, name: string) =>
  registerStep(context, { slug, language: "fr", query: new URLSearchParams({ step: name }) });

/** A family that has chosen all its children for a camp with questions. */
async function aBegunFamily(children = 1) {
  const camp = await aSwimmingCamp();
  const family = await aFamily(children);
  const chosen = family.people.map(({ id: personId }) => ({ personId, kind: null }));
  const { slug } = camp.event;
  await saveDraft(family.context, { slug, town: camp.guest.slug, people: chosen });
  const answer = (form: FormData) => saveDraftAnswers(family.context, { slug, form });
  const send = () => registerOf(family, { event: camp.event, town: camp.guest });
  return { ...camp, ...family, slug, answer, send };
}

describe("the questions of an event in the form", () => {
  test("are asked about each person, and what is wrong is said beside what is kept", async () => {
    const { context, slug, people, swims, far, answer } = await aBegunFamily(2);
    const [eve, max] = people.map(({ id }) => id);
    const shown = await step(context, slug, "about");
    expect(shown).toMatchObject({
      ...{ step: "about", asked: { [eve ?? ""]: { isOpen: true }, [max ?? ""]: { isOpen: true } } },
    });
    expect(await step(context, slug, "check")).toEqual({ goTo: "about" });
    const form = answering([
      [swims, eve, "yes"],
      [far, eve, "much"],
      [swims, max, "no"],
    ]);
    expect(await answer(form)).toEqual({
      wrong: { [eve ?? ""]: { [far]: "validation.number" } },
      typed: { [eve ?? ""]: { [swims]: ["yes"], [far]: ["much"] } },
    });
    const draft = await ownDraft(context, slug);
    expect(
      draft?.people.flatMap(({ answers }) => answers.map(({ codes }) => codes)).sort(),
    ).toEqual([["no"], ["yes"]]);
    form.set(fieldOf({ id: far }, eve), "25");
    expect(await answer(form)).toBeNull();
    expect(await step(context, slug, "check")).toMatchObject({ step: "check" });
  });

  test("go with the registration, those that are not asked left out, and the draft is gone", async () => {
    const { context, slug, people, swims, far, answer, send, accountId } = await aBegunFamily();
    const [eve = ""] = people.map(({ id }) => id);
    await answer(
      answering([
        [swims, eve, "yes"],
        [far, eve, "25"],
      ]),
    );
    // Somebody goes back and takes another choice: what was asked after the first counts no more.
    await db.draftAnswer.updateMany({ where: { questionId: swims }, data: { codes: ["no"] } });
    const { ids } = await send();
    const answers = await db.answer.findMany({ where: { registrationId: ids[0] } });
    expect(answers).toMatchObject([
      { questionId: swims, codes: ["no"], text: null, answeredById: accountId },
    ]);
    expect(await ownDraft(context, slug)).toBeNull();
  });

  test("must be answered before it is sent, in whatever way", async () => {
    const { send, event } = await aBegunFamily();
    await expect(send()).rejects.toMatchObject({ code: "answersMissing" });
    expect(await db.registration.count({ where: { eventId: event.id } })).toBe(0);
  });

  test("stay with who stays in the draft", async () => {
    const { context, slug, people, swims, guest, answer } = await aBegunFamily(2);
    const [eve = "", max = ""] = people.map(({ id }) => id);
    await answer(
      answering([
        [swims, eve, "no"],
        [swims, max, "no"],
      ]),
    );
    const only = { slug, town: guest.slug, people: [{ personId: eve, kind: "child" }] };
    await saveDraft(context, only);
    const draft = await ownDraft(context, slug);
    expect(draft?.people).toMatchObject([{ personId: eve, answers: [{ codes: ["no"] }] }]);
  });

  test("a file is sealed, kept when it is not sent again, and goes when its person does", async () => {
    const { context, slug, people, swims, answer, guest, ask } = await aBegunFamily();
    const [eve = ""] = people.map(({ id }) => id);
    const card = await ask({ label: "Karta?", type: "file" });
    const form = answering([[swims, eve, "no"]]);
    const pdf = "%PDF-1.4\ncanary-of-a-card\n%%EOF";
    form.set(fieldOf({ id: card }, eve), new File([pdf], "card.pdf"));
    expect(await answer(form)).toBeNull();
    const [file] = await db.storedFile.findMany({ include: { contents: true } });
    expect(Buffer.from(file?.contents[0]?.bytes ?? []).includes("canary-of-a-card")).toBe(false);
    expect(await answer(answering([[swims, eve, "no"]]))).toBeNull();
    expect(await db.draftAnswer.count({ where: { fileId: file?.id } })).toBe(1);
    form.set(fieldOf({ id: card }, eve), new File(["hello"], "card.pdf"));
    expect(await answer(form)).toMatchObject({ wrong: { [eve]: { [card]: "fileWrongKind" } } });
    await saveDraft(context, { slug, town: guest.slug, people: [] });
    expect(await db.storedFile.count()).toBe(0);
  });

  test("are answered by guardians with the right alone", async () => {
    const { people, swims, answer } = await aBegunFamily();
    const [eve = ""] = people.map(({ id }) => id);
    await db.guardianship.updateMany({ where: { personId: eve }, data: { mayConsent: false } });
    const refused = answer(answering([[swims, eve, "no"]]));
    await expect(refused).rejects.toMatchObject({ code: "notFound" });
    expect(await db.draftAnswer.count({ where: { personId: eve } })).toBe(0);
  });

  test("a coordinator registers without them: they wait for the family", async () => {
    const { event, guest } = await aSwimmingCamp();
    const { people } = await aFamily();
    const { id } = await anAccount();
    const scope = { kind: "community" as const, communityId: guest.id };
    const staff = contextFor(signedIn(id, [{ role: "coordinator", scope }]));
    const asked = people.map(({ id: personId }) => ({ personId, kind: "child" as const }));
    const input = { slug: event.slug, town: guest.slug, people: asked, together: true };
    expect(await register(staff, { ...input, language: "pl" })).toHaveLength(1);
  });

  test("take as many statements to show, however many are asked of however many", async () => {
    const [one, many] = [await aBegunFamily(), await aBegunFamily(4)];
    for (let at = 0; at < 5; at += 1) await many.ask({ label: `Ile? ${at}`, type: "number" });
    const count = ({ context, slug }: typeof one) =>
      countQueries(() => step(context, slug, "about"));
    expect(await count(many)).toBe(await count(one));
  });
});

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
