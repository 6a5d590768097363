import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";

export const questionTypes = [
  "yesNo",
  "oneOf",
  "severalOf",
  "text",
  "number",
  "date",
  "file",
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** When it is asked: with the registration, or once there is a place. */
export const questionStages = ["registration", "confirmed"] as const;
export type QuestionStage = (typeof questionStages)[number];

/** How many questions an event or a town's library has, and how many answers a question offers. */
export const MOST_QUESTIONS = 60;
export const MOST_OPTIONS = 30;

/** An earlier question and those of its answers that lead to this one. */
export type Condition = { questionId: string; codes: readonly string[] };

/** A question as the rules of asking see it. */
export type Question = {
  id: string;
  type: QuestionType;
  stage: QuestionStage;
  /** Its place among the questions of its stage. */
  position: number;
  isRequired: boolean;
  /** Codes of the answers to choose from, in their order; none where the answer is free. */
  options: readonly string[];
  /** Who is asked; none: every kind of participant. */
  kinds: readonly ParticipantKind[];
  /** Ids of the towns whose people are asked; none: all. */
  towns: readonly string[];
  /** All must hold; each is about a question that comes before. */
  conditions: readonly Condition[];
};

/** An answer as it is stored: a code, codes, a text, a number, a day or the id of a file. */
export type Answer = string | number | readonly string[];

/** Codes that an answer to the question can have; none where nothing can depend on it. */
export function codesOf({ type, options }: Pick<Question, "type" | "options">): readonly string[] {
  if (type === "yesNo") return ["yes", "no"];
  return hasOptions(type) ? options : [];
}

/** Whether its answers are chosen from those that the organizer offers. */
export function hasOptions(type: QuestionType): boolean {
  return type === "oneOf" || type === "severalOf";
}

type Placed = Pick<Question, "id" | "stage" | "position">;

/** Questions as they are asked: those of the registration first. */
export function inOrder<T extends Placed>(questions: readonly T[]): T[] {
  const stage = (one: Placed) => questionStages.indexOf(one.stage);
  return [...questions].sort(
    (one, other) =>
      stage(one) - stage(other) ||
      one.position - other.position ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

/** How the fields of all questions' words begin. */
export const TEXTS_BEGIN = "question.";

/** Where the words of a question stand among the texts of its event or town. */
export const questionTexts = (id: string) => `${TEXTS_BEGIN}${id}.`;
export const labelField = (id: string) => `${questionTexts(id)}label`;
export const hintField = (id: string) => `${questionTexts(id)}hint`;
export const optionField = (id: string, code: string) => `${questionTexts(id)}option.${code}`;
