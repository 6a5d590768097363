import type { Context } from "#app/domain/context.ts";
import { type Count, FEWEST_PEOPLE, told } from "#app/domain/health/diet-counts.ts";
import { healthEvent } from "#app/domain/health/event-health.server.ts";
import { sharedUntil } from "#app/domain/health/keeping.ts";
import { canCountDiets } from "#app/domain/health/permissions.ts";
import { codesOf } from "#app/domain/questions/question.ts";
import {
  type ShownQuestion,
  shownQuestions,
} from "#app/domain/questions/shown-questions.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import { openCodes } from "./sealed-answers.server.ts";

/** Of one question, how many gave which answer; `word` is null where the page has the word, as for a yes. */
export type KitchenAnswer = {
  id: string;
  label: ShownQuestion["label"];
  counts: { code: string; word: { value: string; language: string } | null; count: Count }[];
};

/**
 * How many of an event's people with a place gave which of the answers that its kitchen is told: counts of chosen
 * answers, never who, and none of so few that it would say who. Null for whoever does not count.
 */
export async function kitchenAnswers(
  context: Context,
  slug: string,
  language: Language,
): Promise<KitchenAnswer[] | null> {
  const { db, actor, now } = context;
  const event = await healthEvent(db, { slug, language, now });
  if (!event || !canCountDiets(actor, event)) return null;
  if (event.today > sharedUntil(event.endsOn)) return [];
  const questions = (await shownQuestions(context, event.eventId, language)).filter(
    (one) => one.readers.includes("kitchen") && codesOf(one).length > 0,
  );
  const given = await givenCodes(db, questions);
  return questions.flatMap((question) => {
    const people = given.get(question.id) ?? [];
    if (people.length < FEWEST_PEOPLE) return [];
    return { id: question.id, label: question.label, counts: countsOf(question, people) };
  });
}

function countsOf(question: ShownQuestion, people: readonly (readonly string[])[]) {
  return codesOf(question).flatMap((code) => {
    const count = people.filter((codes) => codes.includes(code)).length;
    const word = question.answers.find((one) => one.code === code) ?? null;
    return count === 0 ? [] : [{ code, word, count: told(count) }];
  });
}

/** By question, the chosen codes of each person with a place who has answered it. */
async function givenCodes(db: Db, questions: readonly ShownQuestion[]) {
  const rows = await db.answer.findMany({
    where: {
      questionId: { in: questions.map(({ id }) => id) },
      registration: { state: "confirmed" },
    },
    select: {
      ...{ questionId: true, registrationId: true, codes: true, sealed: true },
      registration: { select: { personId: true } },
    },
  });
  const codes = await openCodes(
    db,
    rows.map(({ registration, ...row }) => ({ ...row, personId: registration.personId })),
  );
  const all = rows.map(({ questionId }, at) => ({ questionId, codes: codes[at] ?? [] }));
  return new Map(
    [...Map.groupBy(all, ({ questionId }) => questionId)].map(
      ([id, of]) => [id, of.map((one) => one.codes)] as const,
    ),
  );
}
