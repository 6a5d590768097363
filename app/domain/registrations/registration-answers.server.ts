import { openAnswers } from "#app/domain/answers/sealed-answers.server.ts";
import { shownAgain } from "#app/domain/answers/stored-answer.ts";
import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { isFor, questionsFor } from "#app/domain/questions/asked-questions.ts";
import {
  type ShownQuestion,
  shownQuestions,
} from "#app/domain/questions/shown-questions.server.ts";
import type { Answer } from "#app/domain/questions/question.ts";
import type { Language } from "#app/i18n/languages.ts";
import { answering } from "./answer-window.ts";
import { canReadAsFamily, doerFor } from "./permissions.ts";

/** What is read of a registration to show or change its answers. */
export const answered = {
  ...{ id: true, state: true, kind: true, eventId: true, communityId: true, answerVersion: true },
  answers: {
    select: { questionId: true, codes: true, text: true, fileId: true, sealed: true },
  },
  person: {
    select: {
      ...{ id: true, givenNames: true, familyName: true },
      guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
    },
  },
  party: {
    select: {
      event: {
        select: {
          ...{ hostId: true, startsOn: true, answersUntil: true, ...titled },
          host: { select: { timeZone: true } },
        },
      },
    },
  },
} as const;

/** What was asked and answered about somebody, as her family reads it; null for all others. */
export async function registrationAnswers(context: Context, id: string, language: Language) {
  const { db, actor, now } = context;
  const row = await db.registration.findUnique({ where: { id }, select: answered });
  if (!row || !canReadAsFamily(actor, row.person)) return null;
  const { person, eventId, communityId, kind, state } = row;
  const { event } = row.party;
  const askedOf = { kind, townId: communityId, isConfirmed: state === "confirmed" };
  const all = await shownQuestions(context, eventId, language);
  const of = { registrationId: id, personId: person.id };
  const answers = await openAnswers(db, of, { questions: all, rows: row.answers });
  const questions = all.filter((question) => isFor(question, askedOf));
  const asked = new Set(questionsFor(questions, askedOf, answers).map((one) => one.id));
  const isOwn = doerFor(actor, person, { eventId, communityId, hostId: event.hostId }) === "family";
  const { timeZone } = event.host;
  const may = isOwn ? answering({ ...event, state, timeZone }, now) : ("none" as const);
  return {
    ...{ id, givenNames: person.givenNames, familyName: person.familyName ?? "" },
    ...{ title: titleIn(event, language), version: row.answerVersion, timeZone },
    ...{ may, until: event.answersUntil, language },
    /** Fields of the form: where time is up for changes, those without an answer. */
    fields: questions.filter((one) => may === "all" || (may === "missing" && !answers.has(one.id))),
    questions,
    typed: Object.fromEntries(
      questions.map((one) => [one.id, shownAgain(one, answers.get(one.id))]),
    ),
    given: questions.flatMap((one) => {
      const answer = answers.get(one.id);
      return answer === undefined || !asked.has(one.id) ? [] : [givenAs(one, answer)];
    }),
  };
}

/** An answer with what it says in the reader's words; codes without words are left to the page. */
function givenAs({ id, type, label, answers }: ShownQuestion, answer: Answer) {
  const values = typeof answer === "object" ? [...answer] : [String(answer)];
  const words = values.map((code) => answers.find((one) => one.code === code)?.value ?? code);
  return { id, type, label, words };
}

export type RegistrationAnswers = NonNullable<Awaited<ReturnType<typeof registrationAnswers>>>;
