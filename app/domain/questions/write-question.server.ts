import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { writeTexts } from "#app/domain/texts/write-texts.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { codedOptions } from "./option-code.ts";
import { hasOptions, hintField, labelField, MOST_QUESTIONS, optionField } from "./question.ts";
import { faultsOf } from "./question-faults.ts";
import { asQuestion, type TypedQuestion } from "./schema.ts";
import { type KeptQuestion, questionOf, storedQuestion } from "./stored-questions.ts";

/** Whose questions they are, and where their words stand. */
export type Owner = {
  key: { eventId: string } | { communityId: string };
  setId: string;
  language: string;
};

/** The questions of an event or of a library. */
export async function questionsOf(tx: Tx, { key }: Owner): Promise<KeptQuestion[]> {
  const rows = await tx.question.findMany({ where: key, select: storedQuestion });
  return rows.map(questionOf);
}

type Writing = { owner: Owner; typed: TypedQuestion };

/** Puts a question after the others. The caller has asked whether the actor may. */
export async function insertQuestion(tx: Tx, context: Context, { owner, typed }: Writing) {
  const there = await questionsOf(tx, owner);
  if (there.length >= MOST_QUESTIONS) refuse("tooManyQuestions", { count: MOST_QUESTIONS });
  const id = randomUUID();
  const { type } = typed;
  const columns = columnsOf(typed, null, there);
  await tx.question.create({ data: { ...columns, id, type, ...owner.key }, select: { id: true } });
  await writeConditions(tx, id, typed, there);
  await writeWords(tx, context, { owner, typed, id, known: [] });
}

type Changing = Writing & { id: string; version: number };

/** Changes a question, unless somebody else did so since the form was filled, or it no longer fits among the others. */
export async function updateQuestion(tx: Tx, context: Context, changing: Changing) {
  const { owner, typed, id, version } = changing;
  const there = await questionsOf(tx, owner);
  const saved = there.find((one) => one.id === id);
  if (saved?.version !== version) refuse("changedMeanwhile");
  await refuseBrokenPromise(tx, typed, saved);
  await tx.question.update({
    where: { id },
    data: { ...columnsOf(typed, id, there), version: { increment: 1 } },
    select: { id: true },
  });
  await writeConditions(tx, id, typed, there);
  const own = { ...typed, type: saved.type };
  await writeWords(tx, context, { owner, typed: own, id, known: saved.options });
}

/** Somebody has answered since the form was filled, and what she was told is to hold no more. */
async function refuseBrokenPromise(tx: Tx, typed: TypedQuestion, saved: KeptQuestion) {
  const isLess = saved.sensitivity === "health" && typed.sensitivity !== "health";
  const isRead = typed.readers.some((one) => !saved.readers.includes(one));
  if (!isLess && !isRead) return;
  const answers = await tx.answer.count({ where: { questionId: saved.id } });
  if (answers > 0) refuse("changedMeanwhile");
}

function columnsOf(typed: TypedQuestion, id: string | null, there: readonly KeptQuestion[]) {
  const question = asQuestion(typed, id, there);
  if (faultsOf(question, there).length > 0) refuse("changedMeanwhile");
  const { stage, position, isRequired, options, kinds, towns } = question;
  const { sensitivity, isDecisive, readers, deleteOn, deleteAfterDays = null } = typed;
  return {
    ...{ stage, position, isRequired, options: [...options], kinds: [...kinds] },
    ...{ townIds: [...towns], sensitivity, isDecisive, readers, deleteAfterDays },
    deleteOn: deleteOn ? new Date(deleteOn) : null,
  };
}

async function writeConditions(
  tx: Tx,
  id: string,
  typed: TypedQuestion,
  there: readonly KeptQuestion[],
) {
  const { conditions } = asQuestion(typed, id, there);
  await tx.questionCondition.deleteMany({ where: { questionId: id } });
  await tx.questionCondition.createMany({
    data: conditions.map(({ questionId: onId, codes }) => {
      return { questionId: id, onId, codes: [...codes] };
    }),
  });
}

type Words = Writing & { id: string; known: readonly string[] };

/** Writes a question's words in the source language; those of answers that are gone go in all languages. */
async function writeWords(tx: Tx, { actor, now }: Context, { owner, typed, id, known }: Words) {
  const { setId } = owner;
  const language = isLanguage(owner.language) ? owner.language : "en";
  const options = hasOptions(typed.type) ? codedOptions(typed.options, known) : [];
  const answers = options.map(({ code, label }) => [optionField(id, code), label] as const);
  const values = { [labelField(id)]: typed.label, ...Object.fromEntries(answers) };
  if (typed.hint) values[hintField(id)] = typed.hint;
  const gone = known.filter((code) => !options.some((one) => one.code === code));
  const fields = [
    ...gone.map((code) => optionField(id, code)),
    ...(typed.hint ? [] : [hintField(id)]),
  ];
  await tx.text.deleteMany({ where: { setId, field: { in: fields } } });
  const actorId = accountIdOf(actor);
  await writeTexts(tx, now, { setId, language, values, actorId });
}

type Removing = { owner: Owner; id: string; version: number };

/** Takes a question away, words and all; not while another is asked depending on it. */
export async function deleteQuestion(tx: Tx, { owner, id, version }: Removing): Promise<void> {
  const dependants = await tx.questionCondition.count({ where: { onId: id } });
  if (dependants > 0) refuse("questionNeeded");
  const { count } = await tx.question.deleteMany({ where: { ...owner.key, id, version } });
  if (count === 0) refuse("changedMeanwhile");
  const field = { startsWith: `question.${id}.` };
  await tx.text.deleteMany({ where: { setId: owner.setId, field } });
}
