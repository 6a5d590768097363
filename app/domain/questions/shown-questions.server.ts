import type { Context } from "#app/domain/context.ts";
import { inOrder } from "./question.ts";
import {
  questionOf,
  questionWords,
  type ReadWord,
  storedQuestion,
  type Word,
  wordsOf,
} from "./stored-questions.ts";

type Set = { language: string; texts: Word[]; publications: { language: string }[] };

/** Finds texts as readers see them: in their language where it is published, else as they were written. */
function readIn({ language: source, texts, publications }: Set, language: string) {
  const isShown = publications.some((one) => one.language === language);
  const wanted = isShown ? [language, source] : [source];
  return (field: string): ReadWord => {
    const own = texts.filter((one) => one.field === field && one.value !== "");
    const [found] = wanted.flatMap((one) => own.filter((text) => text.language === one));
    return { value: found?.value ?? "", language: found?.language ?? language };
  };
}

/**
 * All questions of an event in their order, with their words as a reader sees them. Whether she may see the event is
 * asked by the caller, and whom each question is for by the rules.
 */
export async function shownQuestions({ db }: Context, eventId: string, language: string) {
  const { questions, textSet } = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      questions: { select: storedQuestion },
      textSet: {
        select: {
          ...{ language: true, texts: questionWords },
          publications: { select: { language: true } },
        },
      },
    },
  });
  const wordAt = readIn(textSet, language);
  return inOrder(questions.map(questionOf)).map((question) => {
    const { label, hint, options } = wordsOf(question, wordAt);
    return { ...question, label, hint, answers: options };
  });
}

export type ShownQuestion = Awaited<ReturnType<typeof shownQuestions>>[number];
