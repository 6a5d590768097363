import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AskedOf,
  dependantsOf,
  faultyConditions,
  neighbourOf,
  possibleCauses,
  questionsFor,
} from "./asked-questions.ts";
import { inOrder, type Question, questionStages } from "./question.ts";

const child: AskedOf = { kind: "child", townId: "duclair", isConfirmed: true };

/** A question that everybody is asked with the registration, unless told otherwise. */
const aQuestion = (facts: Partial<Question> & { id: string }): Question => ({
  ...{ type: "yesNo", stage: "registration", position: 0, isRequired: false },
  ...{ options: [], kinds: [], towns: [], conditions: [] },
  ...facts,
});

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

test("a question is for kinds, towns and the time it names", () => {
  const questions = [
    aQuestion({ id: "all" }),
    aQuestion({ id: "leaders", kinds: ["leader"] }),
    aQuestion({ id: "duclair", towns: ["duclair", "swarzedz"] }),
    aQuestion({ id: "ronnenberg", towns: ["ronnenberg"] }),
    aQuestion({ id: "later", stage: "confirmed" }),
  ];
  const asked = (of: Partial<AskedOf>) =>
    ids(questionsFor(questions, { ...child, ...of }, new Map()));
  expect(asked({})).toEqual(["all", "duclair", "later"]);
  expect(asked({ isConfirmed: false })).toEqual(["all", "duclair"]);
  expect(asked({ kind: "leader", townId: "ronnenberg" })).toEqual([
    ...["all", "leaders", "ronnenberg", "later"],
  ]);
});

test("a question after an answer is asked after that answer alone, and after none that was not asked", () => {
  const questions = [
    aQuestion({ id: "swims", position: 0, kinds: ["child"] }),
    aQuestion({
      ...{ id: "badge", position: 1, type: "severalOf", options: ["a", "b"] },
      conditions: [{ questionId: "swims", codes: ["yes"] }],
    }),
    aQuestion({ id: "club", position: 2, conditions: [{ questionId: "badge", codes: ["b"] }] }),
  ];
  const asked = (answers: [string, string | string[]][], kind: "child" | "leader" = "child") =>
    ids(questionsFor(questions, { ...child, kind }, new Map(answers)));
  expect(asked([["swims", "no"]])).toEqual(["swims"]);
  expect(asked([["swims", "yes"]])).toEqual(["swims", "badge"]);
  const all: [string, string | string[]][] = [
    ["swims", "yes"],
    ["badge", ["a", "b"]],
  ];
  expect(asked(all)).toEqual(["swims", "badge", "club"]);
  expect(asked([["swims", "no"], ...all.slice(1)])).toEqual(["swims"]);
  expect(asked(all, "leader")).toEqual([]);
});

test("a condition is about an earlier question and an answer that it offers", () => {
  const colour = aQuestion({ id: "colour", type: "oneOf", options: ["red", "blue"] });
  const after = (questionId: string, codes: string[], facts: Partial<Question> = {}) =>
    aQuestion({ id: "x", position: 1, conditions: [{ questionId, codes }], ...facts });
  const fine = (question: Question, others = [colour]) =>
    faultyConditions(question, others).length === 0;
  expect(fine(after("colour", ["red"]))).toBe(true);
  expect(fine(after("colour", ["green"]))).toBe(false);
  expect(fine(after("colour", []))).toBe(false);
  expect(fine(after("gone", ["red"]))).toBe(false);
  expect(fine(after("x", ["yes"]))).toBe(false);
  expect(fine(after("colour", ["red"], { position: -1 }))).toBe(false);
  expect(fine(after("colour", ["red"]), [{ ...colour, stage: "confirmed" }])).toBe(false);
  expect(fine(after("colour", ["red"]), [{ ...colour, type: "text" }])).toBe(false);
});

test("a question moves past its neighbour, never past one that it asks for, nor out of its stage", () => {
  const questions = [
    aQuestion({ id: "a", position: 0 }),
    aQuestion({ id: "b", position: 1 }),
    aQuestion({ id: "c", position: 2, conditions: [{ questionId: "b", codes: ["yes"] }] }),
    aQuestion({ id: "d", position: 0, stage: "confirmed" }),
  ];
  const next = (id: string, way: "up" | "down") => neighbourOf(id, questions, way)?.id ?? null;
  expect(next("a", "up")).toBeNull();
  expect(next("a", "down")).toBe("b");
  expect(next("b", "up")).toBe("a");
  expect([next("b", "down"), next("c", "up")]).toEqual([null, null]);
  expect([next("c", "down"), next("d", "up"), next("e", "up")]).toEqual([null, null, null]);
  expect(ids(dependantsOf("b", questions))).toEqual(["c"]);
  expect(ids(possibleCauses(aQuestion({ id: "c", position: 2 }), questions))).toEqual(["a", "b"]);
});

const someQuestions = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...questionStages),
      kinds: fc.subarray(["child", "leader"] as const),
      towns: fc.subarray(["duclair", "ronnenberg"]),
      on: fc.option(fc.record({ at: fc.nat(9), codes: fc.subarray(["yes", "no"]) })),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ on, ...facts }, position) => {
      const conditions = on ? [{ questionId: `q${on.at}`, codes: on.codes }] : [];
      return aQuestion({ ...facts, position, conditions, id: `q${position}` });
    }),
  );
const someAnswers = fc
  .array(fc.tuple(fc.nat(9), fc.constantFrom("yes", "no")))
  .map((all) => new Map(all.map(([at, code]) => [`q${at}`, code])));
const somebody = fc.record({
  kind: fc.constantFrom("child" as const, "leader" as const),
  townId: fc.constantFrom("duclair", "ronnenberg"),
  isConfirmed: fc.boolean(),
});

test("whatever the conditions: asking ends, in order, and answers to what is not asked change nothing", () => {
  fc.assert(
    fc.property(someQuestions, someAnswers, somebody, (questions, answers, who) => {
      const asked = questionsFor(questions, who, answers);
      expect(asked).toEqual(inOrder(asked));
      const heard = new Map([...answers].filter(([id]) => ids(asked).includes(id)));
      expect(questionsFor(questions, who, heard)).toEqual(asked);
      for (const { conditions } of asked)
        for (const { questionId } of conditions) expect(ids(asked)).toContain(questionId);
    }),
  );
});

test("where no condition is at fault, none is in a circle, and a move keeps it so", () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.constantFrom("up" as const, "down" as const)));
  fc.assert(
    fc.property(someQuestions, moves, (made, steps) => {
      let questions = made.map((one) => {
        const wrong = faultyConditions(one, made);
        return { ...one, conditions: one.conditions.filter((each) => !wrong.includes(each)) };
      });
      for (const [at, way] of steps) {
        const [id, other] = [`q${at}`, neighbourOf(`q${at}`, questions, way)];
        if (!other) continue;
        const here = questions.find((one) => one.id === id);
        questions = questions.map((one) => {
          if (one.id === id) return { ...one, position: other.position };
          return one.id === other.id ? { ...one, position: here?.position ?? 0 } : one;
        });
      }
      for (const one of questions) expect(faultyConditions(one, questions)).toEqual([]);
    }),
  );
});
