import type { Answer, Question } from "#app/domain/questions/question.ts";

/** How an answer that is no secret stands in the database: exactly one of them holds it. */
export type AnswerColumns = { codes: string[]; text: string | null; fileId: string | null };

const nothing: AnswerColumns = { codes: [], text: null, fileId: null };

/** An answer as it is stored; an empty one is not. */
export function columnsOf({ type }: Pick<Question, "type">, answer: Answer): AnswerColumns {
  switch (type) {
    case "yesNo":
    case "oneOf":
      return { ...nothing, codes: [String(answer)] };
    case "severalOf":
      return { ...nothing, codes: typeof answer === "object" ? [...answer] : [String(answer)] };
    case "file":
      return { ...nothing, fileId: String(answer) };
    default:
      return { ...nothing, text: String(answer) };
  }
}

/** The answer that stands in these columns; undefined where there is none. */
export function answerIn({ type }: Pick<Question, "type">, row: AnswerColumns): Answer | undefined {
  switch (type) {
    case "severalOf":
      return row.codes.length > 0 ? row.codes : undefined;
    case "yesNo":
    case "oneOf":
      return row.codes[0];
    case "file":
      return row.fileId ?? undefined;
    case "number":
      return row.text === null ? undefined : Number(row.text);
    default:
      return row.text ?? undefined;
  }
}

/** What a form shows of an answer given before; files cannot be shown again. */
export function shownAgain({ type }: Pick<Question, "type">, answer: Answer | undefined): string[] {
  if (answer === undefined || type === "file") return [];
  return typeof answer === "object" ? [...answer] : [String(answer)];
}
