import type { DeskQuestion } from "../questions-queries.server.ts";
import type { QuestionType } from "../question.ts";

/** An answer to choose from, as a row of the form; a row that is empty carries its number, or it would be gone. */
export type TypedOption = { row: string; code: string; label: string };

/** A question as its form holds it: what was typed. */
export type TypedQuestion = {
  version: string;
  type: string;
  label: string;
  hint: string;
  options: TypedOption[];
  stage: string;
  isRequired: string;
  isDecisive: string;
  sensitivity: string;
  kinds: string[];
  towns: string[];
  after: string[];
  readers: string[];
  deleteAfterDays: string;
  deleteOn: string;
};

/** Rows for answers: those that there are, and some to add. */
const ROWS = { fewest: 5, spare: 3 };

/** A question that is not there yet. */
const blank: Omit<TypedQuestion, "type" | "options" | "version"> = {
  ...{
    label: "",
    hint: "",
    stage: "registration",
    isRequired: "",
    isDecisive: "",
    sensitivity: "ordinary",
  },
  ...{ kinds: [], towns: [], after: [], deleteAfterDays: "30", deleteOn: "" },
  readers: ["organizer", "coordinator"],
};

/** What is saved of a question, or a new one of a type, as the form would hold it. */
export function typedQuestion(question: DeskQuestion | null, type: QuestionType): TypedQuestion {
  if (!question) return { ...blank, type, version: "", options: rowsOf([]) };
  const { label, hint, stage, sensitivity, kinds, towns, readers, conditions } = question;
  return {
    ...{ type: question.type, version: String(question.version), label, hint, stage, sensitivity },
    ...{ kinds: [...kinds], towns: [...towns], readers, deleteOn: question.deleteOn ?? "" },
    isRequired: question.isRequired ? "on" : "",
    isDecisive: question.isDecisive ? "on" : "",
    options: rowsOf(question.answers),
    after: conditions.flatMap(({ questionId, codes }) =>
      codes.map((code) => `${questionId}:${code}`),
    ),
    deleteAfterDays: question.deleteAfterDays === null ? "" : String(question.deleteAfterDays),
  };
}

function rowsOf(answers: readonly { code: string; label: string }[]): TypedOption[] {
  const count = Math.max(ROWS.fewest, answers.length + ROWS.spare);
  return Array.from({ length: count }, (_, at) => {
    const { code = "", label = "" } = answers[at] ?? {};
    return { row: String(at + 1), code, label };
  });
}
