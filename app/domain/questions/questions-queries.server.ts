import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder } from "./question.ts";
import {
  type KeptQuestion,
  questionOf,
  questionWords,
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

const libraryFields = {
  ...{ name: true, slug: true },
  questions: { select: storedQuestion },
  textSet: { select: { language: true, texts: questionWords } },
} as const;

/** An event's questions as its desk shows them, with those of the host's library; null where it is not there or has ended. */
export async function questionsDesk(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const row = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: {
      ...{ endsOn: true, questions: { select: storedQuestion } },
      host: { select: libraryFields },
      communities: { select: { community: { select: townIn(language) } } },
      textSet: { select: { language: true, texts: questionWords } },
    },
  });
  const { language: source, texts } = row.textSet;
  const towns = row.communities.map(({ community: { id, names, ...town } }) => ({
    id,
    name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
  }));
  const questions = inOrder(row.questions.map(questionOf)).map((question) =>
    withWords(question, texts, source),
  );
  const isAsked = (label: string) => questions.some((one) => one.label === label);
  return {
    head: shownHead(head),
    ...{ eventId: head.id, source, endsOn: isoDay(row.endsOn) },
    towns: towns.sort((one, other) => one.name.localeCompare(other.name, language)),
    questions,
    library: takeable(row.host, source).filter(({ label }) => !isAsked(label)),
  };
}

type Library = {
  questions: Parameters<typeof questionOf>[0][];
  textSet: { texts: Word[] };
};

/** Questions of a library that have words in a language. */
function takeable({ questions, textSet }: Library, language: string) {
  return inOrder(questions.map(questionOf))
    .map((question) => withWords(question, textSet.texts, language))
    .filter(({ label, answers }) => label && answers.every((one) => one.label))
    .map(({ id, label, type }) => ({ id, label, type }));
}

export type QuestionsDesk = NonNullable<Awaited<ReturnType<typeof questionsDesk>>>;
