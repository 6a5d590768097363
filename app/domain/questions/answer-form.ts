import type { TypedAnswer } from "./answer.ts";
import type { Question } from "./question.ts";

/**
 * What a question's field is called in a form: letters and figures alone, beginning with a letter. `of` is whom it is
 * about, where a form asks about several.
 */
export function fieldOf({ id }: Pick<Question, "id">, of = ""): string {
  const name = `q${id.replaceAll("-", "")}`;
  return of ? `${name}of${of.replaceAll("-", "")}` : name;
}

type Sent = { getAll: (name: string) => readonly FormDataEntryValue[] };

/** Finds in a form what was typed in answer to a question. */
export function typedIn(form: Sent, of?: string): (question: Pick<Question, "id">) => TypedAnswer {
  return (question) => form.getAll(fieldOf(question, of));
}

/** What a form shows again after it was refused, by question; files cannot be shown again. */
export type ShownAnswers = Record<string, string[]>;

/** What was typed, to show it again. */
export function typedAgain(
  questions: readonly Pick<Question, "id">[],
  form: Sent,
  of?: string,
): ShownAnswers {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      form.getAll(fieldOf(question, of)).filter((one) => typeof one === "string"),
    ]),
  );
}
