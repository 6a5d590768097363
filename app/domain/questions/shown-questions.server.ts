import { shownTexts } from "#app/domain/texts/reading.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { inOrder, TEXTS_BEGIN } from "./question.ts";
import { questionOf, storedQuestion, wordsOf } from "./stored-questions.ts";

/**
 * All questions of an event in their order, with their words as a reader sees them. Whether she may see the event is
 * asked by the caller, and whom each question is for by the rules.
 */
export async function shownQuestions({ db }: { db: Tx }, eventId: string, language: Language) {
  const [questions, words] = await Promise.all([
    db.question.findMany({ where: { eventId }, select: storedQuestion }),
    shownTexts(db, eventId, language, TEXTS_BEGIN),
  ]);
  const wordAt = (field: string) => words.get(field) ?? { value: "", language };
  return inOrder(questions.map(questionOf)).map((question) => {
    const { label, hint, options } = wordsOf(question, wordAt);
    return { ...question, label, hint, answers: options };
  });
}

export type ShownQuestion = Awaited<ReturnType<typeof shownQuestions>>[number];
