import { saveDraftAnswers } from "#app/domain/answers/draft-answers.server.ts";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import { changeQuestions } from "#app/domain/questions/change-questions.server.ts";
import type { QuestionsForm } from "#app/domain/questions/schema.ts";
import { saveDraft } from "#app/domain/registrations/draft.server.ts";
import { contextFor, db } from "./database.ts";
import { aCamp, aFamily, registerOf } from "./registrations.ts";

type Add = Extract<QuestionsForm, { intent: "add" }>;

/** A question as an organizer types it. */
export const asking = (facts: Partial<Add> & { label: string }): Add => ({
  ...{ intent: "add", type: "yesNo", stage: "registration", sensitivity: "ordinary" },
  ...{ isRequired: true, isDecisive: false, options: [], kinds: [], towns: [], after: [] },
  ...{ readers: ["organizer"], deleteAfterDays: 30 },
  ...facts,
});

/** A camp that asks whether somebody swims, and after a yes how far. */
export async function aSwimmingCamp(facts?: Parameters<typeof aCamp>[0]) {
  const camp = await aCamp(facts);
  const { slug } = camp.event;
  const ask = async (typed: Parameters<typeof asking>[0]) => {
    await changeQuestions(contextFor({ kind: "system" }), { slug, form: asking(typed) });
    const texts = await db.text.findMany({
      where: { setId: camp.event.textSetId, value: typed.label },
    });
    return texts[0]?.field.split(".")[1] ?? "";
  };
  const swims = await ask({ label: "Pływa?" });
  const far = await ask({ label: "Ile metrów?", type: "number", after: [`${swims}:yes`] });
  return { ...camp, ask, swims, far };
}

/** What stands in a form: by question and person. */
export function answering(answers: readonly [string, string | undefined, string][]): FormData {
  const form = new FormData();
  for (const [id, of, value] of answers) form.append(fieldOf({ id }, of), value);
  return form;
}

/** A family that has chosen all its children for a camp with questions. */
export async function aBegunFamily(children = 1) {
  const camp = await aSwimmingCamp();
  const family = await aFamily(children);
  const chosen = family.people.map(({ id: personId }) => ({ personId, kind: null }));
  const { slug } = camp.event;
  await saveDraft(family.context, { slug, town: camp.guest.slug, people: chosen });
  const answer = (form: FormData) => saveDraftAnswers(family.context, { slug, form });
  const send = () => registerOf(family, { event: camp.event, town: camp.guest });
  return { ...camp, ...family, slug, answer, send };
}
