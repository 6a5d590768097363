import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { daysKept } from "./keeping.ts";
import { labelField, MOST_QUESTIONS, optionField, questionTexts } from "./question.ts";
import { type Owner, questionsOf } from "./write-question.server.ts";

type Copying = { id: string; from: Owner; to: Owner; endsOn: Date };

/**
 * Puts a copy of a question from an event into a library, or from there into an event, with its words in all
 * languages. What holds only there (towns, earlier answers, a day) stays behind.
 */
export async function copyQuestion(tx: Tx, context: Context, copying: Copying): Promise<void> {
  const { id, from, to, endsOn } = copying;
  const question = (await questionsOf(tx, from)).find((one) => one.id === id);
  if (!question) refuse("changedMeanwhile");
  const there = await questionsOf(tx, to);
  if (there.length >= MOST_QUESTIONS) refuse("tooManyQuestions", { count: MOST_QUESTIONS });
  const needed = [labelField(id), ...question.options.map((code) => optionField(id, code))];
  await requireWords(tx, { from, to, needed });
  await refuseKnown(tx, { from, to, label: labelField(id) });
  const newId = randomUUID();
  const { type, stage, isRequired, isDecisive, sensitivity, options, kinds, readers } = question;
  const position = Math.max(-1, ...there.map((one) => one.position)) + 1;
  await tx.question.create({
    data: {
      ...{ ...to.key, id: newId, type, stage, isRequired, sensitivity, position, readers },
      ...{ isDecisive, options: [...options], kinds: [...kinds], townIds: [] },
      deleteAfterDays: daysKept(question, endsOn),
    },
    select: { id: true },
  });
  await copyWords(tx, context, { from, to, ids: { id, newId } });
}

type Between = { from: Owner; to: Owner };

/** Refuses a question that lacks words in the language in which it would be written. */
async function requireWords(tx: Tx, { from, to, needed }: Between & { needed: string[] }) {
  const count = await tx.text.count({
    where: { setId: from.setId, language: to.language, field: { in: needed } },
  });
  if (count < needed.length) refuse("questionUntranslated");
}

/** Refuses a question whose words stand there already. */
async function refuseKnown(tx: Tx, { from, to, label }: Between & { label: string }) {
  const own = await tx.text.findFirst({
    where: { setId: from.setId, language: to.language, field: label },
  });
  const same = await tx.text.count({
    where: {
      ...{ setId: to.setId, language: to.language, value: own?.value ?? "" },
      AND: [{ field: { startsWith: "question." } }, { field: { endsWith: ".label" } }],
    },
  });
  if (same > 0) refuse("questionKnown");
}

type Words = Between & { ids: { id: string; newId: string } };

/** Copies words in all languages; a translation that was right is right of the copy too. */
async function copyWords(tx: Tx, { actor, now }: Context, { from, to, ids }: Words) {
  const actorId = accountIdOf(actor);
  await tx.$executeRaw`
    insert into texts (set_id, field, language, value, revision, source_revision, source_value, updated_at, updated_by_id)
    select ${to.setId}::uuid, replace(t.field, ${ids.id}, ${ids.newId}), t.language, t.value, 1,
      case when t.language <> ${to.language}
        and (t.language = ${from.language} or t.source_revision = source.revision)
        and (own.language = ${from.language} or own.source_revision = source.revision) then 1 end,
      case when t.language <> ${to.language} then own.value end, ${now}, ${actorId}::uuid
    from texts t
    join texts own on own.set_id = t.set_id and own.field = t.field and own.language = ${to.language}
    left join texts source on source.set_id = t.set_id and source.field = t.field
      and source.language = ${from.language}
    where t.set_id = ${from.setId}::uuid and starts_with(t.field, ${questionTexts(ids.id)})`;
}
