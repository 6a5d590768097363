import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { writtenTexts } from "#app/domain/texts/reading.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder, TEXTS_BEGIN } from "./question.ts";
import {
  type KeptQuestion,
  questionOf,
  storedQuestion,
  type Word,
  wordsOf,
  writtenIn,
} from "./stored-questions.ts";

const townIn = (language: Language) => ({
  ...{ id: true as const, name: true as const, latinName: true as const },
  names: { where: { language }, select: { name: true as const } },
});

/** A question with its words in a language. */
export const withWords = (question: KeptQuestion, words: readonly Word[], language: string) => {
  const { label, hint, options } = wordsOf(question, writtenIn(words, language));
  return {
    ...question,
    label: label.value,
    hint: hint?.value ?? "",
    answers: options.map(({ code, value }) => ({ code, label: value })),
  };
};

/** A question with its words in the language that it is written in. */
export type DeskQuestion = ReturnType<typeof withWords>;

/** An event's questions as its desk shows them, with those of the host's library; null where it is not there or has ended. */
export async function questionsDesk(context: Context, slug: string, language: Language) {
  const asked = await askedOfTowns(context, slug, language);
  if (!asked) return null;
  const { db } = context;
  const { questions, host, textSetId, textSet, ...row } = await db.event.findUniqueOrThrow({
    where: { id: asked.eventId },
    select: {
      ...{ endsOn: true, questions: { select: storedQuestion } },
      host: { select: { textSetId: true, questions: { select: storedQuestion } } },
      ...{ textSetId: true, textSet: { select: { language: true } } },
    },
  });
  const { language: source } = textSet;
  const [words, libraryWords] = await Promise.all([
    writtenTexts(db, textSetId, source, TEXTS_BEGIN),
    writtenTexts(db, host.textSetId, source, TEXTS_BEGIN),
  ]);
  const own = inOrder(questions.map(questionOf)).map((one) => withWords(one, words, source));
  const isAsked = (label: string) => own.some((one) => one.label === label);
  const library = takeable(host.questions, libraryWords, source);
  const answered = await db.answer.groupBy({
    by: ["questionId"],
    where: { question: { eventId: asked.eventId } },
  });
  return {
    ...asked,
    answered: answered.map(({ questionId }) => questionId),
    ...{ source, endsOn: isoDay(row.endsOn), questions: own },
    library: library.filter(({ label }) => !isAsked(label)),
  };
}

/** The head of an event's desk with the towns whose families are asked; null where it is not there or has ended. */
export async function askedOfTowns(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const rows = await context.db.eventCommunity.findMany({
    where: { eventId: head.id },
    select: { community: { select: townIn(language) } },
  });
  const towns = rows.map(({ community: { id, names, ...town } }) => ({
    id,
    name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
  }));
  return {
    ...{ head: shownHead(head), eventId: head.id },
    towns: towns.sort((one, other) => one.name.localeCompare(other.name, language)),
  };
}

/** Questions of a library that have words in a language. */
function takeable(
  questions: readonly Parameters<typeof questionOf>[0][],
  words: readonly Word[],
  language: string,
) {
  return inOrder(questions.map(questionOf))
    .map((question) => withWords(question, words, language))
    .filter(({ label, answers }) => label && answers.every((one) => one.label))
    .map(({ id, label, type }) => ({ id, label, type }));
}

export type QuestionsDesk = NonNullable<Awaited<ReturnType<typeof questionsDesk>>>;
