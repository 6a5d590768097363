import { expect, test } from "vitest";
import type { Question } from "./question.ts";
import { faultsOf } from "./question-faults.ts";

const aQuestion = (facts: Partial<Question> & { id: string }): Question => ({
  ...{ type: "oneOf", stage: "registration", position: 0, isRequired: false },
  ...{ options: ["a", "b", "c"], kinds: [], towns: [], conditions: [] },
  ...facts,
});

const diet = aQuestion({ id: "diet" });
const more = aQuestion({
  ...{ id: "more", type: "text", options: [], position: 1 },
  conditions: [{ questionId: "diet", codes: ["b"] }],
});

test("a question that fits has no fault", () => {
  expect(faultsOf(diet, [diet, more])).toEqual([]);
  expect(faultsOf(more, [diet])).toEqual([]);
  expect(faultsOf({ ...diet, options: ["b", "c"] }, [diet, more])).toEqual([]);
});

test("whoever offers a choice offers two answers", () => {
  expect(faultsOf({ ...diet, options: ["a"] }, [])).toEqual([
    { at: "options", message: "validation.twoAnswers" },
  ]);
});

test("a condition about what comes later is told at the condition", () => {
  expect(faultsOf({ ...more, position: -1 }, [diet, more])).toEqual([
    { at: "after", message: "validation.laterQuestion" },
  ]);
});

test("what another question depends on stays before it and keeps its answer", () => {
  const options = [{ at: "options", message: "validation.othersDepend" }];
  expect(faultsOf({ ...diet, options: ["a", "c"] }, [diet, more])).toEqual(options);
  const stage = [{ at: "stage", message: "validation.othersDepend" }];
  expect(faultsOf({ ...diet, stage: "confirmed" }, [diet, more])).toEqual(stage);
});
