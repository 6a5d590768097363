import { savedAnswers } from "#app/domain/answers/draft-answers.server.ts";
import { openQuestions } from "#app/domain/answers/open-questions.ts";
import { shownAgain } from "#app/domain/answers/stored-answer.ts";
import type { Context } from "#app/domain/context.ts";
import { isFor } from "#app/domain/questions/asked-questions.ts";
import { shownQuestions } from "#app/domain/questions/shown-questions.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Draft } from "./draft.server.ts";
import type { EventOfForm } from "./form-queries.server.ts";

type Asking = { draft: Draft; language: Language };

/** By person, what the event asks about each of those in a draft, with what was answered. */
export async function askedAbout(
  context: Context,
  { facts }: EventOfForm,
  { draft, language }: Asking,
) {
  const all = await shownQuestions(context, facts.id, language);
  const townId = facts.towns.find(({ slug }) => slug === draft.town)?.id ?? "";
  const entries = draft.people.map(({ personId, kind, answers: rows }) => {
    const askedOf = { kind, townId, isConfirmed: false };
    const questions = all.filter((question) => isFor(question, askedOf));
    const answers = savedAnswers(questions, rows);
    const typed = questions.map((one) => [one.id, shownAgain(one, answers.get(one.id))] as const);
    return [
      personId,
      {
        ...{ questions, typed: Object.fromEntries(typed) },
        /** Questions with a file that was sent before. */
        files: questions.flatMap(({ id, type }) =>
          type === "file" && answers.has(id) ? [id] : [],
        ),
        isOpen: openQuestions(questions, askedOf, answers).length > 0,
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

export type AskedAbout = Awaited<ReturnType<typeof askedAbout>>;
