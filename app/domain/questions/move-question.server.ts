import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { neighbourOf } from "./asked-questions.ts";
import { type Owner, questionsOf } from "./write-question.server.ts";

type Moving = { owner: Owner; id: string; way: "up" | "down" };

/** Lets a question and its neighbour change places; one that must come before another stays before it. */
export async function moveQuestion(tx: Tx, { owner, id, way }: Moving): Promise<void> {
  const questions = await questionsOf(tx, owner);
  const here = questions.find((one) => one.id === id);
  const next = neighbourOf(id, questions, way);
  if (!here || !next) refuse("questionStays");
  await tx.question.update({ where: { id }, data: { position: next.position } });
  await tx.question.update({ where: { id: next.id }, data: { position: here.position } });
}
