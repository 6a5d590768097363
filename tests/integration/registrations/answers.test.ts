import { describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import { ownDraft, saveDraft } from "#app/domain/registrations/draft.server.ts";
import { registerStep } from "#app/domain/registrations/register-step.server.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { contextFor, countQueries, db } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aBegunFamily, answering, aSwimmingCamp } from "#tests/support/questions.ts";
import { aFamily, signedIn } from "#tests/support/registrations.ts";

const step = (context: Context, slug: string, name: string) =>
  registerStep(context, { slug, language: "fr", query: new URLSearchParams({ step: name }) });

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
    const who = await countQueries(() => step(many.context, many.slug, "who"));
    expect(Math.max(who, await count(many))).toBeLessThanOrEqual(6);
  });
});
