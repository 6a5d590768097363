import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { type Answer, codesOf, type Condition, inOrder, type Question } from "./question.ts";

/** What is known of who is asked. */
export type AskedOf = { kind: ParticipantKind; townId: string; isConfirmed: boolean };

export type Answers = ReadonlyMap<string, Answer>;

const among = <T>(chosen: readonly T[], one: T) => chosen.length === 0 || chosen.includes(one);

/** Whether a question is for somebody, whatever the answers to others. */
export function isFor(question: Question, { kind, townId, isConfirmed }: AskedOf): boolean {
  const isTime = isConfirmed || question.stage === "registration";
  return isTime && among(question.kinds, kind) && among(question.towns, townId);
}

/** Whether an answer is one of those that a condition names. */
export function holdsFor({ codes }: Condition, answer: Answer | undefined): boolean {
  const given = typeof answer === "object" ? answer : [answer];
  return given.some((code) => typeof code === "string" && codes.includes(code));
}

/**
 * Goes through the questions that somebody is asked, in their order. `answerOf` is asked for each of them; an answer
 * that stands there for a question that is not asked counts for nothing.
 */
export function askInTurn(
  questions: readonly Question[],
  askedOf: AskedOf,
  answerOf: (question: Question) => Answer | undefined,
): Question[] {
  const answers = new Map<string, Answer>();
  return inOrder(questions).filter((question) => {
    const leads = (one: Condition) => holdsFor(one, answers.get(one.questionId));
    if (!isFor(question, askedOf) || !question.conditions.every(leads)) return false;
    const answer = answerOf(question);
    if (answer !== undefined) answers.set(question.id, answer);
    return true;
  });
}

/** The questions that somebody is asked after these answers, in their order. */
export function questionsFor(
  questions: readonly Question[],
  askedOf: AskedOf,
  answers: Answers,
): Question[] {
  return askInTurn(questions, askedOf, ({ id }) => answers.get(id));
}

/** The conditions of a question that cannot be: about itself, a later question, or an answer that is not offered. */
export function faultyConditions(question: Question, questions: readonly Question[]): Condition[] {
  const others = questions.filter(({ id }) => id !== question.id);
  const order = inOrder([...others, question]);
  const before = order.slice(0, order.indexOf(question));
  return question.conditions.filter(({ questionId, codes }) => {
    const on = before.find(({ id }) => id === questionId);
    return !on || codes.length === 0 || codes.some((code) => !codesOf(on).includes(code));
  });
}

/** Questions that one can depend on: those before it whose answers have codes. */
export function possibleCauses(question: Question, questions: readonly Question[]): Question[] {
  const order = inOrder([...questions.filter(({ id }) => id !== question.id), question]);
  return order.slice(0, order.indexOf(question)).filter((one) => codesOf(one).length > 0);
}

/** Questions that are asked depending on this one. */
export function dependantsOf(id: string, questions: readonly Question[]): Question[] {
  return questions.filter(({ conditions }) => conditions.some((one) => one.questionId === id));
}

/** The neighbour with which a question changes places; null at the end of its stage, and where one asks for the other. */
export function neighbourOf<T extends Question>(
  id: string,
  questions: readonly T[],
  way: "up" | "down",
): T | null {
  const order = inOrder(questions);
  const at = order.findIndex((one) => one.id === id);
  const [here, next] = [order[at], order[way === "up" ? at - 1 : at + 1]];
  if (!here || !next || next.stage !== here.stage) return null;
  const [earlier, later] = way === "up" ? [next, here] : [here, next];
  const isTied = later.conditions.some(({ questionId }) => questionId === earlier.id);
  return isTied ? null : next;
}
