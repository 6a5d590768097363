import type { TypedAnswer } from "./answer.ts";
import type { Question } from "./question.ts";

/** What a question's field is called in a form: letters and figures alone, beginning with a letter. */
export function fieldOf({ id }: Pick<Question, "id">): string {
  return `q${id.replaceAll("-", "")}`;
}

type Sent = { getAll: (name: string) => readonly FormDataEntryValue[] };

/** Finds in a form what was typed in answer to a question. */
export function typedIn(form: Sent): (question: Pick<Question, "id">) => TypedAnswer {
  return (question) => form.getAll(fieldOf(question));
}

/** What a form shows again after it was refused, by question; files cannot be shown again. */
export type ShownAnswers = Record<string, string[]>;

/** What was typed, to show it again. */
export function typedAgain(questions: readonly Pick<Question, "id">[], form: Sent): ShownAnswers {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      form.getAll(fieldOf(question)).filter((one) => typeof one === "string"),
    ]),
  );
}
