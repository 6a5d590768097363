import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import { weeksLater } from "./copy-dates.ts";

type OfEvent = { from: string; to: string; setId: string; weeks: number };

/**
 * The questions of an event for its copy: whom they are asked after which answers, and read by whom; days so many weeks
 * later. The copied texts are already there by the old questions' names and are given the new ones.
 */
export async function copyQuestions(tx: Tx, { from, to, setId, weeks }: OfEvent): Promise<void> {
  const questions = await tx.question.findMany({
    where: { eventId: from },
    include: { conditions: true },
  });
  const newIds = new Map(questions.map(({ id }) => [id, randomUUID()]));
  const copyOf = (id: string) => newIds.get(id) ?? id;
  await tx.question.createMany({
    data: questions.map(({ conditions: _, ...question }) => ({
      ...question,
      ...{ id: copyOf(question.id), eventId: to, version: 1 },
      deleteOn: question.deleteOn && weeksLater(question.deleteOn, weeks),
    })),
  });
  await tx.questionCondition.createMany({
    data: questions.flatMap(({ conditions }) =>
      conditions.map(({ questionId, onId, codes }) => {
        return { questionId: copyOf(questionId), onId: copyOf(onId), codes };
      }),
    ),
  });
  await tx.$executeRaw`
    update texts t set field = replace(t.field, pair.id, pair.new_id)
    from unnest(${[...newIds.keys()]}::text[], ${[...newIds.values()]}::text[]) pair(id, new_id)
    where t.set_id = ${setId}::uuid and starts_with(t.field, 'question.' || pair.id || '.')`;
}
