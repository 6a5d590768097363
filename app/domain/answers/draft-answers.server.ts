import type { Context } from "#app/domain/context.ts";
import { DomainError, refuse } from "#app/domain/errors.ts";
import { readyFile, type ReadyFile } from "#app/domain/files/store-file.server.ts";
import { canWritePerson } from "#app/domain/people/permissions.ts";
import { readAnswers } from "#app/domain/questions/answer.ts";
import { type ShownAnswers, typedAgain, typedIn } from "#app/domain/questions/answer-form.ts";
import type { Answer, Question } from "#app/domain/questions/question.ts";
import { questionOf, storedQuestion } from "#app/domain/questions/stored-questions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { dropFiles, storeAnswerFile } from "./answer-file.server.ts";
import { type AnswerColumns, answerIn, columnsOf } from "./stored-answer.ts";

const answers = { select: { questionId: true, codes: true, text: true, fileId: true } } as const;

const guardians = { select: { accountId: true, mayInform: true, mayConsent: true } } as const;

/** What a form about several people is shown again with: by person, what is wrong and what was typed. */
export type RefusedAnswers = {
  wrong: Record<string, Record<string, string>>;
  typed: Record<string, ShownAnswers>;
};

type Typed = { slug: string; form: FormData };

/**
 * Keeps what a family answers about each of those it is about to register; null where all is right. What is wrong is
 * not kept, what is right beside it is.
 */
export async function saveDraftAnswers(
  context: Context,
  { slug, form }: Typed,
): Promise<RefusedAnswers | null> {
  const { db, actor } = context;
  if (actor.kind !== "person") return refuse("signInAgain");
  const draft = await db.registrationDraft.findFirst({
    where: { accountId: actor.accountId, event: { slug } },
    select: {
      ...{ eventId: true, communityId: true },
      event: { select: { questions: { select: storedQuestion } } },
      people: {
        select: { personId: true, kind: true, answers, person: { select: { guardians } } },
      },
    },
  });
  if (!draft) return null;
  const { eventId, communityId, people, event } = draft;
  const questions = event.questions.map(questionOf).filter(({ stage }) => stage === "registration");
  const [wrong, typed]: [RefusedAnswers["wrong"], RefusedAnswers["typed"]] = [{}, {}];
  for (const { personId, kind, answers: rows, person } of people) {
    if (!canWritePerson(actor, person)) return refuse("notFound");
    const read = readAnswers(questions, {
      askedOf: { kind, townId: communityId ?? "", isConfirmed: false },
      typedOf: typedIn(form, personId),
      kept: savedAnswers(questions, rows),
    });
    const files = await readyFiles(read.files, read.wrong);
    const key = { accountId: actor.accountId, eventId, personId };
    await db.$transaction((tx) =>
      replaceAnswers(tx, context.now, { key, questions, rows, answers: read.answers, files }),
    );
    if (read.wrong.size === 0) continue;
    wrong[personId] = Object.fromEntries(read.wrong);
    typed[personId] = typedAgain(questions, form, personId);
  }
  return Object.keys(wrong).length > 0 ? { wrong, typed } : null;
}

type Row = AnswerColumns & { questionId: string };

/** The answers that stand in these rows, by their question. */
export function savedAnswers(
  questions: readonly Pick<Question, "id" | "type">[],
  rows: readonly Row[],
): Map<string, Answer> {
  return new Map(
    questions.flatMap((question) => {
      const row = rows.find(({ questionId }) => questionId === question.id);
      const answer = row && answerIn(question, row);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  );
}

/** Files that may be kept; of the others it is noted what is wrong with them. */
export async function readyFiles(files: ReadonlyMap<string, File>, wrong: Map<string, string>) {
  const ready = new Map<string, ReadyFile>();
  for (const [id, file] of files) {
    try {
      ready.set(id, await readyFile(file));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      wrong.set(id, error.code);
    }
  }
  return ready;
}

type Replacing = {
  key: { accountId: string; eventId: string; personId: string };
  questions: readonly Question[];
  /** What was there. */
  rows: readonly Row[];
  answers: ReadonlyMap<string, Answer>;
  files: ReadonlyMap<string, ReadyFile>;
};

async function replaceAnswers(tx: Tx, now: Date, replacing: Replacing): Promise<void> {
  const { key, questions, rows, answers: given, files } = replacing;
  const { accountId, personId } = key;
  // A second tab may have taken somebody off the list.
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from draft_people where account_id = ${accountId}::uuid and event_id = ${key.eventId}::uuid
      and person_id = ${personId}::uuid for update`;
  if (locked.length === 0) return;
  const stored = new Map<string, Answer>(given);
  for (const [id, file] of files)
    stored.set(id, await storeAnswerFile(tx, { file, personId, accountId, now }));
  const data = questions.flatMap((question) => {
    const answer = stored.get(question.id);
    if (answer === undefined) return [];
    return [{ ...key, questionId: question.id, ...columnsOf(question, answer) }];
  });
  await tx.draftAnswer.deleteMany({ where: key });
  await tx.draftAnswer.createMany({ data });
  const kept = new Set(data.map(({ fileId }) => fileId));
  await dropFiles(
    tx,
    rows.map(({ fileId }) => fileId).filter((id) => !kept.has(id)),
  );
}
