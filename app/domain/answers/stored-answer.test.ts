import { describe, expect, test } from "vitest";
import type { Answer, QuestionType } from "#app/domain/questions/question.ts";
import { answerIn, columnsOf, shownAgain } from "./stored-answer.ts";

const answers: [QuestionType, Answer, string[]][] = [
  ["yesNo", "no", ["no"]],
  ["oneOf", "hall", ["hall"]],
  ["severalOf", ["milk", "nuts"], ["milk", "nuts"]],
  ["text", "Привіт\n'; drop", ["Привіт\n'; drop"]],
  ["number", -0.5, ["-0.5"]],
  ["date", "2027-02-28", ["2027-02-28"]],
  ["file", "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b01", []],
];

describe("an answer", () => {
  test.each(answers)("%s comes back from the database as it was", (type, answer, again) => {
    const columns = columnsOf({ type }, answer);
    const held = [columns.codes.length > 0, columns.text !== null, columns.fileId !== null];
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(answerIn({ type }, columns)).toEqual(answer);
    expect(shownAgain({ type }, answer)).toEqual(again);
  });

  test.each(answers)("%s that is not there is none", (type) => {
    expect(answerIn({ type }, { codes: [], text: null, fileId: null })).toBeUndefined();
    expect(shownAgain({ type }, undefined)).toEqual([]);
  });
});
