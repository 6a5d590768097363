import type { Context } from "#app/domain/context.ts";
import { type ParticipantKind, participantKinds } from "#app/domain/events/guest-kinds.ts";
import type { Language } from "#app/i18n/languages.ts";
import { readAnswers } from "./answer.ts";
import { typedAgain, typedIn } from "./answer-form.ts";
import { isFor } from "./asked-questions.ts";
import { askedOfTowns } from "./questions-queries.server.ts";
import { shownQuestions } from "./shown-questions.server.ts";

/** The form of questions as somebody of a kind and a town will see it, for who writes the event; null for all others. */
export async function questionsPreview(
  context: Context,
  slug: string,
  { language, asked }: { language: Language; asked: URLSearchParams },
) {
  const desk = await askedOfTowns(context, slug, language);
  if (!desk) return null;
  const { head, towns } = desk;
  const kind = participantKinds.find((one) => one === asked.get("kind")) ?? participantKinds[0];
  const town = towns.find(({ id }) => id === asked.get("town")) ?? towns[0];
  const all = await shownQuestions(context, desk.eventId, language);
  const askedOf = { kind, townId: town?.id ?? "", isConfirmed: true };
  const questions = all.filter((one) => isFor(one, askedOf));
  const isChecked = asked.has("check");
  const read = readAnswers(questions, { askedOf, typedOf: typedOf(asked) });
  return {
    ...{ head, towns, kind: kind satisfies ParticipantKind, townId: askedOf.townId },
    ...{ questions, isChecked, typed: typedAgain(questions, asked) },
    wrong: isChecked ? Object.fromEntries(read.wrong) : {},
  };
}

/** In an address a file is its name alone. */
function typedOf(asked: URLSearchParams): Parameters<typeof readAnswers>[1]["typedOf"] {
  const typed = typedIn(asked);
  return (question) => {
    const values = typed(question);
    if (question.type !== "file") return values;
    return values.map((one) => (one === "" ? one : new File(["-"], "-")));
  };
}

export type QuestionsPreview = NonNullable<Awaited<ReturnType<typeof questionsPreview>>>;
