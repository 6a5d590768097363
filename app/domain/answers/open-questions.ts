import { type AskedOf, askInTurn } from "#app/domain/questions/asked-questions.ts";
import type { Answer, Question } from "#app/domain/questions/question.ts";

/** Answers that are known by their question; null: there is one that is sealed. */
export type Given = ReadonlyMap<string, Answer | null>;

/**
 * Questions that must be answered and are not, in their order. What is asked only after a sealed answer is left to the
 * form that opens it.
 */
export function openQuestions<T extends Question>(
  questions: readonly T[],
  askedOf: AskedOf,
  given: Given,
): T[] {
  const asked = askInTurn(questions, askedOf, ({ id }) => given.get(id) ?? undefined);
  const ids = new Set(asked.map(({ id }) => id));
  return questions.filter((one) => ids.has(one.id) && one.isRequired && !given.has(one.id));
}
