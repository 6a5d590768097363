import { dependantsOf, faultyConditions } from "./asked-questions.ts";
import { hasOptions, type Question } from "./question.ts";

/** What does not fit, at which field of the question's form (a key of errors.json). */
export type Fault = { at: "stage" | "after" | "options"; message: string };

/** What does not fit in a question among the others of its event, those that depend on it included. */
export function faultsOf(question: Question, questions: readonly Question[]): Fault[] {
  const { id, type, options } = question;
  const others = questions.filter((one) => one.id !== id);
  const faults: Fault[] = [];
  if (hasOptions(type) && options.length < 2)
    faults.push({ at: "options", message: "validation.twoAnswers" });
  if (faultyConditions(question, others).length > 0)
    faults.push({ at: "after", message: "validation.laterQuestion" });
  const changed = [...others, question];
  const broken = dependantsOf(id, changed).filter(
    (one) => faultyConditions(one, changed).length > 0,
  );
  if (broken.length === 0) return faults;
  const before = questions.find((one) => one.id === id);
  const isStage = before?.stage !== question.stage;
  return [
    ...faults,
    isStage
      ? { at: "stage", message: "validation.othersDepend" }
      : { at: "options", message: "validation.othersDepend" },
  ];
}
