import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer, readAnswers, type TypedAnswer } from "./answer.ts";
import { questionsFor } from "./asked-questions.ts";
import { type Question, questionTypes } from "./question.ts";

const child = { kind: "child", townId: "duclair", isConfirmed: true } as const;

const aQuestion = (facts: Partial<Question>): Question => ({
  ...{ id: "q", type: "text", stage: "registration", position: 0, isRequired: false },
  ...{ options: ["s", "m", "l"], kinds: [], towns: [], conditions: [] },
  ...facts,
});

const read = (type: Question["type"], ...typed: TypedAnswer) =>
  readAnswer(aQuestion({ type }), typed);

describe("an answer is read by its type", () => {
  test.each([
    ["yesNo", ["yes"], { answer: "yes" }],
    ["yesNo", ["maybe"], { wrong: "validation.choose" }],
    ["oneOf", ["m"], { answer: "m" }],
    ["oneOf", ["m", "l"], { wrong: "validation.choose" }],
    ["oneOf", ["xl"], { wrong: "validation.choose" }],
    ["severalOf", ["l", "s", "l"], { answer: ["s", "l"] }],
    ["severalOf", ["s", "xl"], { wrong: "validation.choose" }],
    ["text", ["  O’Brien\r\nz\u0000Łodzi "], { answer: "O’Brien\nz Łodzi" }],
    ["text", ["x".repeat(1_001)], { wrong: "validation.tooLongAnswer" }],
    ["number", [" 1 234,5 "], { answer: 1234.5 }],
    ["number", ["−3"], { answer: -3 }],
    ["number", ["-0"], { answer: 0 }],
    ["number", ["1e9"], { wrong: "validation.number" }],
    ["number", ["12345678"], { wrong: "validation.number" }],
    ["date", ["2028-02-29"], { answer: "2028-02-29" }],
    ["date", ["2027-02-29"], { wrong: "validation.day" }],
    ["date", ["0027-02-01"], { wrong: "validation.day" }],
    ["text", ["   "], {}],
    ["number", [], {}],
  ] as const)("%s %j", (type, typed, expected) => {
    expect(read(type, ...typed)).toEqual(expected);
  });

  test("a file, and the one that was given before where none is sent", () => {
    const question = aQuestion({ type: "file", isRequired: true });
    const file = new File(["x"], "card.pdf");
    expect(readAnswer(question, [file])).toEqual({ file });
    expect(readAnswer(question, [new File([], "")])).toEqual({ wrong: "validation.file" });
    expect(readAnswer(question, ["card.pdf"])).toEqual({ wrong: "validation.file" });
    expect(readAnswer(question, [new File([], "")], "file-id")).toEqual({ answer: "file-id" });
  });
});

test.each([
  ["yesNo", "validation.choose"],
  ["oneOf", "validation.choose"],
  ["severalOf", "validation.chooseAtLeastOne"],
  ["text", "validation.required"],
  ["number", "validation.number"],
  ["date", "validation.day"],
  ["file", "validation.file"],
] as const)("%s that must be answered says so", (type, wrong) => {
  expect(readAnswer(aQuestion({ type, isRequired: true }), [""])).toEqual({ wrong });
});

const typedAnything = fc.array(
  fc.oneof(fc.constantFrom("yes", "no", "s", "m", "2027-05-01", "12", ""), fc.string()),
  { maxLength: 3 },
);
const some = fc.array(
  fc.record({
    type: fc.constantFrom(...questionTypes),
    isRequired: fc.boolean(),
    kinds: fc.subarray(["child", "leader"] as const),
    on: fc.option(fc.nat(5)),
    typed: typedAnything,
  }),
  { maxLength: 8 },
);

test("what is not asked is never required, never wrong and never kept", () => {
  fc.assert(
    fc.property(some, (all) => {
      const questions = all.map(({ on, type, isRequired, kinds }, position) => {
        const conditions = on === null ? [] : [{ questionId: `q${on}`, codes: ["yes", "s"] }];
        return aQuestion({ type, isRequired, kinds, conditions, position, id: `q${position}` });
      });
      const typedOf = ({ id }: Question) => all[Number(id.slice(1))]?.typed ?? [];
      const { answers, wrong, asked } = readAnswers(questions, { askedOf: child, typedOf });
      const ids = asked.map(({ id }) => id);
      for (const id of [...answers.keys(), ...wrong.keys()]) expect(ids).toContain(id);
      expect(questionsFor(questions, child, answers)).toEqual(asked);
      const others = [
        ...answers,
        ...questions.flatMap(({ id }) => (ids.includes(id) ? [] : [[id, "yes"] as const])),
      ];
      expect(questionsFor(questions, child, new Map(others))).toEqual(asked);
    }),
  );
});
