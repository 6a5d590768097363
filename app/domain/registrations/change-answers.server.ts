import { dropFiles, storeAnswerFile } from "#app/domain/answers/answer-file.server.ts";
import { readyFiles } from "#app/domain/answers/draft-answers.server.ts";
import { openAnswers, storedColumns } from "#app/domain/answers/sealed-answers.server.ts";
import { shownAgain } from "#app/domain/answers/stored-answer.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { ReadyFile } from "#app/domain/files/store-file.server.ts";
import { readAnswers } from "#app/domain/questions/answer.ts";
import { type ShownAnswers, typedAgain, typedIn } from "#app/domain/questions/answer-form.ts";
import { isFor } from "#app/domain/questions/asked-questions.ts";
import type { Answer } from "#app/domain/questions/question.ts";
import {
  type KeptQuestion,
  questionOf,
  storedQuestion,
} from "#app/domain/questions/stored-questions.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { noteChanges } from "./answer-changes.server.ts";
import { answering } from "./answer-window.ts";
import { doerFor } from "./permissions.ts";
import { answered } from "./registration-answers.server.ts";

/** Why answers were not kept, with what the form shows again. `changed`: somebody else was quicker. */
export type RefusedChange = {
  is: "wrong" | "changed";
  wrong: Record<string, string>;
  typed: ShownAnswers;
};

type Changing = { id: string; version: number; form: FormData };

/** Changes what a family answered about somebody, as long as it may; null where it is kept. */
export async function changeAnswers(
  context: Context,
  { id, version, form }: Changing,
): Promise<RefusedChange | null> {
  const { db, now } = context;
  const before = await toAnswer(db, context, id);
  const sent = readForm(before, form);
  const files = await readyFiles(sent.files, sent.wrong);
  const typed = typedAgain(before.questions, form);
  if (sent.wrong.size > 0) return { is: "wrong", wrong: Object.fromEntries(sent.wrong), typed };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from registrations where id = ${id}::uuid for no key update`;
    const there = await toAnswer(tx, context, id);
    const { wrong, answers } = readForm(there, form);
    const isNews = files.size > 0 || changedIn(there, answers).length > 0;
    // Pressed twice, or sent again by the back button: what is saved already is no conflict.
    if (isNews && there.row.answerVersion !== version) return { is: "changed", wrong: {}, typed };
    if (wrong.size > 0) return { is: "wrong", wrong: Object.fromEntries(wrong), typed };
    await writeAnswers(tx, { ...there, now, answers, files });
    return null;
  });
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof answered }>;

type ToAnswer = {
  row: Row;
  accountId: string;
  /** Those that she is asked, whatever is answered. */
  questions: KeptQuestion[];
  given: Map<string, Answer>;
  may: "all" | "missing";
};

async function toAnswer(tx: Tx, { actor, now }: Context, id: string): Promise<ToAnswer> {
  const row = await tx.registration.findUnique({ where: { id }, select: answered });
  if (!row || actor.kind !== "person") return refuse("notFound");
  const { person, eventId, communityId, kind, state, party } = row;
  const { hostId, host, ...event } = party.event;
  if (doerFor(actor, person, { eventId, communityId, hostId }) !== "family") refuse("notFound");
  const may = answering({ ...event, state, timeZone: host.timeZone }, now);
  if (may === "none") return refuse("answersClosed");
  const askedOf = askedOfRow({ communityId, kind, state });
  const all = await tx.question.findMany({ where: { eventId }, select: storedQuestion });
  const questions = all.map(questionOf).filter((one) => isFor(one, askedOf));
  const of = { registrationId: id, personId: person.id };
  const given = await openAnswers(tx, of, { questions, rows: row.answers });
  return { row, accountId: actor.accountId, questions, given, may };
}

const askedOfRow = ({ communityId, kind, state }: Pick<Row, "communityId" | "kind" | "state">) => ({
  ...{ kind, townId: communityId, isConfirmed: state === "confirmed" },
});

/** What the form says; of what can no longer be changed, what was said before. */
function readForm({ row, questions, given, may }: ToAnswer, form: FormData) {
  const typed = typedIn(form);
  return readAnswers(questions, {
    askedOf: askedOfRow(row),
    typedOf: (question) =>
      may === "missing" && given.has(question.id)
        ? shownAgain(question, given.get(question.id))
        : typed(question),
    kept: given,
  });
}

/** Questions whose answers are others now. */
function changedIn({ questions, given }: ToAnswer, answers: ReadonlyMap<string, Answer>) {
  const textOf = (answer: Answer | undefined) => JSON.stringify(answer);
  return questions.filter(({ id }) => textOf(answers.get(id)) !== textOf(given.get(id)));
}

type Writing = ToAnswer & {
  now: Date;
  answers: ReadonlyMap<string, Answer>;
  files: ReadonlyMap<string, ReadyFile>;
};

async function writeAnswers(tx: Tx, writing: Writing): Promise<void> {
  const { row, accountId, now, answers, files } = writing;
  const { id: registrationId, person } = row;
  const stored = new Map(answers);
  for (const [id, file] of files) {
    const storing = { file, personId: person.id, accountId, now };
    stored.set(id, await storeAnswerFile(tx, storing));
  }
  const changed = changedIn(writing, stored);
  if (changed.length === 0) return;
  const by = { registrationId, answeredAt: now, answeredById: accountId };
  const data = await Promise.all(
    changed.flatMap((question) => {
      const answer = stored.get(question.id);
      if (answer === undefined) return [];
      const place = { registrationId, personId: person.id, questionId: question.id };
      const columns = storedColumns(tx, { question, answer, place, now });
      return [columns.then((one) => ({ ...by, ...one, questionId: question.id }))];
    }),
  );
  const ids = changed.map(({ id }) => id);
  await tx.answer.deleteMany({ where: { registrationId, questionId: { in: ids } } });
  await tx.answer.createMany({ data });
  const decisive = changed.filter((one) => one.isDecisive && writing.given.has(one.id));
  await noteChanges(tx, { registrationId, questionIds: decisive.map(({ id }) => id), at: now });
  const gone = row.answers.filter(({ questionId }) => ids.includes(questionId));
  await dropFiles(
    tx,
    gone.map(({ fileId }) => fileId),
  );
  await tx.registration.update({
    where: { id: registrationId },
    data: { answerVersion: { increment: 1 } },
    select: { id: true },
  });
}
