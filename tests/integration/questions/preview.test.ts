import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import { questionsPreview } from "#app/domain/questions/preview-queries.server.ts";
import type { QuestionsForm } from "#app/domain/questions/schema.ts";
import { db, testNow } from "../../support/database.ts";
import { aCommunity, anEvent } from "../../support/factories.ts";

const system: Context = { actor: { kind: "system" }, now: testNow, db };

type Add = Extract<QuestionsForm, { intent: "add" }>;

const asking = (facts: Partial<Add> & { label: string }): Add => ({
  ...{ intent: "add", type: "yesNo", stage: "registration", sensitivity: "ordinary" },
  ...{ isRequired: true, isDecisive: false, options: [], kinds: [], towns: [], after: [] },
  ...{ readers: ["organizer"], deleteAfterDays: 30 },
  ...facts,
});

/** An event that asks all whether they swim, and after a yes how far; and those of one town for a file. */
async function anAskingEvent() {
  const guest = await aCommunity();
  const { slug, hostId } = await anEvent({ guests: [guest] });
  const ask = (form: Add) => changeQuestions(system, { slug, form });
  await ask(asking({ label: "Pływa?", kinds: ["child"] }));
  const { id } = await db.question.findFirstOrThrow({ where: { event: { slug } } });
  await ask(asking({ label: "Ile?", type: "number", kinds: ["child"], after: [`${id}:yes`] }));
  await ask(asking({ label: "Dowód?", type: "file", towns: [guest.id] }));
  const preview = async (asked: Record<string, string>) => {
    const query = { language: "pl" as const, asked: new URLSearchParams(asked) };
    const shown = await questionsPreview(system, slug, query);
    if (!shown) throw new Error("No such event");
    const labelOf = (one: string) => shown.questions.find((each) => each.id === one)?.label.value;
    return {
      labels: shown.questions.map(({ label }) => label.value),
      wrong: Object.entries(shown.wrong).map(([one, message]) => `${labelOf(one)} ${message}`),
    };
  };
  const named = async (label: string) => {
    const shown = await questionsPreview(system, slug, {
      ...{ language: "pl", asked: new URLSearchParams({ town: guest.id }) },
    });
    return fieldOf(shown?.questions.find((one) => one.label.value === label) ?? { id: "" });
  };
  return { slug, hostId, guest, preview, named };
}

test("the preview shows the questions of a kind and a town", async () => {
  const { hostId, guest, preview } = await anAskingEvent();
  const labels = async (asked: Record<string, string>) => (await preview(asked)).labels;
  expect(await labels({ kind: "child", town: hostId })).toEqual(["Pływa?", "Ile?"]);
  expect(await labels({ kind: "child", town: guest.id })).toEqual(["Pływa?", "Ile?", "Dowód?"]);
  expect(await labels({ kind: "leader", town: guest.id })).toEqual(["Dowód?"]);
  expect(await labels({ kind: "leader", town: hostId })).toEqual([]);
});

test("it checks answers as a registration will, and only when asked to", async () => {
  const { guest, preview, named } = await anAskingEvent();
  const [swims, far, file] = [await named("Pływa?"), await named("Ile?"), await named("Dowód?")];
  const who = { kind: "child", town: guest.id };
  expect((await preview(who)).wrong).toEqual([]);
  const check = async (typed: Record<string, string>) =>
    (await preview({ ...who, ...typed, check: "" })).wrong;
  expect(await check({})).toEqual(["Pływa? validation.choose", "Dowód? validation.file"]);
  expect(await check({ [swims]: "yes", [file]: "x.pdf" })).toEqual(["Ile? validation.number"]);
  expect(await check({ [swims]: "yes", [far]: "100", [file]: "x.pdf" })).toEqual([]);
  expect(await check({ [swims]: "no", [far]: "nonsense", [file]: "x.pdf" })).toEqual([]);
});

test("nobody else sees it", async () => {
  const { slug } = await anAskingEvent();
  const visitor: Context = { ...system, actor: { kind: "visitor" } };
  const query = { language: "pl" as const, asked: new URLSearchParams() };
  expect(await questionsPreview(visitor, slug, query)).toBeNull();
});
