import type { Context } from "#app/domain/context.ts";
import { isFor, questionsFor } from "#app/domain/questions/asked-questions.ts";
import type { Answer } from "#app/domain/questions/question.ts";
import {
  type ShownQuestion,
  shownQuestions,
} from "#app/domain/questions/shown-questions.server.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import { formatDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatList } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { deskReadersFor, isToldTo } from "./answer-reading.ts";
import { answerIn } from "./stored-answer.ts";

type Place = { eventId: string; townIds: readonly string[]; language: Language };

/** Questions of an event whose answers the actor reads at her desk, of at least one of these towns. */
export async function tableQuestions(
  { db, actor }: Context,
  { eventId, townIds, language }: Place,
): Promise<ShownQuestion[]> {
  const readers = townIds.flatMap((communityId) => deskReadersFor(actor, { eventId, communityId }));
  if (readers.length === 0) return [];
  const questions = await shownQuestions({ db }, eventId, language);
  return questions.filter(
    (one) => one.sensitivity === "ordinary" && isToldTo(one, readers, { isConfirmed: false }),
  );
}

type Row = { id: string; communityId: string; kind: ParticipantKind; state: string };
type Asked = { eventId: string; language: Language; questionIds: readonly string[] };

/**
 * What people answered, by registration, as cells of a table in the order of the questions: chosen answers in the
 * reader's words, free ones as they were written, with their language where it is another. Empty where the reader is
 * not told. Two statements, however many people there are.
 */
export async function answerCells(
  { db, actor }: Context,
  { eventId, language, questionIds }: Asked,
  people: readonly Row[],
): Promise<Map<string, string[]>> {
  if (questionIds.length === 0) return new Map();
  const questions = (await shownQuestions({ db }, eventId, language)).filter(
    ({ sensitivity }) => sensitivity === "ordinary",
  );
  const rows = await db.answer.findMany({
    where: { registrationId: { in: people.map(({ id }) => id) }, question: { eventId } },
    select: {
      ...{ registrationId: true, questionId: true, codes: true, text: true, fileId: true },
      answeredBy: { select: { language: true } },
    },
  });
  const given = Map.groupBy(rows, ({ registrationId }) => registrationId);
  const write = cellWriter(language);
  return new Map(
    people.map((person) => {
      const own = given.get(person.id) ?? [];
      const answers = answersIn(questions, own);
      const readers = deskReadersFor(actor, { eventId, communityId: person.communityId });
      const shown = askedOf(person, questions, answers).filter((one) =>
        isToldTo(one, readers, { isConfirmed: person.state === "confirmed" }),
      );
      const cells = questionIds.map((id) => {
        const question = shown.find((one) => one.id === id);
        const answer = answers.get(id);
        if (!question || answer === undefined) return "";
        const by = own.find(({ questionId }) => questionId === id)?.answeredBy;
        return write(question, answer, by?.language ?? language);
      });
      return [person.id, cells];
    }),
  );
}

type Given = Parameters<typeof answerIn>[1] & { questionId: string };

function answersIn(questions: readonly ShownQuestion[], rows: readonly Given[]) {
  const answers = new Map<string, Answer>();
  for (const row of rows) {
    const question = questions.find(({ id }) => id === row.questionId);
    const answer = question && answerIn(question, row);
    if (answer !== undefined) answers.set(row.questionId, answer);
  }
  return answers;
}

/** Those that she is asked, by what she has answered. */
function askedOf(
  { kind, communityId, state }: Row,
  questions: readonly ShownQuestion[],
  answers: ReadonlyMap<string, Answer>,
) {
  const of = { kind, townId: communityId, isConfirmed: state === "confirmed" };
  const own = questions.filter((one) => isFor(one, of));
  const asked = new Set(questionsFor(own, of, answers).map(({ id }) => id));
  return own.filter(({ id }) => asked.has(id));
}

function cellWriter(language: Language) {
  const t = translator(language, "questions");
  return ({ type, answers }: ShownQuestion, answer: Answer, writer: string): string => {
    const values = typeof answer === "object" ? [...answer] : [String(answer)];
    const [first = ""] = values;
    const wordOf = (code: string) => answers.find((one) => one.code === code)?.value ?? code;
    switch (type) {
      case "yesNo":
        return t(first === "yes" ? "answer.yes" : "answer.no");
      case "date":
        return formatDay(language, new Date(first));
      case "file":
        return t("answer.hasFile");
      case "text":
        return writer === language ? first : `${first} [${writer}]`;
      default:
        return formatList(language, values.map(wordOf));
    }
  };
}
